import { type Area, intersect, isWholeColumns, isWholeRows, lastColumn, lastRow } from './address';
import { followMove } from './references';
import type { Cell, Sheet } from './sheet';
import { withFormulas } from './validation';
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
}

export function deleteCells(sheet: Sheet, area: Area, axis: Axis): void {
  refuseCutTables(sheet, area, axis);
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
function followFormulas(sheet: Sheet, move: (area: Area) => Area | null): void {
  const follow = (formula: string, own: boolean): string => followMove(formula, own, sheet.name, move);
  for (const one of sheet.book.sheets) {
    for (const cells of one.rows.values())
      for (const cell of cells.values())
        if (cell.content.formula !== null)
          cell.content = { ...cell.content, formula: follow(cell.content.formula, one === sheet) };
    for (const rule of one.conditionalFormats) rule.formula = follow(rule.formula, one === sheet);
    for (const validation of one.validations)
      validation.settings = withFormulas(validation.settings, (formula) => follow(formula, one === sheet));
  }
  for (const name of sheet.book.names) name.formula = follow(name.formula, false);
}

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
