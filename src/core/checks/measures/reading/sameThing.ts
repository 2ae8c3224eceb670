import { canBeMadeOf, countsIn, type Count } from './figures';

/** 对, 将 and the like lead to what is measured; they are no part of its name. */
const LEADS_TO = /[对将把为给按由向从被的了及和与共各等]$/u;
/** So many characters of a name, before or behind the number, make it the same thing. */
const LEAST_NAME = 2;
/** What is made, looked at or looked for anew, and what is a rate, a part or a bound, need not be what the problem counted. */
const ELSEWHERE =
  /其[余他它中]|剩余|另|辖区|全[县市区镇乡局系校省域]|同类|类似|排查|自查|举一反三|每|首批|分批|第[一二三]|新|增|建[成设立起]|配|招[录聘]|选派|抽|查|走访|回访|复核|开展|组织|印发|计划|目标|不[少低超]/u;
const BOUND = /^(?:以[上内下]|左右)/u;

/** 未量化的项目 → 项目, too: the thing itself behind what is said of it. */
const namesOf = (name: string): readonly string[] => [name, name.slice(name.lastIndexOf('的') + 1)];

const holdsStartOf = (name: string, other: string): boolean =>
  other.length >= LEAST_NAME && name.includes(other.slice(0, LEAST_NAME));

/** Two names of what stands behind a number: 集中供水点每季度 begins with what 农村集中供水点未 holds. */
const isSameName = (one: string, other: string): boolean =>
  namesOf(one).some((a) => holdsStartOf(other, a)) || namesOf(other).some((b) => holdsStartOf(one, b));

const holdsEndOf = (name: string, other: string): boolean =>
  other.length >= LEAST_NAME && name.includes(other.slice(-LEAST_NAME));

/** 违规栈道1.2公里, 拆除栈道2.1公里: the thing stands before the number. */
function isSameBefore(one: string, other: string): boolean {
  const [a, b] = [one.replace(LEADS_TO, ''), other.replace(LEADS_TO, '')];
  return holdsEndOf(a, b) || holdsEndOf(b, a);
}

/** 占用湿地36亩, 恢复63亩湿地: before the number in one, behind it in the other. */
const isSameAround = (one: Count, other: Count): boolean =>
  holdsStartOf(other.before, one.after) || holdsStartOf(one.before, other.after);

const standsAlone = ({ isMeasure, after }: Count): boolean => isMeasure || after === '';

const isSameThing = (one: Count, other: Count): boolean =>
  one.classifier === other.classifier &&
  (isSameName(one.after, other.after) ||
    (standsAlone(one) && standsAlone(other) && isSameBefore(one.before, other.before)) ||
    (one.isMeasure && isSameAround(one, other)));

const valueOf = ({ value }: Count): number => value;

/**
 * Whether a stretch of a cell counts a thing otherwise than it is known: 对5处集中供水点 where 3处集中供水点 are known, and
 * neither do several known numbers make this one, nor several of the cell a known one. A smaller number may be what was done
 * so far: `mayBePart` lets it pass.
 */
export function countsOtherwise(
  stretch: string,
  cell: readonly Count[],
  known: readonly Count[],
  mayBePart: boolean,
): boolean {
  return countsIn(stretch).some((count) => {
    const { value, classifier, at, after, isRough } = count;
    if (isRough || BOUND.test(after) || ELSEWHERE.test(stretch.normalize('NFKC').slice(0, at))) return false;
    const same = known.filter((one) => isSameThing(count, one));
    if (same.length === 0 || same.some((one) => one.isRough)) return false;
    if (mayBePart && same.some((one) => one.value > value)) return false;
    const sorts = known.filter((one) => one.classifier === classifier).map(valueOf);
    const beside = cell.filter((one) => one.classifier === classifier).map(valueOf);
    return !canBeMadeOf(value, sorts) && !same.some((one) => canBeMadeOf(one.value, beside));
  });
}
