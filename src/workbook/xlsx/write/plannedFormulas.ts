import { fillsDown } from '../../../core/sheet/formulaTemplate';
import type { CellBlock, SheetPlan } from '../../../core/sheet/workbookPlan';
import { areaAddress } from '../address';
import { isFormula, type SharedFormula } from './cellXml';

/** Shorter runs are not worth a number. */
const LEAST_RUN = 8;

/** Formulas that fill a run of cells downwards, by `row,column`. Tables have calculated columns of their own. */
export function sharedFormulas({ blocks, table }: SheetPlan): ReadonlyMap<string, SharedFormula> {
  const shared = new Map<string, SharedFormula>();
  if (table) return shared;
  let number = 0;
  for (const block of blocks) {
    const width = block.values[0]?.length ?? 0;
    for (let offset = 0; offset < width; offset++) {
      for (const { first, rows } of runsIn(block, offset)) {
        const column = block.column + offset;
        const area = areaAddress({ row: block.row + first, column, rows, columns: 1 });
        for (let row = 0; row < rows; row++)
          shared.set(`${block.row + first + row},${column}`, { number, area: row === 0 ? area : null });
        number += 1;
      }
    }
  }
  return shared;
}

function runsIn(
  { values }: CellBlock,
  column: number,
): readonly { readonly first: number; readonly rows: number }[] {
  const formulas = values.map((row) => {
    const value = row[column] ?? '';
    return isFormula(value) ? value.formula : null;
  });
  const runs: { first: number; rows: number }[] = [];
  formulas.forEach((formula, row) => {
    const last = runs.at(-1);
    if (last && last.first + last.rows === row && formulas[last.first] === formula) last.rows += 1;
    else if (formula !== null) runs.push({ first: row, rows: 1 });
  });
  return runs.filter(({ first, rows }) => rows >= LEAST_RUN && fillsDown(formulas[first]!));
}
