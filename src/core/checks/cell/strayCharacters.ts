import { COLUMNS_WITH_TEXT, overCells } from '../cells';
import { always, type Check } from '../check';
import { hasLost, hasStray, withoutStray } from '../stray';

export const strayCharacters: Check = {
  code: 'stray-characters',
  title: '有看不见的字符',
  message: '{row}的单元格里有看不见或多余的字符。',
  why: '夹带的字符看不见，却会使单位、状态对不上，筛选和统计漏行。',
  howToMend: '一键清除；显示为方框或问号的字已经丢失，请对照原件补上。',
  perRow: true,
  severity: always('warning'),
  run: overCells(COLUMNS_WITH_TEXT, (value) => {
    if (typeof value !== 'string') return null;
    const clean = withoutStray(value).trim();
    // what was lost only a person can give back
    if (hasLost(clean)) return {};
    if (clean === value || clean === '') return null;
    // blanks at the edges show nowhere and only matter to formulas
    return hasStray(value) ? { fix: clean } : { fix: clean, severity: 'hint' };
  }),
};
