import { toHalfWidthDigits } from '../basics/numerals';
import type { DocumentKind } from './finding';

const GROUP = '(?:巡视|巡察|巡查|督察|督查|检查|审计|督导|考核|核查|调研|抽查)';
const NAME = '[\\u4e00-\\u9fff（）()“”]';
/** 省委第五巡视组, 市安委会第三督查组, 省第二生态环境保护督察组, 某市审计局 */
const INSPECTOR = new RegExp(
  `(?:中央|${NAME}{0,18}?)(?:第[一二三四五六七八九十0-9]{1,3}[\\u4e00-\\u9fff]{0,10}?${GROUP}组)|${NAME}{1,16}?(?:${GROUP}(?:第?[一二三四五六七八九十]{1,3})?组|审计局|审计厅(?:驻[\\u4e00-\\u9fff]{2,8}?(?:办事处|审计处))?|(?:督察|督查|巡察|巡视)办公室|审计署[\\u4e00-\\u9fff]{0,12}办事处|巡察办)`,
);
/** 市教育局、市市场监督管理局联合检查组 */
const JOINT = new RegExp(
  `(?:^|[，,由经])((?:[\\u4e00-\\u9fff]{2,16}、){1,4}[\\u4e00-\\u9fff]{2,16}联合${GROUP}组)`,
);
const BEFORE_NAME =
  /^(?:.*(?:[，。；：,;:、\s]|安排|部署|要求|计划|批准|同意|日|派出|由|经|接受了?|根据|按照|落实|关于|至|了|抓好|做好|推进|配合)(?=[\u4e00-\u9fff]{2,}))/;

/** The inspecting body in a sentence, words before its name cut off. */
function inspectorIn(text: string): string | null {
  const joint = JOINT.exec(text)?.[1];
  if (joint !== undefined) return joint;
  const hit = INSPECTOR.exec(text);
  if (!hit) return null;
  let name = hit[0];
  for (let i = 0; i < 4; i++) {
    const shorter = name.replace(BEFORE_NAME, '');
    if (shorter === name || shorter.length < 4) break;
    name = shorter;
  }
  const convenor = /^(.{2,16}?)(?:牵头|会同|抽调|派出(?!机构)|组成|组织(?!部)|组建|选派)/.exec(name)?.[1];
  if (convenor !== undefined && !/组$/.test(convenor)) return convenor;
  return /^[0-9一二两三四五六七八九十]*[个支名批]|^(?:审计组|检查组|巡察组|督察组|督查组|巡视组)$/.test(name)
    ? null
    : name.replace(/^(?:向|对|被)/, '');
}

const specific = (org: string | null): boolean =>
  org !== null && /第[一二三四五六七八九十0-9]+|[一二三四五六七八九十]组$/.test(org);

const isReport = (kind: DocumentKind): boolean => kind === 'plan' || kind === 'progress';

export function findSource(
  kind: DocumentKind,
  title: string | null,
  opening: string,
  signatures: readonly string[],
): string | null {
  if (kind === 'selfReview') return null;
  const plainTitle = title?.replace(/\s+/g, '') ?? null;
  const byTitle =
    plainTitle === null
      ? null
      : isReport(kind)
        ? inspectorIn(plainTitle.replace(/^.*?(?=落实|关于)/, ''))
        : inspectorIn(plainTitle.split(/关于|向|对/)[0] ?? '');
  const byText =
    opening
      .split(/[。；\n]/)
      .map(inspectorIn)
      .find((org) => org !== null) ?? null;
  const signature =
    signatures.find((name) => INSPECTOR.test(name)) ?? (isReport(kind) ? null : (signatures[0] ?? null));
  if (isReport(kind)) return specific(byText) || byTitle === null ? (byText ?? byTitle) : byTitle;
  if (title === null) return signature ?? byText;
  // 市委第三巡察组, as the text calls it, is 中共某市委第三巡察组 of the title
  if (byTitle?.startsWith('中共') && byText !== null && byTitle.endsWith(byText)) return byText;
  if (byTitle !== null && (specific(byTitle) || !specific(byText))) return byTitle;
  if (byText !== null) return byText;
  const named = /^(.{2,40}?)(?:关于|向)/.exec(plainTitle ?? '');
  return byTitle ?? signature ?? named?.[1] ?? null;
}

