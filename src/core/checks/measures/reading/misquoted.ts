import { countsIn, quantitiesIn, type Count } from './figures';
import { mayBeOther } from './sameThing';

/** More of an area or a weight than the problem has, but not so much that it is that of something else. */
const NEAR = 1.5;

/** 26 and 28, 6 and 9: one digit was read or typed wrongly. */
function isSlip(value: number, other: number): boolean {
  const [a, b] = [String(value), String(other)];
  return a.length === b.length && [...a].filter((digit, at) => digit !== b[at]).length === 1;
}

/**
 * Whether a stretch misquotes the one number that the problem counts in these units: 28人违规领取的11.8万元 where it knows 26人 and
 * 11.8万元, 恢复植被56亩 where 46亩 were taken. What the thing is called does not matter then.
 */
export function misquotes(
  stretch: string,
  cell: readonly Count[],
  problem: readonly Count[],
  mayBePart: boolean,
): boolean {
  const isKnown = ({ value, classifier }: Count): boolean =>
    problem.some((one) => one.classifier === classifier && one.value === value);
  const quotes = quantitiesIn(stretch).some(isKnown);
  return countsIn(stretch).some((count) => {
    const { value, classifier, isMeasure } = count;
    const only = onlyOf(problem, classifier);
    if (only === null || only === value || mayBeOther(count, stretch) || (mayBePart && value < only))
      return false;
    const others = cell.filter((one) => one.classifier === classifier && one.value !== value);
    if (others.length > 0) return false;
    return (quotes && isSlip(value, only)) || (isMeasure && value > only && value <= NEAR * only);
  });
}

/** The one value that is counted with a classifier; null where there are several, or none. */
function onlyOf(counts: readonly Count[], classifier: string): number | null {
  const values = new Set(counts.filter((one) => one.classifier === classifier).map(({ value }) => value));
  return values.size === 1 ? [...values][0]! : null;
}
