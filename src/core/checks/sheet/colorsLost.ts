import type { ColumnKey } from '../../list/item';
import { columnHeader } from '../../list/columns';
import { always, type Check } from '../check';
import { rowNumbers, uncovered } from '../rowRanges';

/** Columns that show the state of a row. */
const COLORED: readonly ColumnKey[] = ['status', 'deadline', 'warning', 'sequence'];

export const colorsLost: Check = {
  code: 'colors-lost',
  title: '颜色不见了',
  message: '“{header}”有{count}行不会变色{rows}。',
  why: '粘贴、排序会冲掉或错开颜色规则，逾期的行不再变红。',
  howToMend: '点“刷新颜色”，下拉框和颜色一并重建。',
  severity: always('warning'),
  run: (list) =>
    list.source === null || !list.sheet.colors
      ? []
      : uncovered(list, COLORED, list.sheet.colors).map(({ column, rows }) => ({
          item: rows[0]!,
          column,
          data: { header: columnHeader(column), count: rows.length, rows: rowNumbers(list, rows) },
          repair: { kind: 'repaint' as const },
        })),
};
