import type { CellValue } from '../../core/list/item';
import type { Area } from '../../core/sheet/workbookPlan';
import { fromHostValue, isErrorText } from './cellValues';
import { isOpen, readAll, reading, type Property, type Reading } from './readColumns';

/** An area to be read with its values, dates and formulas; or what its cells show alone, where nobody asks for formulas. */
export interface GridPlace {
  readonly onlyValues?: boolean;
  readonly sheetId: string;
  readonly area: Area;
}

export interface Grid {
  readonly area: Area;
  readonly rows: readonly (readonly CellValue[])[];
  /** In rows and columns of the sheet. */
  readonly formulas: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

interface Draft {
  readonly place: GridPlace;
  readonly whole: Reading;
  /** What single columns need besides; by property and column: `values 3`. */
  readonly parts: Map<string, Reading>;
}

/**
 * Reads areas in few requests. Everything is asked for as `formulas`, which gives constants as they are; what a column
 * needs besides (results of formulas, number formats of what may be dates) is asked for where its first rows show it,
 * together with the other rows, and for exceptions at the end. `others` are completed along with it; `ask` queues what
 * the first reply is to bring besides, `askThen` what a second one is to bring, if there is one.
 */
export async function readGrids(
  context: Excel.RequestContext,
  places: readonly GridPlace[],
  others: readonly Reading[],
  ask: () => void,
  askThen: () => void = () => undefined,
): Promise<readonly Grid[]> {
  const drafts = places.map(draftOf);
  const readings = (): readonly Reading[] => [
    ...others,
    ...drafts.flatMap((draft) => [draft.whole, ...draft.parts.values()]),
  ];
  await readAll(context, readings(), { rounds: 1, ask });
  drafts.forEach(addParts);
  await readAll(context, readings(), { ask: askThen });
  drafts.forEach(addParts);
  while (readings().some(isOpen)) {
    await readAll(context, readings());
    drafts.forEach(addParts);
  }
  return drafts.map(gridOf);
}

const draftOf = (place: GridPlace): Draft => ({
  place,
  whole: reading(place.sheetId, place.area, place.onlyValues ? 'values' : 'formulas'),
  parts: new Map(),
});

/** Part → bytes a cell of it may take, and which cells call for it: their formula or constant, and their result. */
const PARTS: Readonly<
  Record<
    Exclude<Property, 'formulas'>,
    { readonly size: number; readonly isNeeded: (cell: unknown, result: unknown) => boolean }
  >
> = {
  values: { size: 30, isNeeded: (cell) => isFormulaText(cell) },
  // A text `#N/A` looks like an error, a date is a number.
  valueTypes: { size: 11, isNeeded: (_cell, result) => isErrorText(result) },
  numberFormat: { size: 32, isNeeded: (_cell, result) => typeof result === 'number' },
};

const isFormulaText = (value: unknown): boolean => typeof value === 'string' && value.startsWith('=');

/** Adds what the rows read so far call for. */
function addParts(draft: Draft): void {
  const { place, whole, parts } = draft;
  for (let column = 0; column < place.area.columns; column++) {
    for (const property of Object.keys(PARTS) as (keyof typeof PARTS)[]) {
      const { isNeeded, size } = PARTS[property];
      const key = `${property} ${column}`;
      if (
        parts.has(key) ||
        !whole.rows.some((row, index) => isNeeded(row[column], resultAt(draft, index, column)))
      )
        continue;
      const area = { ...place.area, column: place.area.column + column, columns: 1 };
      parts.set(key, reading(place.sheetId, area, property, size));
    }
  }
}

const partAt = ({ parts }: Draft, property: keyof typeof PARTS, row: number, column: number): unknown =>
  parts.get(`${property} ${column}`)?.rows[row]?.[0];

/** What the cell shows: the constant, or the result of its formula as far as it is read. */
function resultAt(draft: Draft, row: number, column: number): unknown {
  const cell = draft.whole.rows[row]?.[column];
  return isFormulaText(cell) ? partAt(draft, 'values', row, column) : cell;
}

function gridOf(draft: Draft): Grid {
  const { area } = draft.place;
  const formulas: { row: number; column: number; formula: string }[] = [];
  const rows = draft.whole.rows.map((cells, row) =>
    cells.map((cell, column) => {
      const result = resultAt(draft, row, column);
      // A text that only looks like a formula (`=…` in a cell of format @) is its own value.
      if (isFormulaText(cell) && result !== cell) {
        formulas.push({ row: area.row + row, column: area.column + column, formula: String(cell) });
      }
      const isError = partAt(draft, 'valueTypes', row, column) === 'Error';
      return fromHostValue(result, isError, partAt(draft, 'numberFormat', row, column));
    }),
  );
  return { area, rows, formulas };
}
