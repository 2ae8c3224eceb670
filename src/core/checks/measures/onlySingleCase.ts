import type { RectificationItem } from '../../list/item';
import { textOf } from '../cells';
import { always, type Check } from '../check';
import { problemIn, someMeasureMatches } from './reading/cells';

/** How a problem names cases: 如，…；例如…；个别…; 有的… names no case. */
const NAMES_CASE =
  /(?:^|[，。；：\s（(])(?:如|例如|比如|譬如|诸如)(?![期何实此下同果今意需数若])[，,：:]?|抽查[^，。；]{0,14}(?:发现|中)|为例|典型的是|(?:^|[，。；、])个别(?!谈话|酝酿)|(?:^|[，。；、])某(?![些种类])/u;
/** A body, a place or a person of the problem: 福寿园养老院, 文体中心, 王某. */
const NAME =
  /[\u4e00-\u9fff]某(?![些种类])|[\u4e00-\u9fff]{2}(?:公司|集团|工厂|食品厂|砖厂|电厂|处理厂|采石场|矿山|[煤铁铜金石]矿|养[殖猪鸡]场|产业园|[村镇乡](?!干部|民|级|集|组|[两卫级])|社区|街道|学校|[中小]学|幼儿园|医院|卫生[院室]|养老院|敬老院|托管班|农资店|药[房店]|饭店|酒店|商贸城|市场|支部|党总支|水库|小区|家园|花园|大厦|码头|农场|林场|合作社|综合楼|中心|工地|泵站|派出所|司法所|财政所|[大中]队|车间|粮库|保健院|疾控中心|[桥苑河]|\d号排口)|\d+号[案单]|办公室副?主任|副[局处科校院镇县]长|“[^”]{1,16}”|[\u4e00-\u9fff]{2,4}(?:纸业|副食店|项目|课题)|[正副]?[局处科院校主]长办公室/gu;
/** 鸿运电子项目 may be called 鸿运电子. */
const KIND_OF_NAME = /(?<=.{4})(?:项目|课题|公司|小区)$/u;
/** 收回该车钥匙: one, and no other. */
const THE_CASE = /该(?:车|份|笔|名|人|案|户|校|店|项目|单位|公司|企业|干部|员工|教师|患者)/u;
/** Bodies of a kind, none in particular: 乡镇卫生院. */
const OF_A_KIND =
  /^(?:乡镇|全[县市区镇乡]|各|部分|基层|农村|民办|公立|定点|辖区|下属|所属|有关|相关|机关|混改|流通)/u;
/** A few things that both count: 14份病历缺记录 and 14份病历补齐记录. */
const FEW =
  /(?<![\d.])(?:[1-9]|[1-4]\d|50|两|一)(?:份|件|名|人|宗|台|起|处|笔|辆|家|个|张|户|批次|艘|栋|座|间|把|段|次|平方米|亩|吨|公里)/gu;
/** What reaches beyond the case. */
const REACHES_FURTHER =
  /举一反三|排查|摸排|自查|普查|清查|倒查(?![^，。；]{0,14}责任)|回头看|起底|建章立制|长效|制度|(?<!补)办法|细则|规程|(?:制定|修订|完善|出台|健全)[^，。；]{0,12}规定|规范|机制|流程|预案|(?:制定|出台)[^，。；]{0,10}方案|(?:建立|制定|编制|列出|梳理|责任|权力|问题|负面|任务|事项)[^，。；]{0,6}清单|台账|(?<!超)标准化?(?!签)|写明|写入|纳入|列入|嵌入|摸底|辖区|全[面县市区镇乡局系校院域员覆体]|各(?!自|方面|项|[^，。]{0,6}元)|所有|同类|类似|其他|其余|另外|必须|逐一(?:检查|排查|摸)|逐[家店户村校所点月季年周站镇]|凡|一律|统一|历年|近[两三四五\d]年|以来|今后|以后|每(?![名人户件份])|定期|常态|按[月季旬年周]|(?<!停岗|复|离岗|学校|机构)培训(?!学校|机构|班(?:停|的))|警示|通报(?!批评|其)|环节|[周月季]报|专项|实行|推行|健全|完善|上线|(?<!在)系统|平台|加装/u;

export const onlySingleCase: Check = {
  code: 'only-single-case',
  title: '就事论事',
  message: '{row}的问题举了个案，措施没有举一反三。',
  why: '只处理点到的个案，同类问题还会再有。',
  howToMend: '加上同类问题的排查，或修订管这类事的制度。',
  severity: always('hint'),
  run: (list) => {
    const reachesFurther = someMeasureMatches(list, keyOf, (measures) => REACHES_FURTHER.test(measures));
    return list.items.flatMap((item, index) =>
      reachesFurther[index] === false && namesCase(item)
        ? [{ item: index, column: 'measures' as const }]
        : [],
    );
  },
};

function namesCase(item: RectificationItem): boolean {
  const problem = problemIn(item);
  if (NAMES_CASE.test(problem)) return true;
  const measures = textOf(item.cells.measures);
  const counts = problem.replaceAll('名', '人').match(FEW) ?? [];
  if (counts.some((count) => measures.replaceAll('名', '人').includes(count))) return true;
  if (THE_CASE.test(measures)) return true;
  return (problem.match(NAME) ?? []).some(
    (name) => !OF_A_KIND.test(name) && measures.includes(name.replace(KIND_OF_NAME, '')),
  );
}

const keyOf = (item: RectificationItem): string => `${textOf(item.cells.finding)}\n${problemIn(item)}`;
