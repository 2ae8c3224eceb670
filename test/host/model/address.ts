/** Rows and columns are 0-based. Limits: support.microsoft.com "Excel specifications and limits". */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

export interface SheetAreas {
  readonly sheetName: string | null;
  readonly areas: readonly Area[];
}

export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

function columnIndex(name: string): number {
  let n = 0;
  for (const letter of name.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

export const isWholeColumns = (area: Area): boolean => area.rows === MAX_ROWS;
export const isWholeRows = (area: Area): boolean => area.columns === MAX_COLUMNS;
export const cellCount = (area: Area): number => area.rows * area.columns;
export const lastRow = (area: Area): number => area.row + area.rows - 1;
export const lastColumn = (area: Area): number => area.column + area.columns - 1;
export const sameArea = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

export function isOnSheet(area: Area): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows > 0 &&
    area.columns > 0 &&
    area.row + area.rows <= MAX_ROWS &&
    area.column + area.columns <= MAX_COLUMNS
  );
}

export function areaBetween(row1: number, column1: number, row2: number, column2: number): Area {
  const row = Math.min(row1, row2);
  const column = Math.min(column1, column2);
  return { row, column, rows: Math.abs(row1 - row2) + 1, columns: Math.abs(column1 - column2) + 1 };
}

export function boundingArea(a: Area, b: Area): Area {
  return areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(lastRow(a), lastRow(b)),
    Math.max(lastColumn(a), lastColumn(b)),
  );
}

export function intersect(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(lastRow(a), lastRow(b)) - row + 1;
  const columns = Math.min(lastColumn(a), lastColumn(b)) - column + 1;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export const contains = (outer: Area, inner: Area): boolean =>
  inner.row >= outer.row &&
  inner.column >= outer.column &&
  lastRow(inner) <= lastRow(outer) &&
  lastColumn(inner) <= lastColumn(outer);

/** What is left of `area` without `hole`: at most four rectangles. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (cut === null) return [area];
  const parts: Area[] = [
    { ...area, rows: cut.row - area.row },
    { ...area, row: lastRow(cut) + 1, rows: lastRow(area) - lastRow(cut) },
    { row: cut.row, rows: cut.rows, column: area.column, columns: cut.column - area.column },
    {
      row: cut.row,
      rows: cut.rows,
      column: lastColumn(cut) + 1,
      columns: lastColumn(area) - lastColumn(cut),
    },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

function parseOneArea(text: string): Area | null {
  const [from = '', to = from, ...rest] = text.split(':');
  if (rest.length > 0) return null;
  const cells = [CELL.exec(from), CELL.exec(to)] as const;
  let area: Area | null = null;
  if (cells[0] && cells[1]) {
    const [a, b] = cells;
    area = areaBetween(Number(a[2]) - 1, columnIndex(a[1] ?? ''), Number(b[2]) - 1, columnIndex(b[1] ?? ''));
  } else if (text.includes(':')) {
    const columns = [COLUMN.exec(from), COLUMN.exec(to)] as const;
    const rows = [ROW.exec(from), ROW.exec(to)] as const;
    if (columns[0] && columns[1])
      area = areaBetween(0, columnIndex(columns[0][1] ?? ''), MAX_ROWS - 1, columnIndex(columns[1][1] ?? ''));
    else if (rows[0] && rows[1])
      area = areaBetween(Number(rows[0][1]) - 1, 0, Number(rows[1][1]) - 1, MAX_COLUMNS - 1);
  }
  return area !== null && isOnSheet(area) ? area : null;
}

/** `'整改 清单'!$A$1:B2`, `A:C`, `1:3`, `A1,C3`; null where the text is no address. */
export function parseAddress(text: string): SheetAreas | null {
  const qualified = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  const sheetName = qualified ? (qualified[1]?.replaceAll("''", "'") ?? qualified[2] ?? null) : null;
  const areas = (qualified?.[3] ?? text.trim()).split(',').map((part) => {
    const own = part.trim();
    const prefix = /^(?:'(?:[^']|'')+'|[^'!]+)!(.+)$/.exec(own);
    return parseOneArea(prefix?.[1] ?? own);
  });
  if (areas.some((area) => area === null)) return null;
  return { sheetName, areas: areas.filter((area) => area !== null) };
}

export function areaAddress(area: Area): string {
  const first = columnName(area.column);
  const last = columnName(lastColumn(area));
  if (isWholeColumns(area) && !isWholeRows(area)) return `${first}:${last}`;
  if (isWholeRows(area) && !isWholeColumns(area)) return `${area.row + 1}:${lastRow(area) + 1}`;
  const from = `${first}${area.row + 1}`;
  return cellCount(area) === 1 ? from : `${from}:${last}${lastRow(area) + 1}`;
}

/** Excel quotes a sheet name that could be read as something else. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !CELL.test(name) && !/^(?:r|c|r\d*c\d*)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

export const fullAddress = (sheetName: string, area: Area): string =>
  `${quoteSheetName(sheetName)}!${areaAddress(area)}`;
