import { fnv1a } from '../../basics/fnv1a';
import type { CalendarDate } from '../../basics/calendarDate';
import { columnHeader } from '../../list/columns';
import { withoutDigests } from '../../list/evidence';
import type { CellValue, ColumnKey, RectificationItem } from '../../list/item';
import { cellText } from '../../list/rows';
import type { ListSettings } from '../../list/settings';
import { dateInWords } from '../../sheet/listTitle';
import { warningText } from '../../sheet/warningText';
import type { SubmissionTable } from './submissionForms';

/** One table of a submission as values: no formula, no id, nothing of the user's own columns. */
export interface SubmissionRows {
  readonly sheet: string;
  readonly keys: readonly ColumnKey[];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** The rows of a table; 预警 is text, and its header says of which day. */
export function submissionRows(
  { sheet, columns, always }: SubmissionTable,
  items: readonly RectificationItem[],
  settings: ListSettings,
  today: CalendarDate,
): SubmissionRows {
  const shown = columns.filter(
    (key) => always.includes(key) || items.some(({ cells }) => cellText(cells[key]).trim() !== ''),
  );
  return {
    sheet,
    keys: shown,
    headers: shown.map((key) =>
      key === 'warning' ? `${columnHeader(key)}（截至${dateInWords(today)}）` : columnHeader(key),
    ),
    rows: items.map((item) =>
      shown.map((key) =>
        key === 'warning' ? warningText(item, today, settings) : shownOf(key, plain(item.cells[key])),
      ),
    ),
  };
}

/** An error of a formula is no content: its cell stays empty, the check names it. */
const plain = (value: CellValue | undefined): CellValue =>
  value === undefined || (typeof value === 'object' && 'error' in value) ? '' : value;

/** 佐证材料 is handed in by names: the digests are for whoever keeps the files. */
const shownOf = (key: ColumnKey, value: CellValue): CellValue =>
  key === 'evidence' && typeof value === 'string' ? withoutDigests(value) : value;

/** Eight digits by which paper and file are matched: they change with any cell of any table. */
export const submissionChecksum = (tables: readonly SubmissionRows[]): string =>
  fnv1a(JSON.stringify(tables.map(({ keys, rows }) => [keys, rows.map((row) => row.map(cellText))])));
