import { overCells, shorten, textOf } from '../cells';
import { whenReported, type Check } from '../check';
import { readStatus } from '../statusWords';

export const statusUnknown: Check = {
  code: 'status-unknown',
  title: '状态不在可选词中',
  message: '{row}的状态“{text}”不是可选的状态。{near}',
  why: '统计和颜色只认约定的状态词。',
  howToMend: '从下拉框中选择状态；下拉框不见了，请点“刷新颜色”。',
  perRow: true,
  severity: whenReported('error', 'hint'),
  run: overCells(['status'], (value, _, { settings }) => {
    const text = textOf(value);
    if (text === '') return null;
    const { status, certain } = readStatus(text, settings);
    if (certain) return null; // a word, or a synonym: status-synonym's business
    if (status === null) return { data: { text: shorten(text), near: '' } };
    const suggestion = settings.statusWords[status];
    return { data: { text: shorten(text), near: `是否为“${suggestion}”？` }, suggestion };
  }),
};
