import type { CellValue } from '../list/item';
import { COLUMNS } from '../list/columns';
import type { ColumnMap } from '../list/columnMap';
import { planPage } from './planPage';
import * as styles from './styles';
import type { SheetPlan } from './workbookPlan';

/** What a backup shows of the list. */
export interface BackupInput {
  readonly name: string;
  /** Why it was made: 更新之前 … */
  readonly note: string;
  readonly headers: readonly string[];
  readonly columns: ColumnMap;
  readonly rows: readonly (readonly CellValue[])[];
}

/** A dated copy of every cell of the list, as values: to look things up in, and to copy back from by hand. */
export function planBackup({ name, note, headers, columns, rows }: BackupInput): SheetPlan {
  const widths = new Map(
    COLUMNS.flatMap(({ key, places }) => {
      const index = columns[key];
      const width = places.standard?.width ?? places.detailed?.width;
      return index === null || width === undefined ? [] : [[index, width] as const];
    }),
  );
  const isDate = new Set(
    COLUMNS.flatMap(({ key, codec }) => (codec === 'date' || codec === 'dateOrWord' ? [columns[key]] : [])),
  );
  return planPage({
    role: 'backup',
    name,
    headline: name,
    note,
    orientation: 'landscape',
    columns: headers.map((header, index) => ({
      header,
      width: Math.max(8, widths.get(index) ?? 14),
      style: isDate.has(index) ? styles.DATE : styles.TEXT,
    })),
    rows,
  });
}
