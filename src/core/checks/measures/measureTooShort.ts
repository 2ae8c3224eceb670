import { essence } from '../../list/sameWords';
import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { judgementOf } from './reading/judge';

/** Characters below which a measure seldom says what is done, to what and how far: 立即整改, 限期拆除. */
const SHORT = 10;

/** A verb and a thing, 补签合同: done, but to which of them? */
const BARE = 4;

/** 更换物资。 is as short as 更换物资. */
const bare = (text: string): string => essence(text).replace(/\p{P}/gu, '');

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
    if (text.length >= 2 * SHORT || essence(text).length >= SHORT) return null;
    const judged = judgementOf(item);
    if (judged === null) return null;
    const isEnough = judged.verdict === 'concrete' && (bare(text).length > BARE || /\d/u.test(text));
    return isEnough ? null : { data: { text } };
  }),
};
