import type { ColumnKey } from '../../list/item';
import { columnHeader } from '../../list/columns';
import { always, type Check } from '../check';

/** Columns without which a list cannot be checked or handed in. */
const NEEDED: readonly ColumnKey[] = ['finding', 'measures', 'responsibleUnits', 'deadline', 'status', 'id'];

export const columnMissing: Check = {
  code: 'column-missing',
  title: '缺少列',
  message: '清单里没有“{header}”这一列。',
  why: '缺少的列无法检查，也无法汇总。',
  howToMend: '把列名改回来，或者撤销删除。',
  severity: always('error'),
  run: (list) =>
    NEEDED.filter((column) => list.columns[column] === null).map((column) => ({
      item: null,
      column,
      data: { header: columnHeader(column) },
    })),
};
