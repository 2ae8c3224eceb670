import { codesOf } from '../basics/charCodes';
import { holdsSpace } from '../document/paragraph';
import { endingFinder, openingFinder } from '../document/vocabulary';

/** What a part of the document holds, by the heading that announces it. */
export type SectionKind =
  | 'problems' // 巡察发现的主要问题
  | 'recommendations' // 意见建议
  | 'requirements' // 整改工作要求
  | 'evaluation' // 总体评价
  | 'background' // 基本情况
  | 'guarantee' // 组织保障
  | 'appendix'; // 附件

export interface SectionRow {
  readonly section: SectionKind;
  readonly example: string;
  readonly pattern: RegExp;
  /** Counts only in documents that report on the correction of problems (plans, progress reports, self reviews). */
  readonly inReports?: true;
  /** Counts only in all others. */
  readonly outsideReports?: true;
}

/** Who inspected or what was done, before the word that tells: 省委巡视组巡视, 审计, 本次检查中 … */
const BY = '(?:[^，。；：、聚焦落实履行推动]{0,24})';
/** Words that say only that something was inspected. */
const INSPECTION =
  '(?:巡视|巡察|督察|督查|检查|审计|整改|工作|领导班子|班子|目前|当前|主要|其他|各方面|组|本次|专项|中|以及|和|及|与)*';
const THING =
  '(?:问题|典型案例|(?<=发现)事项|不足|差距|(?:火灾|消防|安全|事故|质量|风险|环境|廉洁|生产|管理){0,2}(?:隐患|漏洞|缺陷)|薄弱环节|短板|(?:违法)?违规(?:行为|情形|事项))';
/** One or several of them: 火灾隐患和问题, 问题隐患. */
const THINGS = `${THING}(?:(?:和|与|及|以及|、)?(?:其他|主要)?${THING})*`;
const MANNER = '(?:的)?(?:一些|几个|几点|主要|突出|具体|重点|普遍|共性|个性|典型|其他|若干|各类)?(?:的)?';

