import { essence } from '../../list/sameWords';
import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { judgementOf } from './reading/judge';

/** Two phrases that promise, 加强管理。立即整改。, have fewer characters than these. */
const PROMISES_SHORT = 11;
/** A verb and a thing, 补签合同, 扣回工程款: done, but to which of them, and how much? */
const BARE = 5;
/** 月底前审结, 补签3份: when, or how many. */
const IS_SEEN = /\d|[月年]底|当日|一律/u;

/** 更换物资。 is as short as 更换物资. */
const lengthOf = (text: string): number => essence(text).replace(/\p{P}|[一二三四五]是/gu, '').length;

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
    const length = lengthOf(text);
    if (length >= PROMISES_SHORT) return null;
    const judged = judgementOf(item);
    if (judged === null) return null;
    const isEnough = judged.verdict !== 'vague' && (length > BARE || IS_SEEN.test(text));
    return isEnough ? null : { data: { text } };
  }),
};
