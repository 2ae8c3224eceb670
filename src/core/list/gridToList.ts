import { findColumns } from './columnMap';
import { columnHeader } from './columns';
import { findGridHeader } from './gridHeader';
import type { SourceGrid, SourceList } from './sourceList';

/**
 * A table → the list in it: header found wherever it stands, merged cells filled down, a line across the table
 * (一、党的领导方面) made the 问题类别 of the rows below it, the rest put among the remarks. Null where it is no list.
 */
export function gridToList(grid: SourceGrid): SourceList | null {
  const found = findGridHeader(grid);
  if (!found) return null;
  const body = found.row + found.height;
  const width = Math.max(found.headers.length, ...grid.rows.slice(body).map((row) => row.length));
  const headers = Array.from({ length: width }, (_, column) => found.headers[column] ?? '');
  const filled = fillDown(grid, body);
  const map = findColumns(headers);
  const remarks = grid.rows.slice(0, found.row).flatMap(remarkOf);
  const taken: { row: string[]; category: string }[] = [];
  const bands: { text: string; used: boolean }[] = [];
  const last = filled.reduce((at, row, index) => (row.filter(isFilled).length > 1 ? index : at), -1);

  filled.forEach((cells, index) => {
    const row = Array.from({ length: width }, (_, column) => cells[column] ?? '');
    const full = row.filter(isFilled);
    if (full.length === 0 || repeatsHeader(row, headers)) return;
    if (isAcross(grid, body + index, width, full.length)) bands.push({ text: full[0]!.trim(), used: false });
    else if (index > last && NOTE.test(full[0]!)) remarks.push(full[0]!.trim());
    else {
      const band = bands.at(-1);
      if (band && map.category === null) band.used = true;
      taken.push({ row, category: map.category === null ? (band?.text ?? '') : '' });
    }
  });
  if (taken.length === 0) return null;
  remarks.push(...bands.filter(({ used }) => !used).map(({ text }) => text));
  const hasBands = bands.some(({ used }) => used);
  const kept = headers.flatMap((header, column) =>
    header !== '' || taken.some(({ row }) => isFilled(row[column])) ? [column] : [],
  );
  return {
    headers: [...kept.map((column) => headers[column]!), ...(hasBands ? [columnHeader('category')] : [])],
    rows: taken.map(({ row, category }) => [
      ...kept.map((column) => row[column]!.trim()),
      ...(hasBands ? [category] : []),
    ]),
    remarks,
  };
}

/** Words that a line below a table begins with. */
const NOTE = /^\s*(?:注|备注|说明|填表|填报|审核|联系|制表|报送|单位负责人|主要负责人)/u;

const isFilled = (text: string | undefined): boolean => text !== undefined && text.trim() !== '';

/** Rows from `from` on; each cell that is merged downwards stands in all of its rows. */
function fillDown({ rows, merged }: SourceGrid, from: number): string[][] {
  const filled = rows.slice(from).map((row) => [...row]);
  for (const area of merged) {
    if (area.row < from || area.rows < 2) continue;
    const text = rows[area.row]?.[area.column] ?? '';
    const end = Math.min(area.row + area.rows, rows.length);
    for (let row = area.row + 1; row < end; row++) filled[row - from]![area.column] ||= text;
  }
  return filled.map((row) => Array.from(row, (text) => text ?? ''));
}

/** A single text merged over most of the table. */
function isAcross({ merged }: SourceGrid, row: number, width: number, filled: number): boolean {
  return (
    filled === 1 && merged.some((area) => area.row === row && area.columns * 2 > width && area.columns > 2)
  );
}

/** Word and Excel lists repeat their header on later pages. */
const repeatsHeader = (row: readonly string[], headers: readonly string[]): boolean =>
  row.every((text, column) => text.replace(/\s/gu, '') === headers[column]!.replace(/\s/gu, ''));

const remarkOf = (row: readonly string[]): string[] => {
  const texts = row.map((text) => text.trim()).filter((text) => text !== '');
  return texts.length === 0 ? [] : [texts.join('　')];
};