/** First match wins. The heading is compared without number, brackets around it and closing punctuation. */
export const SECTIONS: readonly SectionRow[] = [
  {
    section: 'requirements',
    example: '责任界定',
    pattern: /^(?:审计)?(?:责任|问责)(?:界定|认定|评价|划分|情况)(?:和|与|及)?(?:意见)?$/,
  },
  {
    section: 'background',
    example: '上年度整改措施落实情况',
    pattern:
      /^(?:[上前](?:一|半)?(?:年度|季度|期|月|年|轮|次|批|阶段)|去年|以往|此前|往年)(?!.*不).{0,30}(?:情况|问题)$/,
  },
  {
    section: 'background',
    example: '审计移送的违纪违法问题线索情况',
    pattern: /^(?:(?:审计|巡[察视]|督[察查]|检查))?移送[^，。；：]{0,16}(?:线索|事项|案件)(?:的)?(?:情况)?$/,
  },
  {
    section: 'problems',
    example: '巡察发现的主要问题',
    pattern: new RegExp(
      `^(?:${BY}|[^，。；：]{0,30}(?:专项检查|专项巡[察视]|专项督[查察]|专题检查)(?:过程|工作)?中?)(?:发现|存在(?=的|主要|突出|一些)|查出|查明|查实|查找|反映|反馈|指出|检视|查摆|梳理|揭示|认定|提出)(?:出|到|了|来)?${MANNER}${THINGS}(?:(?:和|与|及|以及|、)(?:其)?(?:不足|差距|薄弱环节|隐患|建议|意见|原因|具体表现|表现|处理意见|处理|处罚意见|处理（处罚）意见|整改要求|整改意见|整改建议|审计建议|审计意见|巡察建议|工作建议|处理建议|意见建议|对策建议|整改措施|整改情况|风险隐患|(?:责任|问题|风险|审计|处理|处罚|整改|法规|原因)*(?:界定|认定|划分|评价|定性|剖析|分析|处理|情况|结果|意见|建议|要求|措施)(?:情况|意见|建议)?))?(?:清单|表现|如下)?$`,
    ),
  },
  {
    section: 'problems',
    example: '需要引起重视的问题',
    pattern: new RegExp(
      `^(?:需要?|亟需|急需|亟待|应当?|应予以?|值得|有待|必须)[^，。；：]{0,12}的(?:主要|突出|几个|若干|一些|几方面)*${THINGS}$`,
    ),
  },
  {
    section: 'problems',
    example: '存在不足',
    pattern: new RegExp(
      `^${INSPECTION}(?:存在|还有|尚有|仍有)(?:的)?(?:主要|突出|一些|明显|较大)?(?:的)?${THINGS}$`,
    ),
  },
  {
    section: 'problems',
    example: '主要问题',
    pattern:
      /^(?:一些|几个|主要|突出|具体|重点|共性|个性|反馈|典型)?(?:的)?(?:问题|不足之处|不足|差距)(?:清单|表现|及表现|和不足|与不足|及不足|和差距|及具体表现|具体表现|及建议|和建议|与建议|及整改建议|及整改要求)?$/,
  },
  {
    section: 'recommendations',
    example: '整改意见建议',
    pattern: new RegExp(
      `^${BY}(?:意见(?:和|与|及|、)?建议|建议(?:和|与|及|、)意见|(?:整改|审计|工作|巡察|巡视|督察|督查|检查|有关|相关|几点|对策|管理|改进|监督|主要|具体|反馈)(?:的)?(?:工作)?(?:整改)?(?:建议|意见)(?:(?:和|与|及|、)(?:工作)?(?:要求|建议))?|对策(?:和|与|及|、)?建议)(?:如下)?$`,
    ),
  },
  {
    section: 'recommendations',
    example: '监管意见',
    pattern:
      /^(?!.*(?:反馈|评价|征求|群众|收集|处理|处置|处罚|职工|代表|党员|干部|师生|审核))[\u4e00-\u9fff]{2,6}(?:意见|建议)(?:如下)?$/,
  },
  {
    section: 'recommendations',
    example: '审计处理情况及建议',
    pattern:
      /^(?:审计|检查|督察|巡察|问题)?(?:处理|处置|处罚|整改|移送|移交|查处|落实)(?:处罚)?(?:的)?(?:情况|决定|意见|结果)?(?:和|与|及|以及|、)(?:审计|整改|工作|有关|相关|监管|意见)*建议$/,
  },
  {
    section: 'recommendations',
    example: '建议',
    pattern: /^(?:我们|巡察组|检查组|督察组|审计组)?建议(?:如下)?$/,
  },
  {
    section: 'guarantee',
    example: '尚未整改到位问题的原因和后续安排',
    pattern: /^(?:尚未|未|正在)[^，。；：]{0,16}(?:的)?原因[^，。；：]{0,14}$/,
  },
  {
    section: 'problems',
    example: '问题整改情况',
    inReports: true,
    pattern:
      /^.{0,24}?(?:问题|意见|任务|事项)(?:的)?(?:整改|改进)?(?:落实|进展|完成|推进)?(?:情况|措施|任务|清单|进展)(?:及(?:其)?(?:整改)?(?:措施|成效|进展))?$/,
  },
  {
    section: 'problems',
    example: '整改任务及措施',
    inReports: true,
    pattern:
      /^(?:具体|主要|重点|集中|当前)?(?:的)?(?:整改|改进|工作|主要|重点|具体)(?:的)?(?:工作)?(?:任务|措施|事项|重点|内容|举措|清单|目标任务|安排)(?:(?:和|与|及|、)(?:其)?(?:整改)?(?:具体)?(?:任务|措施|举措|安排|分工|责任|责任分工|要求|时限|情况|完成情况|落实情况|清单))*$/,
  },
  {
    section: 'problems',
    example: '整改落实情况',
    inReports: true,
    pattern:
      /^(?:具体|主要|重点|集中|各项|逐项|对照)?(?:巡视|巡察|督察|审计|反馈)?(?:的)?(?:问题|意见|事项)?(?:集中)?整改(?:工作)?(?:落实|进展|完成|推进|具体)(?:的)?(?:情况|成效)(?:一览|统计|明细)?(?:表|清单|台账)?$/,
  },
  {
    section: 'problems',
    example: '整改问题及措施',
    inReports: true,
    pattern:
      /^(?:主要|具体|重点|反馈|巡察|巡视|审计|集中|存在|发现)*(?:的)?(?:整改|反馈)?(?:问题|任务|措施|内容|事项|意见)(?:(?:和|与|及|、|以及)(?:整改|具体)?(?:问题|任务|措施|内容|时限|责任|责任人|目标|要求|分工|情况|进展))+$/,
  },
  {
    section: 'problems',
    example: '聚焦反馈问题，逐项抓好整改落实',
    inReports: true,
    pattern:
      /^(?:紧盯|紧扣|聚焦|围绕|针对|对照|对标|坚持)(?:巡[视察]|督[查察]|审计|检查|反馈|检视|查摆|指出|发现|问题导向|的|各类|突出|重点|具体)*(?:问题|意见|导向)[，,][^。；：“”不未]{0,16}(?:整改|整治|落实)[^。；：“”不未]{0,10}$/,
  },
  {
    section: 'background',
    example: '整改情况',
    outsideReports: true,
    pattern: /^(?:审计|巡察|巡视|督察|检查)?整改(?:落实|进展|完成)?情况$/,
  },
  {
    section: 'background',
    example: '边审边改情况',
    pattern:
      /^(?:本次|此次)?(?:审计|巡察|巡视|督察|检查)?(?:指出|发现|查出|反映|反馈|移交|交办)?(?:的)?(?:主要)?问题(?:的)?(?:边审边改|立行立改|初步|阶段性)?(?:整改|纠正)(?:的)?(?:落实|进展|完成|初步)?(?:情况|结果|进展)$|^(?:边审边改|立行立改|即知即改|边督边改)(?:的)?(?:情况|事项|问题)?$/,
  },
  {
    section: 'guarantee',
    example: '组织保障',
    pattern:
      /^(?:(?:加强|强化|健全|压实|落实)?(?:整改)?(?:组织|工作|整改|制度|纪律|机制)(?:领导|保障|实施|措施|机制|纪律|推进|保证)|保障措施|实施步骤|方法步骤|工作步骤|进度安排|时间安排|督促检查|监督检查|责任追究|.{0,8}(?:领导小组|工作专班)|下一步(?:工作|整改)?(?:打算|安排|计划|考虑|措施|思路|工作)?|下步(?:工作)?(?:打算|安排|计划|措施)|今后(?:努力方向|工作打算|打算|安排)|努力方向|需要?(?:继续|持续|长期)(?:整改|推进|坚持)的(?:问题|事项|任务).{0,10})$/,
  },
  {
    section: 'requirements',
    example: '整改工作要求',
    pattern:
      /^(?:对)?.{0,8}?(?:整改|工作|有关|相关|几点|下一步|下步|下阶段|具体|纪律|报送|反馈|督[察查]|巡[察视]|检查|审计)(?:的)?(?:工作)?(?:整改)?(?:工作)?要求(?:和建议)?$/,
  },
  {
    section: 'requirements',
    example: '处理意见',
    pattern:
      /^(?:有关|相关)?(?:问题)?(?:处理|处置|问责|移交|移送)(?:的)?(?:问题)?(?:线索|事项)?(?:情况|意见|决定|事项)?$|^(?:巡察|巡视|督察)?(?:移交|发现|收到)?(?:的)?(?:问题|违纪违法)线索(?:的)?(?:移交|移送|处置|办理)?(?:的)?(?:情况|事项)?$/,
  },
  {
    section: 'evaluation',
    example: '总体评价',
    pattern:
      /^(?:总体|综合|基本|审计|巡察|巡视|督察|检查)?(?:情况)?(?:的)?(?:总体|基本|综合|评估)?(?:评价|评估|评价意见|情况和评价|情况与评价|情况及评价)(?:意见)?$/,
  },
  {
    section: 'evaluation',
    example: '工作成效',
    pattern:
      /^(?:取得|整改|工作|主要|总体|基本|阶段性?)*(?:的)?(?:主要|工作|整改|阶段性?)*(?:成效|成绩|做法|亮点|经验|特色)(?:和(?:成效|亮点|做法))?$/,
  },
  {
    section: 'background',
    example: '基本情况',
    pattern:
      /^.{0,20}?(?:基本情况|概况|(?:工作|检查|巡察|巡视|督察|督查|审计|整改|总体|组织|督导|集中整改)(?:工作)?(?:的)?(?:总体|基本|组织|推进)*(?:开展|组织|实施|推进|总体)(?:的)?情况|整改工作情况|总体情况)$/,
  },
  {
    section: 'background',
    example: '总体要求',
    pattern:
      /^(?:总体(?:要求|目标|思路|安排|部署)|指导思想|基本原则|(?:工作|整改|总体|主要)(?:目标|原则|思路)|编制依据|前言|引言|背景|审计依据|检查依据|检查范围|检查内容|检查方式|审计范围|目标要求|(?:.{0,6}民主生活会)?(?:召开|筹备)情况|产生(?:问题)?的?原因|原因(?:分析|剖析)|问题(?:产生)?(?:的)?(?:原因|根源)(?:分析|剖析)?)$/,
  },
  {
    section: 'problems',
    example: '反馈问题及整改安排',
    inReports: true,
    pattern:
      /^(?!下|后续)(?=.*(?:问题|意见|整改|整治|检视|查摆|纠治))(?=.*(?:问题|意见|任务|措施|举措|内容|清单|台账|事项|安排|分工|落实|进展|重点))(?:巡视|巡察|督察|督查|审计|检查|检视|查摆|查出|反馈|发现|指出|梳理|存在|认领|出|的|我[局县市区镇院校]|具体|主要|重点|突出|集中|专项|逐项|各项|共性|个性|领导班子|班子|问题|不足|任务|事项|意见|清单|台账|整改|整治|纠治|改进|工作|目标|措施|举措|安排|内容|时限|责任|单位|分工|分解|情况|进展|成效|落实|完成|推进|未|尚|正在|已|基本|下一步|下步|后续|以及|及|和|与|、|其)+$/,
  },
  {
    section: 'problems',
    example: '主要整改情况',
    inReports: true,
    pattern: /^(?:主要|具体|重点|逐项|各项|分项|逐条|全部)(?:的)?整改(?:落实|完成|推进)*(?:的)?情况$/,
  },
  { section: 'appendix', example: '附件', pattern: /^附(?:件|表|录)?(?:目录|清单)?$/ },
];

