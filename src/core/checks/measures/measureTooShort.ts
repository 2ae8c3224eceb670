import { essence } from '../../list/sameWords';
import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { judgementOf } from './reading/judge';

/** Characters below which a measure seldom says what is done, to what and how far: 立即整改, 限期拆除. */
const SHORT = 8;
/** Two phrases that promise are no longer than one: 加强管理。立即整改。 */
const PROMISES_SHORT = 11;
/** A verb and a thing, 补签合同, 扣回工程款: done, but to which of them, and how much? */
const BARE = 5;

/** 更换物资。 is as short as 更换物资. */
const bare = (text: string): string => essence(text).replace(/\p{P}/gu, '');

const PHRASE = 4;
/** 完善档案。加强监管。 is two short ones. */
const longestOf = (text: string): number =>
  Math.max(
    ...essence(text)
      .split(/\p{P}+/u)
      .map((piece) => (piece.length > PHRASE ? text.length : piece.length)),
  );

/** 月底前审结, 补签3份: when, or how many. */
const IS_SEEN = /\d|[月年]底|当日|一律/u;

/** Length alone is no fault: 收回门面房3间 is complete. */
export const measureTooShort: Check = {
  code: 'measure-too-short',
  title: '措施过短',
  message: '{row}的措施只有“{text}”。',
  why: '几个字的措施多半看不出做什么、做到什么程度。',
  howToMend: '补充对象、做法和完成的标准。',
  perRow: true,
  severity: always('hint'),
  run: overCells(['measures'], (value, item) => {
    const text = textOf(value);
    const { length } = bare(text);
    if (length >= PROMISES_SHORT) return null;
    const judged = judgementOf(item);
    if (judged === null || (judged.verdict !== 'vague' && longestOf(text) >= SHORT)) return null;
    if (judged.verdict === 'vague') return { data: { text } };
    return length > BARE || IS_SEEN.test(text) ? null : { data: { text } };
  }),
};
