import type { CellValue } from '../../core/list/item';
import type { Area } from '../../core/sheet/workbookPlan';
import { fromHostValue } from './cellValues';
import { readAll, reading, type Property, type Reading } from './readColumns';

/** An area to be read with its values, dates and formulas. */
export interface GridPlace {
  readonly sheetId: string;
  readonly area: Area;
}

export interface Grid {
  readonly area: Area;
  readonly rows: readonly (readonly CellValue[])[];
  /** In rows and columns of the sheet. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

/** Bytes a cell: a formula's result (剩余5天), a number format. */
const EXPECTED_SIZE = { values: 30, numberFormat: 32 } as const;

/**
 * Reads areas in few requests. Everything is asked for as `formulas`, which gives constants as they are; results are
 * needed only where a column has formulas, and number formats only where it has numbers, which may be dates. What the
 * first rows show of that is asked for together with the rest, exceptions at the end.
 */
export async function readGrids(
  context: Excel.RequestContext,
  places: readonly GridPlace[],
  others: readonly Reading[] = [],
): Promise<readonly Grid[]> {
  const drafts = places.map(draftOf);
  const readings = (): readonly Reading[] => [
    ...others,
    ...drafts.flatMap((draft) => [draft.whole, ...draft.parts.values()]),
  ];
  await readAll(context, readings(), 1);
  drafts.forEach(addParts);
  await readAll(context, readings());
  drafts.forEach(addParts);
  await readAll(context, readings());
  return drafts.map(gridOf);
}

interface Draft {
  readonly place: GridPlace;
  readonly whole: Reading;
  /** By property and column: `values 3`. */
  readonly parts: Map<string, Reading>;
}

const draftOf = (place: GridPlace): Draft => ({
  place,
  whole: reading(place.sheetId, place.area, 'formulas'),
  parts: new Map(),
});

const partKey = (property: Property, column: number): string => `${property} ${column}`;

/** Adds what the rows read so far call for. */
function addParts({ place, whole, parts }: Draft): void {
  for (let column = 0; column < place.area.columns; column++) {
    for (const [property, isNeeded] of [
      ['values', isFormulaText],
      ['numberFormat', isNumberOrFormula],
    ] as const) {
      const key = partKey(property, column);
      if (parts.has(key) || !whole.rows.some((row) => isNeeded(row[column]))) continue;
      const area = { ...place.area, column: place.area.column + column, columns: 1 };
      parts.set(key, reading(place.sheetId, area, property, EXPECTED_SIZE[property]));
    }
  }
}

const isFormulaText = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

/** A formula may yield a date too. */
const isNumberOrFormula = (value: unknown): boolean => typeof value === 'number' || isFormulaText(value);

function gridOf({ place: { area }, whole, parts }: Draft): Grid {
  const formulas: { row: number; column: number; formula: string }[] = [];
  const partAt = (property: Property, row: number, column: number): unknown =>
    parts.get(partKey(property, column))?.rows[row]?.[0];
  const rows = whole.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const result = isFormulaText(cell) ? partAt('values', row, column) : cell;
      // A text that only looks like a formula (`=…` in a cell of format @) is its own value.
      if (isFormulaText(cell) && result !== cell) {
        formulas.push({ row: area.row + row, column: area.column + column, formula: String(cell) });
      }
      return fromHostValue(result, partAt('numberFormat', row, column));
    }),
  );
  return { area, rows, formulas };
}