const OPENING_BRACKETS = codesOf('【〔[「『');
const CLOSING_BRACKETS = codesOf('】〕]」』');
const CLOSING_MARKS = codesOf('：:。．.；;，,、！!—-');

const endsWithBracket = endingFinder('）)');
const mayTellTopic = openingFinder('关对');

/** Heading without brackets around it and closing punctuation; null if too long to be one. */
export function headingCore(text: string): string | null {
  if (text.length > 60 || /[。；].*[，。；]/.test(text)) return null;
  const solid = holdsSpace(text) ? text.replace(/\s+/g, '') : text;
  const words = endsWithBracket(solid) ? solid.replace(/[（(][^（）()]{0,16}[）)]$/, '') : solid;
  let start = 0;
  let end = words.length;
  while (start < end && OPENING_BRACKETS.has(words.charCodeAt(start))) start++;
  while (end > start && CLOSING_BRACKETS.has(words.charCodeAt(end - 1))) end--;
  while (end > start && CLOSING_MARKS.has(words.charCodeAt(end - 1))) end--;
  const inner = words.slice(start, end);
  const core = mayTellTopic(inner) ? inner.replace(/^(?:关于|对于)(?=.{0,10}问题)/, '') : inner;
  return core.length > 0 && core.length <= 40 ? core : null;
}

