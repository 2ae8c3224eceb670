import { type Area, intersect, isWholeColumns, isWholeRows, lastColumn, lastRow } from './address';
import { carryAlong, followMove } from './references';
import type { Cell, Sheet } from './sheet';
import { rewriteFormulas } from './formulas';
import { HostError } from '../hostError';

/** Inserting and deleting cells, and everything that moves with them. Source: support.microsoft.com "Insert or delete rows and columns". */
export type Axis = 'rows' | 'columns';

interface Span {
  readonly start: number;
  readonly count: number;
}

const spanOf = (area: Area, axis: Axis): Span =>
  axis === 'rows' ? { start: area.row, count: area.rows } : { start: area.column, count: area.columns };

const withSpan = (area: Area, axis: Axis, span: Span): Area =>
  axis === 'rows'
    ? { ...area, row: span.start, rows: span.count }
    : { ...area, column: span.start, columns: span.count };

function grow(span: Span, at: Span): Span {
  if (span.start >= at.start) return { start: span.start + at.count, count: span.count };
  return span.start + span.count > at.start ? { start: span.start, count: span.count + at.count } : span;
}

function shrink(span: Span, gone: Span): Span | null {
  const end = span.start + span.count;
  const goneEnd = gone.start + gone.count;
  const overlap = Math.max(0, Math.min(end, goneEnd) - Math.max(span.start, gone.start));
  if (overlap === span.count) return null;
  const start = span.start < gone.start ? span.start : Math.max(gone.start, span.start - gone.count);
  return { start: span.start >= goneEnd ? span.start - gone.count : start, count: span.count - overlap };
}

/** The part of the sheet that moves: the whole cross section of `area`. */
const band = (area: Area, axis: Axis): Area =>
  axis === 'rows' ? { ...area, row: 0, rows: Infinity } : { ...area, column: 0, columns: Infinity };

const isInside = (area: Area, cross: Area, axis: Axis): boolean =>
  axis === 'rows'
    ? area.column >= cross.column && lastColumn(area) <= lastColumn(cross)
    : area.row >= cross.row && lastRow(area) <= lastRow(cross);

export function insertCells(sheet: Sheet, area: Area, axis: Axis): void {
  refuseCutTables(sheet, area, axis);
  const at = spanOf(area, axis);
  moveCells(sheet, area, axis, (n) => (n >= at.start ? n + at.count : n));
  moveAreas(sheet, area, axis, (span) => grow(span, at));
  if (axis === 'rows' && area.row > 0) inheritFromAbove(sheet, area);
}

/** support.microsoft.com "Insert or delete rows and columns": new rows look like the row above them. */
function inheritFromAbove(sheet: Sheet, area: Area): void {
  const model = area.row - 1;
  for (let row = area.row; row <= lastRow(area); row += 1) {
    const format = isWholeRows(area) ? sheet.rowFormats.get(model) : undefined;
    if (format !== undefined) sheet.rowFormats.set(row, format);
    for (const [, column, cell] of [...sheet.cellsIn({ ...area, row: model, rows: 1 })])
      if (cell.format !== sheet.sheetFormat) sheet.cellForWriting(row, column).format = cell.format;
  }
}

/** Rows inserted inside of a table: columns that are formulas throughout fill themselves. */
export function fillCalculatedColumns(sheet: Sheet, area: Area): void {
  for (const { body } of sheet.tables) {
    const added = intersect(body, area);
    if (added === null || added.rows === body.rows) continue;
    const model = added.row > body.row ? added.row - 1 : lastRow(added) + 1;
    for (let column = body.column; column <= lastColumn(body); column += 1) {
      const content = sheet.content(model, column);
      if (content.formula === null) continue;
      for (let row = added.row; row <= lastRow(added); row += 1)
        sheet.setContent(row, column, {
          ...content,
          formula: carryAlong(content.formula, row - model, 0),
        });
    }
  }
}

/** A table that loses all of its rows: what Excel leaves of it is not documented, so nobody should rely on it. */
function refuseEmptyTables(sheet: Sheet, area: Area): void {
  for (const { name, body } of sheet.tables) {
    const cut = intersect(body, area);
    if (cut !== null && cut.rows === body.rows && cut.columns === body.columns)
      throw new HostError('UnsupportedOperation', `the table ${name} would lose all of its rows`);
  }
}

export function deleteCells(sheet: Sheet, area: Area, axis: Axis): void {
  refuseCutTables(sheet, area, axis);
  if (axis === 'rows') refuseEmptyTables(sheet, area);
  const gone = spanOf(area, axis);
  moveCells(sheet, area, axis, (n) =>
    n < gone.start ? n : n < gone.start + gone.count ? null : n - gone.count,
  );
  moveAreas(sheet, area, axis, (span) => shrink(span, gone));
}

