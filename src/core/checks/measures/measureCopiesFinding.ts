import type { RectificationItem } from '../../list/item';
import { bigramsOf, likeness } from '../../list/similarity';
import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { measuresIn } from './reading/cells';
import { turnsRound } from './reading/turned';
import { COPIED, mayBeCopied, shareCopied, statementsOf } from './reading/copied';

/** Fewer characters than these may be the same by chance. */
const LEAST = 6;
/** Two texts that differ in a word. */
const NEARLY_SAME = 0.85;
const LENGTHS_ALIKE = 0.8;

/** Word for word it says nothing of what is done; turned round (规范程序 for 程序不规范) it says at least what is wanted. */
export const measureCopiesFinding: Check = {
  code: 'measure-copies-finding',
  title: '措施照抄问题',
  message: '{row}的措施照抄了问题的文字。',
  why: '措施要写怎么改，不是把问题再说一遍。',
  howToMend: '写明针对这个问题做什么、做到什么程度。',
  perRow: true,
  severity: always('error'),
  run: overCells(['measures'], (value, item) => {
    const text = measuresIn(value);
    const problem = `${textOf(item.cells.finding)}\n${textOf(item.cells.point)}`;
    if (text.length < LEAST) return null;
    const mayBe = mayBeCopied(text, (gram) => problem.includes(gram));
    if (mayBe && (isCopied(text, problem) || isReworded(text, item))) return {};
    return problemTexts(item).some((one) => turnsRound(text, one)) ? { severity: 'warning' } : null;
  }),
};

function isCopied(text: string, problem: string): boolean {
  const statements = statementsOf(text);
  return (
    statements.join('').length >= LEAST && shareCopied(statements, new Set(statementsOf(problem))) >= COPIED
  );
}

/** A word more or less, as long as it still says what fails: 建立台账 is no copy of 未建立台账. */
function isReworded(text: string, item: RectificationItem): boolean {
  return problemTexts(item).some(
    (problem) =>
      Math.min(text.length, problem.length) >= LENGTHS_ALIKE * Math.max(text.length, problem.length) &&
      failings(text) > 0 &&
      failings(text) === failings(problem) &&
      likeness(bigramsOf(text), bigramsOf(problem)) >= NEARLY_SAME,
  );
}

const failings = (text: string): number => text.match(/[未不没无缺差]/gu)?.length ?? 0;

const problemTexts = ({ cells }: RectificationItem): string[] =>
  [textOf(cells.finding), textOf(cells.point)].filter((text) => text.length >= LEAST);
