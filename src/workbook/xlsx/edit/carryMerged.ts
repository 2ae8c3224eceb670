import type { ListChange } from '../../port';
import { cellAddress, parseArea } from '../address';
import { sheetOfRows } from '../read/rowTexts';
import { scanSheet } from '../read/scanSheet';
import type { CellChange } from '../write/cellChange';
import { setAttribute } from '../xml/setAttribute';
import { child } from '../xml/xmlTree';

/**
 * Cells merged over several rows hold what they say in the first of them. Where that row goes and others stay, the
 * first of these takes the words over: they are the problem that the other rows are about. A formula is not taken over,
 * for what it gives depends on its place.
 */
export function carriedCells(xml: string, { deletes, headerRow }: ListChange): readonly CellChange[] {
  const goes = new Set(deletes.map((row) => headerRow + 1 + row));
  const heirs = goes.size === 0 ? [] : mergedAreas(xml).flatMap((area) => heirOf(area, goes) ?? []);
  if (heirs.length === 0) return [];
  const rows = new Set(heirs.flatMap(({ from, row }) => [from, row]));
  const texts = new Map<
    string,
    { readonly tag: string; readonly rest: string; readonly isFormula: boolean }
  >();
  const sheet = sheetOfRows(xml, (row) => (rows.has(row) ? 'yes' : 'no'));
  scanSheet(sheet, {
    cell({ column, element, row }) {
      if (element.children.length === 0) return;
      const tag = sheet.slice(element.start, element.contentStart);
      const rest = sheet.slice(element.contentStart, element.end);
      texts.set(cellAddress(row, column), { tag, rest, isFormula: child(element, 'f') !== undefined });
    },
  });
  return heirs.flatMap(({ column, from, row }): CellChange[] => {
    const text = texts.get(cellAddress(from, column));
    if (!text || text.isFormula || texts.has(cellAddress(row, column))) return [];
    const written = (now: number): string =>
      setAttribute(text.tag, 'r', cellAddress(now, column)) + text.rest;
    return [{ row, column, value: '', xml: written }];
  });
}

interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

function heirOf(
  { column, row, rows }: MergedArea,
  goes: ReadonlySet<number>,
): { readonly from: number; readonly row: number; readonly column: number } | null {
  if (!goes.has(row)) return null;
  const heir = Array.from({ length: rows }, (_, index) => row + index).find((each) => !goes.has(each));
  return heir === undefined ? null : { from: row, row: heir, column };
}

const MERGED = /<(?:[\w.-]+:)?mergeCell\b[^>]*?\sref\s*=\s*["']([^"']+)["']/g;

/** Found without a parser, which would have to walk through all cells before them. */
function mergedAreas(xml: string): readonly MergedArea[] {
  const start = xml.lastIndexOf('mergeCells');
  if (start < 0) return [];
  const behindCells = xml.slice(Math.max(0, xml.search(/<\/(?:[\w.-]+:)?sheetData\s*>/)));
  return [...behindCells.matchAll(MERGED)].flatMap(([, ref]) => {
    const area = parseArea(ref!);
    return area && area.rows > 1 ? [area] : [];
  });
}
