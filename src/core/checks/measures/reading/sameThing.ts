import { canBeMadeOf, countsIn, isTransposed, type Count } from './figures';

/** 对, 已完成 and the like lead to what is measured; they are no part of its name. */
const LEADS_TO =
  /(?:[对将把为给按由向从被的了及和与共各等已至到]|完成|修复|恢复|改造|建成|处置|清运|外运|拆除|累计|合计|共计|尚有|剩余|其余)+$/u;
/** So many characters of a name, before or behind the number, make it the same thing. */
const LEAST_NAME = 2;
/** What is a rate, a part, or of a wider scope need not be what the problem counted, wherever in the stretch it is said. */
const ELSEWHERE =
  /其[余他它中]|剩余|另|辖区|全[县市区镇乡局系校省域]|同类|类似|排查|自查|举一反三|每|首批|分批|第[一二三]|新|计划|目标|不[少低超]|累计|合计/u;
/** What is made or looked at anew, directly before the number. */
const ANEW =
  /增|建[成设立起]|配|招[录聘]|选派|抽[查检取调]|查(?![明实清])|立案|走访|回访|复核|开展|组织|印发/u;
const BOUND = /^(?:以[上内下]|左右)|排查|普查|摸排|自查|实测|比对|普遍/u;
/** 补装8处（含自查3处） tells itself why there are more. */
const INCLUDES = /[（(]含/u;
/** A slip of the hand stays near what it should be, or moves its point; a number many times as large counts more than the problem does. */
const NEAR = 3;
const SHIFTS: ReadonlySet<number> = new Set([10, 100]);

/** 镇的补充耕地项目 is named by 镇, 未量化的项目 by 项目: what stands before 的 may be the thing, or say how it is. */
const ADJECTIVE = /^(?:未|不|没|无|有|已|被|违|超|应)/u;
function namesOf(name: string): readonly string[] {
  const at = name.indexOf('的');
  if (at < 0) return [name];
  return ADJECTIVE.test(name) ? [name.slice(0, at), name.slice(at + 1)] : [name.slice(0, at)];
}
/** What the staff say: either part may be the thing. */
const partsOf = (name: string): readonly string[] => name.split('的');

const holdsStartOf = (name: string, other: string): boolean =>
  other.length >= LEAST_NAME && name.includes(other.slice(0, LEAST_NAME));

/** Two names of what stands behind a number: 集中供水点每季度 begins with what 农村集中供水点未 holds. */
const isSameName = (one: string, other: string): boolean =>
  partsOf(one).some((a) => namesOf(other).some((b) => holdsStartOf(a, b) || holdsStartOf(b, a)));

const holdsEndOf = (name: string, other: string, least: number): boolean =>
  other.length >= least && name.includes(other.slice(-least));

/** 违规栈道1.2公里, 拆除栈道2.1公里: the thing stands before the number. */
function isSameBefore(one: Count, other: Count): boolean {
  const [a, b] = [one.before.replace(LEADS_TO, ''), other.before.replace(LEADS_TO, '')];
  // 会议2次 and 会议5次 are other meetings, 需氧量超标2次 are not
  const least = one.classifier === '次' ? 2 * LEAST_NAME : LEAST_NAME;
  return holdsEndOf(a, b, least) || holdsEndOf(b, a, least);
}

/** 占用湿地36亩, 恢复63亩湿地: before the number in one, behind it in the other. */
const isSameAround = (one: Count, other: Count): boolean =>
  holdsStartOf(other.before, one.after) || holdsStartOf(one.before, other.after);

const standsAlone = ({ isMeasure, after }: Count): boolean =>
  isMeasure || after === '' || after.startsWith('的');

const isSameThing = (one: Count, other: Count): boolean =>
  one.classifier === other.classifier &&
  (isSameName(one.after, other.after) ||
    (standsAlone(one) && standsAlone(other) && isSameBefore(one, other)) ||
    isSameAround(one, other));

const valueOf = ({ value }: Count): number => value;

function isNear(value: number, other: number): boolean {
  const ratio = Math.max(value, other) / Math.min(value, other);
  return ratio <= NEAR || SHIFTS.has(ratio) || isTransposed(value, [other]);
}

/** 2名 and 5名 of other things make no 3名; what is left of a whole does. */
const IS_LEFT = /[剩余未尚缺欠仍还差补]|继续|今年/u;
/** 640亩, 已完成175亩: 465亩 are left. */
const isDifference = (value: number, numbers: readonly number[]): boolean =>
  numbers.some((whole) => whole > value && canBeMadeOf(whole - value, numbers));

/** Whether a number of a stretch may well be another than that of the problem: made anew, of a wider scope, about so many. */
export const mayBeOther = ({ at, before, after, isRough }: Count, stretch: string): boolean =>
  isRough ||
  BOUND.test(after) ||
  ANEW.test(before) ||
  INCLUDES.test(stretch) ||
  ELSEWHERE.test(stretch.normalize('NFKC').slice(0, at));

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
    const { value, classifier } = count;
    if (mayBeOther(count, stretch)) return false;
    const same = known.filter((one) => isSameThing(count, one));
    const near = same.filter((one) => isNear(value, one.value));
    if (near.length === 0 || same.some((one) => one.isRough)) return false;
    if (mayBePart && same.some((one) => one.value > value)) return false;
    const sorts = known.filter((one) => one.classifier === classifier).map(valueOf);
    const beside = cell.filter((one) => one.classifier === classifier).map(valueOf);
    return (
      !canBeMadeOf(value, sorts) &&
      !(IS_LEFT.test(stretch) && isDifference(value, sorts)) &&
      !near.some((one) => canBeMadeOf(one.value, beside))
    );
  });
}
