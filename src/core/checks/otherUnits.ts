import { isInMatter, looksLikeUnit } from './unitWords';

/** Characters by which units are told apart: 第一中学 and 第二中学, 城东 and 城西, A and B; each row with an example. */
const TELLING = new RegExp(
  [
    '[\\da-z]', // 3号楼, A组
    '[〇零一二两三四五六七八九十百甲乙丙丁戊己庚辛第]', // 二科, 甲组
    '[东西南北中上下左右前后内外]', // 城东, 神经内科
    '[新老旧正副大小高初总分支城乡男女各]', // 分公司, 小学, 各学院
  ].join('|'),
  'iu',
);
/** Levels of government; left out they are a slip (教育局, 县教育局), one for another they are not (市教育局, 县教育局). */
const LEVEL = /[省市州盟县区旗乡镇]/u;
/** 大队 for 支队 is what people confuse. */
const RANKS = /^[大中支总]队/u;
/** What kind of unit it is, as the last character: 财政局 and 财政所 are two. */
const KIND = /^[局委办科室处部院所站厅会组股]$/u;
/** The end of a place's name: 柳河镇人民政府 and 青河镇人民政府 are two. */
const PLACE = /[省市州盟县区旗镇屯庄街]|(?<!城)乡|(?<![农乡])村/u;
/** Units that bear names of their own: 育才小学 and 育新小学 are two. */
const OWN_NAME = /(?:公司|集团|学校|[小中大]学|学院|幼儿园|医院|敬老院|[厂店场馆])$/u;
/** A shorter name without words of its own that differs from another is too short to be taken for it. */
const LEAST_LENGTH = 5;
/** What a short form leaves out without meaning another unit: 治安（管理）大队; but not 行政（审批）科. */
const LEFT_OUT = /^(?:管理|服务|工作|监督|保障|建设|行政|事务|公共|人民|委员)+$/u;

/** Whether two names that differ in one character are two units for all that is known; `rare` is the one in doubt. */
export function isSlipToOther(rare: string, frequent: string): boolean {
  const at = [...rare].findIndex((char, index) => char !== frequent[index]);
  const from = at < 0 ? rare.length : at;
  if (rare.length !== frequent.length) {
    const [short, long] = rare.length < frequent.length ? [rare, frequent] : [frequent, rare];
    return TELLING.test(long[from]!) || (from === short.length && looksLikeUnit(short));
  }
  const [a, b] = [rare[from]!, frequent[from]!];
  if (RANKS.test(rare.slice(from)) && RANKS.test(frequent.slice(from))) return false;
  const tellsApart = (test: RegExp): boolean => test.test(a) && test.test(b);
  if (TELLING.test(a) || TELLING.test(b) || tellsApart(LEVEL)) return true;
  if (from === rare.length - 1) return tellsApart(KIND);
  if (rare.search(PLACE) > from || isInMatter(rare, from)) return true;
  return !isInMatter(frequent, from) && (rare.length < LEAST_LENGTH || OWN_NAME.test(rare));
}

/** Whether a name that reads like a short form of another may as well be another unit: 机关党委, 教育局机关党委. */
export function isShortForOther(short: string, long: string): boolean {
  if (long.endsWith(short)) return !LEVEL.test(long[long.length - short.length - 1]!);
  let start = 0;
  while (short[start] === long[start]) start += 1;
  const missing = long.length - short.length;
  if (short.slice(start) === long.slice(start + missing))
    return !LEFT_OUT.test(long.slice(start, start + missing));
  return [...long].some((char) => !short.includes(char) && TELLING.test(char));
}
