import { COLUMNS_WITH_TEXT, overCells, textOf } from '../cells';
import { always, type Check } from '../check';

/** What Excel and WPS show of a formula that fails; in a .csv it is a text. */
const ERROR_TEXT = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|####*)$/u;

export const errorValue: Check = {
  code: 'error-value',
  title: '单元格是错误值',
  message: '{row}的单元格显示 {error}。',
  why: '错误值打印出来无法阅读，也无法统计。',
  howToMend: '删去公式，直接填写内容。',
  perRow: true,
  severity: always('error'),
  run: overCells(COLUMNS_WITH_TEXT, (value) => {
    if (typeof value === 'object' && 'error' in value) return { data: { error: value.error } };
    const text = textOf(value);
    return ERROR_TEXT.test(text) ? { data: { error: text } } : null;
  }),
};
