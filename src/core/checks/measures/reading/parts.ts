import { canBeMadeOf, type Count } from './figures';

/** All that is left of a whole: 其余2.7万元, 剩余7个. */
const REST = /(?:其余|剩余|余下|尚余)(?:的)?$/u;
/** Another part of it, of which there may be more: 另3名, 第三批8个. */
const PART = /(?:另外?有?|还有|尚有|第[二三四五]批)$/u;
/** 另外6家企业同步体检, 另有2所自查出 are none of the whole; 另3名正在办理 are. */
const GOES_ON = /^(?:$|已|正|由|申|尚|未|仍|待|于|在|将|经|属|因)/u;

/** A whole larger than so many times its parts is the whole of something else. */
const MOST_TIMES = 1.5;

const valueOf = ({ value }: Count): number => value;

/**
 * The stretch that names a remainder with which no whole can be made: 17个项目已倒查12个，剩余7个. The whole may stand in the cell
 * or in what is known; null where all add up, or no whole is known.
 */
export function restThatDoesNotAdd(
  cell: string,
  said: readonly Count[],
  known: readonly Count[],
): string | undefined {
  const rest = said.find((count) => isRest(count) && !addsUp(count, said, known));
  if (rest === undefined) return undefined;
  const text = cell.normalize('NFKC');
  const from = Math.max(...STOPS.map((stop) => text.lastIndexOf(stop, rest.at - 1))) + 1;
  return text.slice(from).split(/[,，。;；\n]/u)[0];
}

const STOPS = [...',，。;；\n'];

const isRest = ({ before, after, isRough }: Count): boolean =>
  !isRough && (REST.test(before) || (PART.test(before) && GOES_ON.test(after)));

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function addsUp(rest: Count, said: readonly Count[], known: readonly Count[]): boolean {
  const { value, classifier, before: leadsTo } = rest;
  const isSame = (one: Count): boolean => one.classifier === classifier;
  const [all, before] = [said.filter(isSame), known.filter(isSame).map(valueOf)];
  const isEarlier = ({ at }: Count): boolean => at < rest.at;
  const earlier = all.filter(isEarlier);
  const parts = (earlier.length > 1 ? earlier : all.filter((one) => one.at !== rest.at)).map(valueOf);
  if (parts.length === 0 || before.includes(value) || all.some(({ isRough }) => isRough)) return true;
  // 640亩, 已完成175亩: 465亩 are a whole of their own
  const lefts = before.flatMap((one) => before.map((other) => one - other));
  const larger = [...before, ...lefts].filter((one) => one > value);
  const wholes =
    larger.length > 0 ? larger : parts.filter((one) => one > value && one === Math.max(...parts));
  // far more than what is told here: the whole of this rest is not known
  if (larger.length > 0 && larger.every((one) => one > MOST_TIMES * (sumOf(parts) + value))) return true;
  const isWhole = (whole: number): boolean => {
    const others = parts.filter((one) => one !== whole);
    // a rest alone, nothing said of what is done, tells no whole
    if (others.length === 0) return true;
    if (canBeMadeOf(whole - value, others) || canBeMadeOf(whole - value, before)) return true;
    return PART.test(leadsTo) && sumOf(others) + value <= whole;
  };
  return wholes.length === 0 || wholes.some(isWhole);
}
