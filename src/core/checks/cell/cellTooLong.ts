import { always, type Check } from '../check';
import { COLUMNS_WITH_TEXT, overCells } from '../cells';

/** Characters that Excel prints and shows of a cell at most: 32,767 (Excel specifications and limits). */
export const MAX_CELL_LENGTH = 32_767;

export const cellTooLong: Check = {
  code: 'cell-too-long',
  title: '单元格文字过长',
  message: '{row}的单元格有 {length} 个字，超过 Excel 的上限 {limit}。',
  why: '超过上限的文字会在保存时丢失。',
  howToMend: '把内容分到几行，或移到附件。',
  perRow: true,
  severity: always('error'),
  run: overCells(COLUMNS_WITH_TEXT, (value) =>
    typeof value === 'string' && value.length >= MAX_CELL_LENGTH
      ? { data: { length: value.length, limit: MAX_CELL_LENGTH } }
      : null,
  ),
};