const CARRIED_OUT = '(?:开展|进行|实施|组织)';
/** …对某局党组开展了常规巡察 */
const INSPECTED = new RegExp(
  `(?<!针)(?:对|向)(${NAME}{2,40}?)(?:（以下简称[^）]*）|[(]以下简称[^)]*[)])?(?:[0-9０-９]{4}[^，。；]{0,40}|(?<![及和与等])(?:贯彻落实|贯彻执行|落实)[^。；]{2,60}情况)?(?:[及和与](?:其)?(?:所属|下属|所辖)[^，。；]{0,16})?(?:${CARRIED_OUT}了?|反馈了?|送达)`,
);
/** 对某县10所学校食堂进行了检查, 对某市境内4个县开展督察 */
const IN_REGION = /对([\u4e00-\u9fff]{1,7}?[省市县区旗镇乡])(?:境内|辖区内?|所辖)?[0-9]{1,4}[个家所处]/;
const BY_TITLE: readonly RegExp[] = [
  /关于([^，]{2,30}?(?:党组|党委|党工委|党总支|党支部))的?(?:巡视|巡察)/,
  /(?:巡视|巡察|督察|审计|检查)(?!组|办|情况|意见|反馈|结果|发现|问题)(?:对)?([^，]{2,30}?)(?:的)?(?:情况)?(?:的)?(?:反馈|意见)/,
  /关于(?:对)?(?:巡视|巡察|督察|检查)(.{2,40}?)(?:的)?(?:情况)?(?:的)?(?:反馈|意见|情况)/,
  /(?:向|对)(.{2,40}?)(?:反馈|开展|进行|巡察|巡视|督察|审计)/,
  /关于(.{2,40}?)(?:20[0-9]{2}|任期|资产|预算|危险|安全|专项|落实|巡)/,
];
const REPORTER: readonly RegExp[] = [
  /^(?:中共)?(.{2,40}?)(?:关于|落实|贯彻|巡察|巡视|对照|整改|专题民主|专题组织|组织生活会|主题教育|20[0-9]{2}年|民主生活会|党史|学习|检视|审计(?!局|厅|署|委|组|处|办|部|中心)|对)/,
];

/** Regions are told apart from what is inspected in them: 芦汀区烟花爆竹安全情况 → 芦汀区 */
const REGION =
  /^([\u4e00-\u9fff]{1,7}?(?:自治区|省|市|县|区|旗|镇|乡|街道|开发区))(?=.{4,}(?:情况|安全|工作|消防)|[^，。]{2,4}工作$|[^，。]{2,16}(?:领域|区域)$)/;

/** 平津区教育局校园消防安全工作, 某市文旅局旅游市场监管工作: a body of the region, and what was looked at there. */
const BODY_OF_REGION =
  /^([\u4e00-\u9fff]{1,7}?(?:自治区|省|市|县|区|旗|镇|乡)[\u4e00-\u9fff]{2,10}?(?:局|厅|委员会|[健改建信宗资]委|中心|公司|医院|学院|学校|中学|小学|集团))(?=[\u4e00-\u9fff]{2,}(?:情况|安全|工作|消防)$)/;

/** What a body does, or who led it, is not its name: 某局档案工作, 某中心原主任某同志. */
const OF_BODY =
  /^([\u4e00-\u9fff]{1,30}?(?:局|委|厅|中心|公司|集团|医院|学院|学校|中学|小学|大学|幼儿园|研究[院所]|处|[档图博美科文]\S{0,3}馆))(?:[\u4e00-\u9fff]{2,4}工作|依法[\u4e00-\u9fff]{2,4}|(?:原|时任)?(?:主任|局长|院长|校长|所长|书记|董事长|总经理|经理|处长)[\u4e00-\u9fff]{2,4}同志)$/;

/** 某学院党委意识形态工作责任制落实, 某集团公司工程建设项目: what was looked at there. */
const MATTER_OF_BODY =
  /^([\u4e00-\u9fff]{2,30}(?:党委|党组|党工委|党总支|党支部|公司|局|委员会|医院|学院|大学|[省市县区镇乡]))(?:[\u4e00-\u9fff]{2,14}(?:责任制落实|责任落实|建设项目|收支|执行|整改)|整改)$/;

/** …领导班子及班子成员 */
const MEMBERS = /(?:及|和|与)(?:其)?(?:班子)?成员$/;

