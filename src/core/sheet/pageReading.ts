import { fromExcelSerial } from '../basics/calendarDate';
import { cellText } from '../list/rows';
import { dateInWords } from './listTitle';
import { HEADER } from './styles';
import type { Area, CellStyle, CellValueRow, SheetPlan } from './workbookPlan';

/** A part of a page of figures, as a program that does not calculate shows it: results, never formulas. */
export type ReadingPart =
  | { readonly kind: 'heading' | 'note'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly header: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

/**
 * A page of figures as it reads on the day for which it was planned: its results in the formats of its cells. Hidden columns,
 * cells under a merged one and lines that say nothing are left out.
 */
export function readPlan(plan: SheetPlan): readonly ReadingPart[] {
  const parts: ReadingPart[] = [];
  const ordered = [...plan.blocks].sort((a, b) => a.row - b.row);
  for (const { row, column, values, style } of ordered) {
    if (plan.columns[column]?.hidden === true) continue;
    const styleOf = (index: number): CellStyle =>
      Array.isArray(style) ? (style as readonly CellStyle[])[index]! : (style as CellStyle);
    const shown = values.map((cells, at) => shownCells(plan, cells, row + at, column, styleOf));
    const filled = shown.filter((cells) => cells.some((text) => text !== ''));
    const last = parts.at(-1);
    if (style === HEADER) parts.push({ kind: 'table', header: shown[0]!, rows: [] });
    else if (
      !Array.isArray(style) &&
      filled.every((cells) => cells.filter((text) => text !== '').length === 1)
    )
      parts.push(...filled.map((cells) => paragraph(cells.join(''), styleOf(0))));
    else if (last?.kind === 'table') parts[parts.length - 1] = { ...last, rows: [...last.rows, ...filled] };
  }
  return parts;
}

const paragraph = (text: string, { fontName }: CellStyle): ReadingPart => ({
  kind: fontName === HEADER.fontName ? 'heading' : 'note',
  text,
});

function shownCells(
  { columns, merges = [] }: SheetPlan,
  cells: CellValueRow,
  row: number,
  first: number,
  styleOf: (index: number) => CellStyle,
): readonly string[] {
  return cells.flatMap((cell, index) => {
    const column = first + index;
    if (columns[column]?.hidden === true || merges.some((area) => isUnder(area, row, column))) return [];
    const value = typeof cell === 'object' && 'formula' in cell ? (cell.value ?? '') : cell;
    return [typeof value === 'number' ? formatted(value, styleOf(index).format) : cellText(value)];
  });
}

const isUnder = (area: Area, row: number, column: number): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column > area.column &&
  column < area.column + area.columns;

function formatted(value: number, format: CellStyle['format']): string {
  if (format === 'percent') return `${(value * 100).toFixed(2)}%`;
  const date = format === 'date' ? fromExcelSerial(value) : null;
  return date === null ? String(value) : dateInWords(date);
}
