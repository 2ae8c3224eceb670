import { fnv1a } from '../basics/fnv1a';
import type { CellValue } from '../list/item';
import { PAGE_HEADER_ROW, type PageInput } from './planPage';
import type { SheetRole } from './workbookPlan';

/** What stands on a companion sheet, without its looks. */
export interface PageContent {
  readonly role: SheetRole;
  readonly name: string;
  readonly headline: string;
  readonly note: string;
  readonly headers: readonly string[];
  /** Rows below the header, as wide as `headers`. */
  readonly rows: readonly (readonly CellValue[])[];
  /** The sheet that addresses on the page (校验结果) lead to. */
  readonly listSheet?: string;
}

/** Values of a sheet from A1 on → its content; columns that people added are among them. */
export function readPage(
  role: SheetRole,
  name: string,
  values: readonly (readonly CellValue[])[],
): PageContent {
  const body = values.slice(PAGE_HEADER_ROW + 1);
  const headers = values[PAGE_HEADER_ROW] ?? [];
  const width = Math.max(headers.length, ...body.map(({ length }) => length));
  const wide = (row: readonly CellValue[]): CellValue[] =>
    Array.from({ length: width }, (_, column) => row[column] ?? '');
  return {
    role,
    name,
    headline: textOf(values[0]?.[0]),
    note: textOf(values[1]?.[0]),
    headers: wide(headers).map(textOf),
    rows: body.map(wide),
  };
}

/** The content in the looks of its page; what stands beyond the page's own columns looks like its last one. */
export function pageOf(
  { role, name, headline, note, headers, rows }: PageContent,
  columns: PageInput['columns'],
): PageInput {
  const last = columns.at(-1)!;
  return {
    role,
    name,
    headline,
    note,
    columns: headers.map((header, index) => ({ ...(columns[index] ?? last), header })),
    rows,
  };
}

/** Changes with any cell of the page; finds edits, not malice. */
export const pageFingerprint = ({ headers, rows }: PageContent): string =>
  fnv1a(JSON.stringify([headers, rows.map((row) => row.slice(0, lastFilled(row)))]));

function lastFilled(row: readonly CellValue[]): number {
  let end = row.length;
  while (end > 0 && row[end - 1] === '') end -= 1;
  return end;
}

const textOf = (value: CellValue | undefined): string => (typeof value === 'string' ? value : '');
