import { columnByKey } from '../../list/columns';
import { always, type Check } from '../check';

export const formulaInText: Check = {
  code: 'formula-in-text',
  title: '文字列里有公式',
  message: '{row}的单元格是公式 {formula}。',
  why: '公式会随别处改动，交出去的内容就不是审定的内容。',
  howToMend: '复制后“选择性粘贴→数值”，改成文字。',
  severity: always('error'),
  run: (list) =>
    list.sheet.formulas.flatMap(({ item, column, formula }) =>
      column === null || columnByKey(column).owner === 'derived'
        ? []
        : [{ item, column, data: { formula: formula.slice(0, 30) } }],
    ),
};