/** All of them in one, for a quick no. */
const anyOf = (rows: readonly SectionRow[]): RegExp =>
  new RegExp(rows.map(({ pattern }) => pattern.source).join('|'));
const ANY_SECTION = anyOf(SECTIONS.filter(({ inReports }) => !inReports));
const ANY_SECTION_IN_REPORTS = anyOf(SECTIONS.filter(({ outsideReports }) => !outsideReports));
const mayWrap = openingFinder('关针对就在');
const WRAPS = /^[\s\u3000]*(?:关于|针对|对于|对|就|在)[\s\u3000]*[“"「『]/;

/** What a heading announces: `存在的主要问题：` → problems; null where it announces nothing we know. */
export function sectionOf(text: string, inReports: boolean): SectionKind | null {
  // 关于“…”问题的整改情况 wraps one problem or a group of them
  if (mayWrap(text) && WRAPS.test(text)) return null;
  const core = headingCore(text);
  if (core === null) return null;
  if (!(inReports ? ANY_SECTION_IN_REPORTS : ANY_SECTION).test(core)) return null;
  for (const row of SECTIONS)
    if (!(inReports ? row.outsideReports : row.inReports) && row.pattern.test(core)) return row.section;
  return null;
}

/** Below the heading of all problems: 党的建设方面存在的问题 tells what they are about, 存在的主要问题 does not. */
const TOPIC =
  /^(?!.*(?:巡视|巡察|督察|督查|审计|检查|反馈)组?(?:过程|工作)?[中时]?(?:发现|指出|查出|反映|反馈|认定|的))[^，。；：]{2,30}(?:方面|领域|环节|工作中?|[上中])(?:存在)?的?(?:主要|突出)?(?:的)?问题/;

/** 污染物排放管控存在突出问题: what there are problems with is named. */
const TOPIC_EXISTS = new RegExp(
  `^(?!${INSPECTION}存在)[^，。；：]{5,30}存在(?:的)?(?:较多|较大|明显|主要|突出|一些)?(?:的)?(?:问题|短板|不足|差距|隐患|漏洞|风险|缺陷|薄弱环节)[：:。]?$`,
);

/** Whether a heading names what its problems are about. */
export const namesTopic = (heading: string): boolean =>
  TOPIC.test(heading) ||
  TOPIC_EXISTS.test(heading) ||
  /^(?:共性|个性|普遍性|典型)(?:的)?问题[：:。]?$/.test(heading);

/** 饮用水水源保护存在隐患。 above 一是…: a heading may bear a stop where numbers begin below it. */
export const isStoppedHeading = (text: string): boolean =>
  /^[^。；;！？!?，,：:0-9０-９]{4,44}。$/.test(text);

/** Headings that open a second report inside the document: 选人用人专项检查反馈意见. */
const PART =
  /(?:专项检查|专项巡察|专项巡视|专题检查|专项督查|“一报告两评议”|反馈意见|检查情况|检查反馈|反馈情况)(?:的?(?:情况|反馈|反馈意见|意见|报告))?$|^第[一二三四五六七八九十0-9]{1,2}部分/;

export function opensPart(text: string): boolean {
  const core = headingCore(text);
  return core !== null && PART.test(core);
}

/**
 * Sentences after which problems follow: 「…但也发现一些问题：」 「还存在以下问题。」 「主要表现在：」.
 * Example: 督察指出，…与高标准、严要求相比还存在一些差距。
 */
const LEAD_IN =
  /(?:存在|发现|反映出|暴露出|查出|检视出|查摆出|梳理出|有)(?:了|着|出)?(?:的)?(?:以下|如下|一些|一定|不少|诸多|许多|较多|若干|几个|几方面|下列|这些|这样那样的?|突出|明显|主要|亟待解决的?|需要(?:纠正|改进|关注|解决|引起重视)的?|值得(?:注意|重视)的?|薄弱|方面|(?:不容|不可)忽视的?|(?:需要|需|亟需|亟须|亟待|应当|值得)[^，。；：的]{1,8}的?|引起[^，。；：的]{1,6}的?|比较|较为|相对|十分|非常|相当|更为|[较很更]|不同程度的?|带有?普遍性的?|[一二三四五六七八九十0-9]+(?:个|方面|类)?(?:方面)?的?)*(?:主要|突出)?(?:的)?(?:问题|差距|不足|薄弱环节|短板|隐患|困难和问题)(?:和(?:不足|差距|问题|薄弱环节))?(?:(?:不容|不可)(?:忽视|小视|低估|回避)|(?:亟待|亟需|值得|需要)[^，。；：]{2,10}|(?:比较|较为|依然|仍然|仍)?突出)?(?:[，,](?:主要|具体)?(?:是|有|表现(?:在|为)?|如下|包括))?(?:如下)?(?:主要(?:是|有|表现在))?[。：:；，,]?$|(?:问题|不足|差距)(?:主要|具体)?(?:表现)?(?:如下|在|为|是|有)[：:。]?$|(?:存在|发现)的?(?:主要|突出|共性)*(?:的)?问题(?:主要)?(?:是|有|为|可以?概括为|归纳为|集中在)[^，。；]{1,24}[：:]$|(?:问题|不足|差距|短板)[，,]?(?:主要|具体|集中)?(?:表现|体现|反映)(?:在|为|是)?(?:以下|如下)?(?:[几一二三四五六七八九十0-9]{0,2}个?方面)?[：:。]?$/;

/** What every such sentence holds. */
const THINGS_AT_END = /问题|差距|不足|薄弱环节|短板|隐患/;

const STOPS = codesOf('。；;');

/** What stands behind the last stop, a closing one not counted. */
function lastClause(text: string): string {
  let from = text.length - 1;
  while (from > 0 && !STOPS.has(text.charCodeAt(from - 1))) from--;
  return text.slice(Math.max(0, from));
}

/** Whether a paragraph ends by announcing problems. */
export function leadsInProblems(text: string): boolean {
  const tail = text.slice(-90);
  if (!THINGS_AT_END.test(tail)) return false;
  return LEAD_IN.test(lastClause(tail));
}

const LEAD_IN_RECOMMENDATIONS =
  /(?:(?:提出|作出|给出|提)了?(?:以下|如下|几点|下列|[一二三四五六七八九十0-9]+(?:条|点|项|个)(?:方面)?(?:的)?)?(?:整改|审计|工作|改进|相关|有关|反馈)*(?:意见|建议|意见建议|意见和建议|要求)(?:如下)?|建议(?:如下)?|整改意见如下)[：:。]?$|建议[^。；，：:]{2,16}[：:]$|(?:做好|抓好|落实好?|推进)(?:以下|如下|下列)[^，。；：]{0,10}[：:。]$/;

/** Whether a paragraph ends by announcing recommendations: 现提出如下整改建议： */
export function leadsInRecommendations(text: string): boolean {
  const tail = text.slice(-60);
  if (!/意见|建议|要求|以下|如下|下列/.test(tail)) return false;
  return LEAD_IN_RECOMMENDATIONS.test(lastClause(tail));
}
