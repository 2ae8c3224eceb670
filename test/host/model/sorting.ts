import { type Area, lastColumn } from './address';
import type { Content } from './coercion';
import { carryAlong } from './references';
import type { Cell, Sheet } from './sheet';
import type { SortField } from './table';

/** support.microsoft.com "Sort data in a range or table": numbers, texts, booleans, errors; blanks always last. */
const RANK: Readonly<Record<Content['type'], number>> = {
  Double: 0,
  String: 1,
  Boolean: 2,
  Error: 3,
  Empty: 4,
};

function compare(a: Content, b: Content, ascending: boolean): number {
  if (a.type === 'Empty' || b.type === 'Empty') return RANK[a.type] - RANK[b.type];
  const byType = RANK[a.type] - RANK[b.type];
  const order =
    byType !== 0
      ? byType
      : typeof a.value === 'number' && typeof b.value === 'number'
        ? a.value - b.value
        : String(a.value).localeCompare(String(b.value), 'zh-CN');
  return ascending ? order : -order;
}

/** Whole cells move (contents, formats, links); hidden rows stay where they are, as in Excel. */
export function sortRows(sheet: Sheet, body: Area, fields: readonly SortField[]): void {
  const places = Array.from({ length: body.rows }, (_, i) => body.row + i).filter(
    (row) => !sheet.isRowHidden(row),
  );
  const rows = places.map((row) => ({
    keys: fields.map((field) => sheet.content(row, body.column + field.key)),
    from: row,
    cells: takeRow(sheet, row, body),
  }));
  rows.sort((a, b) => {
    for (const [i, field] of fields.entries()) {
      const [left, right] = [a.keys[i], b.keys[i]];
      const order = left && right ? compare(left, right, field.ascending) : 0;
      if (order !== 0) return order;
    }
    return 0;
  });
  places.forEach((row, i) => {
    for (const [column, cell] of rows[i]?.cells ?? []) {
      const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
      const { formula } = cell.content;
      if (formula !== null)
        cell.content = { ...cell.content, formula: carryAlong(formula, row - (rows[i]?.from ?? row), 0) };
      cells.set(column, cell);
      sheet.rows.set(row, cells);
    }
  });
}

function takeRow(sheet: Sheet, row: number, body: Area): [number, Cell][] {
  const cells = sheet.rows.get(row);
  const taken: [number, Cell][] = [];
  for (let column = body.column; column <= lastColumn(body); column += 1) {
    const cell = cells?.get(column);
    if (cell === undefined) continue;
    taken.push([column, cell]);
    cells?.delete(column);
  }
  return taken;
}