/** Excel: "This operation is not allowed. The operation is attempting to shift cells in a table on your worksheet." */
function refuseCutTables(sheet: Sheet, area: Area, axis: Axis): void {
  const cross = band(area, axis);
  const start = spanOf(area, axis).start;
  for (const table of sheet.tables) {
    const span = spanOf(table.area, axis);
    if (span.start + span.count <= start || intersect(table.area, cross) === null) continue;
    if (!isInside(table.area, cross, axis))
      throw new HostError('InvalidOperation', `the operation would shift cells of the table ${table.name}`);
  }
}

function moveCells(sheet: Sheet, area: Area, axis: Axis, to: (n: number) => number | null): void {
  const rows = [...sheet.rows].sort(([a], [b]) => a - b);
  sheet.rows.clear();
  const put = (row: number, column: number, cell: Cell): void => {
    const cells = sheet.rows.get(row) ?? new Map<number, Cell>();
    cells.set(column, cell);
    sheet.rows.set(row, cells);
  };
  for (const [row, cells] of rows)
    for (const [column, cell] of cells) {
      const moves =
        axis === 'rows'
          ? column >= area.column && column <= lastColumn(area)
          : row >= area.row && row <= lastRow(area);
      const target = moves ? to(axis === 'rows' ? row : column) : axis === 'rows' ? row : column;
      if (target === null) continue;
      if (axis === 'rows') put(target, column, cell);
      else put(row, target, cell);
    }
  if (axis === 'rows' && isWholeRows(area)) {
    moveKeys(sheet.rowHeights, to);
    moveKeys(sheet.rowFormats, to);
    moveMembers(sheet.hiddenRows, to);
    moveMembers(sheet.filteredRows, to);
  }
  if (axis === 'columns' && isWholeColumns(area)) {
    moveKeys(sheet.columnWidths, to);
    moveKeys(sheet.columnFormats, to);
    moveMembers(sheet.hiddenColumns, to);
  }
}

function moveKeys<T>(map: Map<number, T>, to: (n: number) => number | null): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const target = to(key);
    if (target !== null) map.set(target, value);
  }
}

function moveMembers(set: Set<number>, to: (n: number) => number | null): void {
  const members = [...set];
  set.clear();
  for (const member of members) {
    const target = to(member);
    if (target !== null) set.add(target);
  }
}

function moveAreas(sheet: Sheet, area: Area, axis: Axis, change: (span: Span) => Span | null): void {
  const cross = band(area, axis);
  const move = (own: Area): Area | null => {
    if (!isInside(own, cross, axis)) return own;
    const span = change(spanOf(own, axis));
    return span === null ? null : withSpan(own, axis, span);
  };
  const moveAll = (areas: readonly Area[]): Area[] => areas.map(move).filter((own) => own !== null);
  followFormulas(sheet, move);
  sheet.merged = moveAll(sheet.merged);
  for (const one of sheet.validations) one.areas = moveAll(one.areas);
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
  for (const one of sheet.conditionalFormats) one.areas = moveAll(one.areas);
  sheet.conditionalFormats = sheet.conditionalFormats.filter((one) => one.areas.length > 0);
  for (const live of sheet.liveAreas) if (live.area !== null) live.area = move(live.area);
  if (sheet.autoFilter !== null) {
    const moved = move(sheet.autoFilter.area);
    sheet.autoFilter = moved === null ? null : { ...sheet.autoFilter, area: moved };
  }
  for (const table of [...sheet.tables]) {
    const before = table.area;
    const moved = move(before);
    if (moved === null) sheet.tables = sheet.tables.filter((one) => one !== table);
    else table.area = moved;
    if (moved !== null && axis === 'columns') followColumns(sheet, table, before, moved, area);
  }
}

/** Formulas of all sheets, names and color rules keep pointing to the cells they pointed to. */
const followFormulas = (sheet: Sheet, move: (area: Area) => Area | null): void =>
  rewriteFormulas(sheet.book, (formula, own) => followMove(formula, own === sheet, sheet.name, move));

/** A column that is inserted into a table gets an id and a header of its own; a deleted one goes. */
function followColumns(
  sheet: Sheet,
  table: Sheet['tables'][number],
  before: Area,
  after: Area,
  edit: Area,
): void {
  const offset = edit.column - before.column;
  if (after.columns > before.columns) {
    const added = Array.from({ length: after.columns - before.columns }, () => table.newColumn());
    table.columns.splice(offset, 0, ...added);
    nameNewColumns(sheet, table);
  } else if (after.columns < before.columns) {
    table.columns.splice(Math.max(0, offset), before.columns - after.columns);
  }
}

export function nameNewColumns(sheet: Sheet, table: Sheet['tables'][number]): void {
  if (!table.showHeaders) return;
  const taken = new Set(table.columnNames().map((name) => name.toLowerCase()));
  table.columns.forEach((_, i) => {
    const column = table.area.column + i;
    if (sheet.value(table.area.row, column) !== '') return;
    let n = 1;
    while (taken.has(`列${n}`)) n += 1;
    taken.add(`列${n}`);
    sheet.setContent(table.area.row, column, { type: 'String', value: `列${n}`, formula: null });
  });
}
