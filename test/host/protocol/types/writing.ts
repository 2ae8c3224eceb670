import { HostError } from '../../hostError';
import {
  type Area,
  cellCount,
  intersect,
  isWholeColumns,
  isWholeRows,
  lastColumn,
  lastRow,
} from '../../model/address';
import { coerce, type Content } from '../../model/coercion';
import type { Sheet } from '../../model/sheet';
import type { Json } from '../../model/validation';
import type { Workbook } from '../../model/workbook';
import { describe, isJsonArray } from '../args';

/** learn.microsoft.com "Resource limits and performance optimization": five million cells a range on the web. */
export const MAX_RANGE_CELLS = 5_000_000;

export function refuseHugeRange(area: Area): void {
  if (cellCount(area) > MAX_RANGE_CELLS)
    throw new HostError('InvalidArgument', `${cellCount(area)} cells are more than ${MAX_RANGE_CELLS}`);
}

export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** learn.microsoft.com "Read or write to an unbounded range": writing values is refused. */
export function refuseUnbounded(area: Area): void {
  if (isUnbounded(area))
    throw new HostError('InvalidArgument', 'an unbounded range has no values that could be written');
}

/** On a protected sheet locked cells cannot be written. */
export function refuseProtected(sheet: Sheet, area: Area): void {
  if (sheet.protection === null) return;
  for (const format of sheet.formatsIn(area))
    if (format['protection.locked'] === true)
      throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected and the cells are locked`);
}

/** What the sheet's protection forbids unless the option allows it. */
export function refuseUnlessAllowed(
  sheet: Sheet,
  option: 'allowFormatCells' | 'allowFormatColumns' | 'allowFormatRows',
): void {
  if (sheet.protection !== null && sheet.protection.options[option] !== true)
    throw new HostError('AccessDenied', `the sheet ${sheet.name} is protected (${option} is not set)`);
}

/**
 * One value for each cell. A single value stands for all cells; an array must have exactly the size of the range
 * (learn.microsoft.com "Get and set range values, text, or formulas").
 */
export function cellValues(value: Json, area: Area): (row: number, column: number) => Json {
  if (!isJsonArray(value)) return () => value;
  if (value.length !== area.rows)
    throw new HostError('InvalidArgument', `${value.length} rows were given for a range of ${area.rows}`);
  const rows = value.map((row) => {
    if (!isJsonArray(row) || row.length !== area.columns)
      throw new HostError(
        'InvalidArgument',
        `${isJsonArray(row) ? row.length : describe(row)} columns were given for a range of ${area.columns}`,
      );
    return row;
  });
  return (row, column) => rows[row]?.[column] ?? null;
}

/**
 * Under a filter a write of several rows goes wrong: rows that the filter hides are left out, the others all get the
 * first row (office-js issue 224, xlwings issue 747). Rows that a person hid are written as usual.
 */
function asFiltersMisplace(
  sheet: Sheet,
  area: Area,
  at: (row: number, column: number) => Json,
): (row: number, column: number) => Json {
  const hidden = Array.from({ length: area.rows }, (_, r) => sheet.filteredRows.has(area.row + r));
  if (area.rows === 1 || !hidden.includes(true)) return at;
  return (row, column) => (hidden[row] === true ? null : at(0, column));
}

function contentFor(value: Json, numberFormat: string, workbook: Workbook): Content {
  if (typeof value === 'object')
    throw new HostError('InvalidArgument', `a cell cannot hold ${describe(value)}`);
  const content = coerce(value, numberFormat, workbook.thisYear);
  if (content === null)
    throw new HostError('InvalidArgument', `a cell cannot hold ${describe(value).slice(0, 80)}…`);
  return content;
}

/** Writes values or formulas; null leaves a cell as it is. */
export function writeContents(sheet: Sheet, area: Area, value: Json, workbook: Workbook): void {
  refuseUnbounded(area);
  refuseHugeRange(area);
  refuseProtected(sheet, area);
  refuseInsideOfMerge(sheet, area);
  const at = asFiltersMisplace(sheet, area, cellValues(value, area));
  const pending: [row: number, column: number, content: Content][] = [];
  for (let r = 0; r < area.rows; r += 1)
    for (let c = 0; c < area.columns; c += 1) {
      const one = at(r, c);
      if (one === null) continue;
      const format = sheet.format(area.row + r, area.column + c)['numberFormat'];
      pending.push([area.row + r, area.column + c, contentFor(one, String(format), workbook)]);
    }
  for (const [row, column, content] of pending) sheet.setContent(row, column, content);
  workbook.cellsWritten += pending.length;
  keepHeadersText(sheet, area);
  workbook.emit({ kind: 'changed', sheet, changeType: 'RangeEdited', area, trigger: workbook.trigger });
}

/** Cells of a merged area other than its first hold nothing: Excel drops what is written there. */
function refuseInsideOfMerge(sheet: Sheet, area: Area): void {
  if (
    sheet.merged.some(
      (merged) =>
        intersect(merged, area) !== null &&
        area.rows * area.columns === 1 &&
        (merged.row !== area.row || merged.column !== area.column),
    )
  )
    throw new HostError('InvalidOperation', 'a part of a merged cell cannot be changed');
}

/** Header cells of a table are always text, never empty and never twice the same. */
export function keepHeadersText(sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = table.header;
    if (header === null || intersect(header, area) === null) continue;
    const taken = new Set<string>();
    for (let c = header.column; c <= lastColumn(header); c += 1) {
      const content = sheet.content(header.row, c);
      let name = content.type === 'Boolean' ? String(content.value).toUpperCase() : String(content.value);
      if (name === '') name = freeName('列', taken, 1);
      else if (taken.has(name.toLowerCase())) name = freeName(name, taken, 2);
      taken.add(name.toLowerCase());
      if (content.value !== name || content.type !== 'String' || content.formula !== null)
        sheet.setContent(header.row, c, { type: 'String', value: name, formula: null });
    }
  }
}

function freeName(stem: string, taken: ReadonlySet<string>, from: number): string {
  let n = from;
  while (taken.has(`${stem}${n}`.toLowerCase())) n += 1;
  return `${stem}${n}`;
}

export function writeNumberFormats(sheet: Sheet, area: Area, value: Json): void {
  refuseUnlessAllowed(sheet, 'allowFormatCells');
  refuseUnbounded(area);
  refuseHugeRange(area);
  if (!isJsonArray(value)) {
    sheet.patchFormat(area, { numberFormat: numberFormatOf(value) });
    return;
  }
  const at = cellValues(value, area);
  const runs: [Area, string][] = [];
  for (let r = 0; r < area.rows; r += 1)
    for (let c = 0; c < area.columns; c += 1) {
      const one = at(r, c);
      if (one === null) continue;
      runs.push([{ row: area.row + r, column: area.column + c, rows: 1, columns: 1 }, numberFormatOf(one)]);
    }
  for (const [cell, format] of runs) sheet.patchFormat(cell, { numberFormat: format });
}

function numberFormatOf(value: Json): string {
  if (typeof value !== 'string' || value === '')
    throw new HostError('InvalidArgument', `a number format must be a text, not ${describe(value)}`);
  const quotes = value.replaceAll(/\\./g, '').split('"').length - 1;
  if (quotes % 2 === 1) throw new HostError('InvalidArgument', `${value} is no number format`);
  return value;
}

/** The two-dimensional array that Office.js reports; null on an unbounded range. */
export function readCells(area: Area, read: (row: number, column: number) => Json): Json {
  if (isUnbounded(area)) return null;
  refuseHugeRange(area);
  const rows: Json[] = [];
  for (let r = area.row; r <= lastRow(area); r += 1) {
    const row: Json[] = [];
    for (let c = area.column; c <= lastColumn(area); c += 1) row.push(read(r, c));
    rows.push(row);
  }
  return rows;
}
