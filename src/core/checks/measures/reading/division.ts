import { canBeMadeOf, quantitiesIn, type Count } from './figures';

/** Part of a part, or of something else: 其中5家已销号, 发现2家, 辖区其他3家. */
const NO_PART =
  /(?:其中[^，、]{0,8}|含|包括|发现|查出|查摆|涉及|涉|新增|同步|另查[^，、]{0,4}|辖区|其他|其它|全[县区市镇乡局校院][^，、]{0,4}|每|第|抽[查取检]|选派|抽调|组织|召开|开展|由|派出|增[至加到]|升至|降至|减至|达到?|现有|在岗[^，、]{0,4}|实有|应配)$/u;
/** All of them: 合计36人, 共8个. */
const TOTAL = /(?:合计|共计|总计|共|总共)$/u;
/** All that is left is told, so that the parts are all there are. */
const LAST_PART = /(?:其余|剩余|余下|尚余|另外?有?|还有|尚有|仍有|尚欠|仍欠)(?:的)?$/u;
const LAST_STATE =
  /^[\u4e00-\u9fff]{0,4}?(?:正在|待[^遇]|未|尚|不合格|协商中|办理中|核实中|公示中|进行中|在办|剩余)/u;
/** 其中 behind the whole opens its parts; behind a part it opens those of the part. */
const withoutLead = (before: string): string => before.replace(/^.*其中/u, '');
/** 5所已办证，3所停止供餐: what is counted is not named again. */
const BARE = /^(?:已|有|另|现|均)?$/u;
/** 电气4处、通道2处，7处全部销号. */
const ALL_DONE = /\d[\u4e00-\u9fff]{1,8}(?:全部|均已|悉数)/u;
const EACH = /分别/u;
/** How far a sum may be from its whole to be taken for a slip: what is further off counts something else. */
const NEAR = 0.3;
const FEWEST = 2;

const SENTENCES = /[。；;\n]|(?<=[\u4e00-\u9fff])[12345一二三四五]是/u;

const valueOf = ({ value }: Count): number => value;
const sumOf = (counts: readonly Count[]): number => counts.reduce((sum, { value }) => sum + value, 0);
const isNear = (sum: number, whole: number): boolean => Math.abs(sum - whole) <= NEAR * whole;
/** Half a cent is no difference: 0.72 + 0.64 is not quite 1.36. */
const differs = (sum: number, whole: number): boolean => Math.abs(sum - whole) > 0.005;

/**
 * The sentence of a cell whose parts do not make the whole that it names, or that is known: 11处中7处已招租，5处正在评估. Undefined
 * where they do, or where it is not sure that they should.
 */
export function divisionThatDoesNotAdd(cell: string, known: readonly Count[]): string | undefined {
  return sentencesOf(cell).find((sentence) => {
    const counts = quantitiesIn(sentence).filter(({ isRough }) => !isRough);
    const classifiers = [...new Set(counts.map(({ classifier }) => classifier))];
    return classifiers.some((classifier) => {
      const isSame = (one: Count): boolean => one.classifier === classifier;
      return !addsUp(sentence, counts.filter(isSame), known.filter(isSame).map(valueOf));
    });
  });
}

/** 43处已改38处(第一批15处，第二批23处): what stands in brackets parts what stands before them. */
function sentencesOf(cell: string): readonly string[] {
  const text = cell.normalize('NFKC').replace(BATCH, '');
  const within = [...text.matchAll(IN_BRACKETS)].map(([, whole, inside]) => `${whole}：${inside}`);
  return [...text.replace(/[(（][^()（）]*[)）]/gu, '').split(SENTENCES), ...within];
}
const BATCH = /第[一二三四五六七]批/gu;
const IN_BRACKETS = /(\d+(?:\.\d+)?[\u4e00-\u9fff]{1,3})[(（]([^()（）]*\d[^()（）]*\d[^()（）]*)[)）]/gu;

function addsUp(sentence: string, counts: readonly Count[], known: readonly number[]): boolean {
  const sum = sumOf(counts);
  // 应配42人，实有29人: 13人 are a whole of their own
  const isLeft = known.some((whole) => known.some((done) => whole - done === sum));
  if (counts.length < FEWEST || known.includes(sum) || isLeft) return true;
  const total = counts.find(({ before }) => TOTAL.test(before));
  if (total !== undefined) return makesTotal(counts, total);
  const [largest, ...others] = [...counts].sort((a, b) => b.value - a.value) as [Count, ...Count[]];
  const isWhole = largest === counts[0] || known.includes(largest.value);
  if (isWhole && !divides(sentence, partsOf(counts, largest), largest.value)) return false;
  if (known.includes(largest.value) || others.length === 0) return true;
  // 已取消14户，另有9户核实中: the whole stands in the problem
  const wholes = [...new Set(known.filter((value) => value > largest.value && isNear(sum, value)))];
  return wholes.length !== 1 || divides(sentence, counts, wholes[0]!);
}

const partsOf = (counts: readonly Count[], whole: Count): readonly Count[] =>
  counts.filter((count) => count !== whole);

/** 招聘21人，转岗12人，合计36人. */
function makesTotal(counts: readonly Count[], total: Count): boolean {
  const parts = counts.filter((one) => one.at < total.at && !NO_PART.test(one.before));
  if (parts.length < FEWEST || parts.some(({ value }) => value >= total.value)) return true;
  const sum = sumOf(parts);
  return (
    !differs(sum, total.value) || !isNear(sum, total.value) || canBeMadeOf(total.value, parts.map(valueOf))
  );
}

function divides(sentence: string, parts: readonly Count[], whole: number): boolean {
  if (
    parts.length < FEWEST ||
    parts.some(({ before }, at) => NO_PART.test(at === 0 ? withoutLead(before) : before))
  )
    return true;
  const sum = sumOf(parts);
  if (!differs(sum, whole) || !isNear(sum, whole)) return true;
  // 64处剩43处：8月15处、10月18处、11月10处 parts a part
  const values = parts.map(valueOf);
  if (parts.length > FEWEST && values.some((value) => !differs(sum - value, value))) return true;
  const last = parts[parts.length - 1]!;
  const isRest = LAST_PART.test(last.before);
  if (!isRest && canBeMadeOf(whole, values)) return true;
  const isAll =
    isRest || EACH.test(sentence) || LAST_STATE.test(last.after) || ALL_DONE.test(sentence.slice(last.at));
  if (sum < whole) return !isAll;
  const isBare = parts.slice(1).every(({ before }) => BARE.test(before));
  return !(isAll || isBare || FOLLOWS.test(sentence));
}

/** 其中翻新5栋, 9栋：: the parts of one whole follow, whatever they are called. */
const FOLLOWS = /其中|分别|分类|[:：]|\d\s*[\u4e00-\u9fff]{1,2}、[^，。]{1,10}\d/u;