export const tidyOrg = (name: string): string => {
  const plain = name
    .replace(/^中共/, '')
    .replace(/^.*组关于/, '')
    .replace(/[（(](?:以下)?简称.*$/, '')
    .replace(MEMBERS, '')
    .replace(/领导班子$/, '')
    .replace(/(?:20[0-9]{2}|第[一二三四五]轮|常规|专项).*$/, '')
    .replace(/(?:(?:巡视|巡察|督[察查]|检查|审计)?情况)?的?$/, '')
    .replace(/的[^，。的]{2,14}(?:巡视|巡察|督[察查]|检查|审计)$/, '')
    .replace(/(?:牵头|负责|组织|承担|主管)(?:实施|建设|推进|承办|管理)?.*$/, '')
    .replace(/(?:原|时任)?(?:党委书记|党组书记|董事长|总经理|局长|主任|[县区市镇乡]长|院长|校长|书记)+$/, '');
  return (
    BODY_OF_REGION.exec(name)?.[1] ??
    REGION.exec(name)?.[1] ??
    OF_BODY.exec(plain)?.[1] ??
    MATTER_OF_BODY.exec(plain)?.[1] ??
    plain
  );
};
/** 关于某同志任某县某镇镇长期间…: what he was in charge of. */
const IN_CHARGE_OF =
  /同志[^，。；]{0,30}?(?:担任|任|在)(.{2,40}?)(?:党委|党组|党工委|党支部)?(?:副?书记|[镇乡县区市局厅院校站所场馆]长|主任|董事长|总经理|经理|负责人|会长|主席)/;
const inChargeOf = (text: string): string | null =>
  IN_CHARGE_OF.exec(text.replace(/[（(][^）)]*[）)]/g, ''))?.[1]?.replace(/^原/, '') ?? null;

const isPronoun = (name: string): boolean => /^(?:你|我|该|本|贵|全|其|被)/.test(name);

/** 对部分单位…, 对重点村… name nobody. */
const NAMES_NOBODY = /^(?:发现|存在|上述|以上|问题|部分|个别|重点|有关|相关|若干|多个|所属|下属)/;

/** Region or body at the head of a plan's title; a title that begins with 关于 names nobody. */
function reporterOf(title: string | null): string | null {
  if (title === null || /^(?:关于|20[0-9]{2})/.test(title)) return null;
  const name =
    REPORTER.map((pattern) => pattern.exec(title)?.[1] ?? null).find((each) => each !== null) ?? null;
  const inspected = name !== null && /检查|督查|督察|督导|巡查|考核|反馈/.test(name);
  return inspected ? (REGION.exec(`${name}问题情况`)?.[1] ?? name) : name;
}

/** 你局对我局进行了审计, in a report to the auditor: the addressee inspected. */
export const inspectorAddressed = (opening: string, addressee: string | null): string | null =>
  addressee !== null && /你(?:局|组|办|厅|委|中心|单位)|贵(?:局|组|办)/.test(opening) ? addressee : null;

export function findInspected(
  kind: DocumentKind,
  title: string | null,
  opening: string,
  addressee: string | null,
  signature: string | null,
): string | null {
  const plainTitle = title === null ? null : toHalfWidthDigits(title.replace(/\s+/g, ''));
  const own = (reporterOf(plainTitle)?.replace(MEMBERS, '') ?? signature) || null;
  if (kind === 'selfReview') return own;
  const named = opening.split(/[。；\n]/).flatMap((sentence) => {
    const hit = INSPECTED.exec(sentence);
    const said = hit?.[1] ? tidyOrg(hit[1]) : null;
    const name = said?.includes('同志') ? (inChargeOf(plainTitle ?? '') ?? inChargeOf(sentence)) : said;
    return name && name.length >= 2 && !isPronoun(name) && !NAMES_NOBODY.test(name) ? [name] : [];
  });
  // 对某市…巡视, 向某市委反馈: of several names the longest that the title bears
  const titled = named.filter((name) => plainTitle?.includes(name)).sort((a, b) => b.length - a.length);
  // 学院, as the document calls itself
  const called = titled[0] ?? named[0];
  if (called !== undefined) return called.length <= 4 && own?.endsWith(called) ? own : called;
  if (isReport(kind)) return own;
  if (addressee !== null && !/^(?:各|有关|相关)/.test(addressee)) return addressee;
  const region = IN_REGION.exec(opening)?.[1];
  if (region !== undefined && !isPronoun(region) && plainTitle?.includes(region)) return region;
  const byTitle =
    plainTitle === null
      ? null
      : (BY_TITLE.map((pattern) => pattern.exec(plainTitle)?.[1] ?? null).find((name) => name !== null) ??
        null);
  return byTitle === null ? null : tidyOrg(byTitle) || null;
}
