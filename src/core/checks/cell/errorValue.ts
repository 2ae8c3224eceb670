import { always, type Check } from '../check';
import { COLUMNS_WITH_TEXT, overCells } from '../cells';

export const errorValue: Check = {
  code: 'error-value',
  title: '单元格是错误值',
  message: '{row}的单元格显示 {error}。',
  why: '错误值打印出来无法阅读，也无法统计。',
  howToMend: '删去公式，直接填写内容。',
  severity: always('error'),
  run: overCells(COLUMNS_WITH_TEXT, (value) =>
    typeof value === 'object' && 'error' in value ? { data: { error: value.error } } : null,
  ),
};
