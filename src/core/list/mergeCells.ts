import { COLUMNS } from './columns';
import type { CellValue, ColumnKey, RectificationItem } from './item';
import { mergeField, mergeHeading } from './mergeField';
import { decisionKey, type CellChange, type Decisions } from './mergeTypes';

type Cells = RectificationItem['cells'];

/** Columns that follow the document. */
export const DOCUMENT_COLUMNS: readonly ColumnKey[] = COLUMNS.flatMap(({ key, owner }) =>
  owner === 'document' ? [key] : [],
);

/** Columns whose lines begin with a printed number. */
const HEADINGS: ReadonlySet<ColumnKey> = new Set<ColumnKey>(['category', 'finding']);

/** The document columns of one row, merged; only those in which list and new version differ. */
export function mergeCells(
  row: { readonly id: string; readonly base: Cells; readonly ours: Cells; readonly theirs: Cells },
  columns: readonly ColumnKey[],
  decisions: Decisions,
): CellChange[] {
  return columns.flatMap((column): CellChange[] => {
    const [base, ours, theirs] = [row.base, row.ours, row.theirs].map((cells) => cells[column] ?? '') as [
      CellValue,
      CellValue,
      CellValue,
    ];
    const field = (HEADINGS.has(column) ? mergeHeading : mergeField)(base, ours, theirs);
    if (field.outcome === 'same') return [];
    const key = decisionKey(row.id, column);
    const decided = field.outcome === 'conflict' && Object.hasOwn(decisions, key) ? decisions[key]! : null;
    if (decided === null) return [{ column, base, ours, theirs, ...field, outcome: field.outcome, decided }];
    const value = decided === 'ours' ? ours : theirs;
    return [{ column, base, ours, theirs, value, outcome: decided === 'ours' ? 'kept' : 'updated', decided }];
  });
}

/** What the next merge is to take for the document's words: the new ones, the old ones where a cell is undecided. */
export function nextBase(theirs: Cells, changes: readonly CellChange[]): Cells {
  const cells = pickColumns(theirs, DOCUMENT_COLUMNS);
  const open = changes.filter(({ outcome }) => outcome === 'conflict');
  return withCells(cells, new Map(open.map(({ column, base }) => [column, base])));
}

/** Cells with some of them replaced; an empty one is left out. The same object where nothing changes. */
export function withCells(cells: Cells, values: ReadonlyMap<ColumnKey, CellValue>): Cells {
  if (values.size === 0) return cells;
  const changed: Partial<Record<ColumnKey, CellValue>> = { ...cells };
  for (const [column, value] of values) {
    if (value === '') delete changed[column];
    else changed[column] = value;
  }
  return changed;
}

const pickColumns = (cells: Cells, columns: readonly ColumnKey[]): Cells =>
  Object.fromEntries(
    columns.flatMap((key) => {
      const value = cells[key];
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
