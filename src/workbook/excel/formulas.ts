import type { CellBlock, TablePlan } from '../../core/sheet/workbookPlan';
import { expandFormula, fillsDown } from '../../core/sheet/formulaTemplate';
import { RANGE_COST, type Batch } from './batch';
import { isFormula } from './cellValues';
import { jsonSize } from './jsonSize';
import { fillFormula, rangeOf, runsOf } from './ranges';

/** Formulas of a column from a row downwards: templates with `{row}`, null where a cell is none. */
interface FormulaColumn {
  readonly row: number;
  readonly column: number;
  readonly templates: readonly (string | null)[];
}

/** Formulas of blocks and of calculated columns, after the tables and names that they may speak of. */
export async function writeFormulas(
  batch: Batch,
  sheet: Excel.Worksheet,
  blocks: readonly CellBlock[],
  table: TablePlan | null,
): Promise<void> {
  const ofBlocks = blocks.flatMap(columnsOfBlock);
  const written = new Set(ofBlocks.flatMap(placesOf));
  const ofTable = table
    ? columnsOfTable(table).filter((each) => !placesOf(each).every((place) => written.has(place)))
    : [];
  for (const column of [...ofBlocks, ...ofTable]) await writeColumn(batch, sheet, column);
}

function columnsOfBlock(block: CellBlock): readonly FormulaColumn[] {
  return Array.from({ length: block.values[0]?.length ?? 0 }, (_, column) => ({
    row: block.row,
    column: block.column + column,
    templates: block.values.map((row) => {
      const cell = row[column] ?? '';
      return isFormula(cell) ? cell.formula : null;
    }),
  })).filter((column) => column.templates.some((template) => template !== null));
}

const columnsOfTable = (table: TablePlan): readonly FormulaColumn[] =>
  table.calculated.map(({ column, formula }) => ({
    row: table.headerRow + 1,
    column: table.firstColumn + column,
    templates: Array.from({ length: table.rowCount }, () => formula),
  }));

const placesOf = ({ row, column, templates }: FormulaColumn): readonly string[] =>
  templates.flatMap((template, index) => (template === null ? [] : [`${row + index},${column}`]));

async function writeColumn(
  batch: Batch,
  sheet: Excel.Worksheet,
  { row, column, templates }: FormulaColumn,
): Promise<void> {
  const runs = runsOf(templates);
  const isWhole = templates.every((template) => template !== null);
  if (isWhole && runs.length > 1) return writeArray(batch, sheet, row, column, templates);
  for (const [first, rows, template] of runs) {
    if (template === null) continue;
    if (rows > 1 && !fillsDown(template)) {
      await writeArray(
        batch,
        sheet,
        row + first,
        column,
        Array.from({ length: rows }, () => template),
      );
      continue;
    }
    await batch.reserve(RANGE_COST + jsonSize(template));
    fillFormula(
      rangeOf(sheet, { row: row + first, column, rows, columns: 1 }),
      expandFormula(template, row + first),
    );
  }
}

async function writeArray(
  batch: Batch,
  sheet: Excel.Worksheet,
  row: number,
  column: number,
  templates: readonly (string | null)[],
): Promise<void> {
  const formulas = templates.map((template, index) => [
    template === null ? null : expandFormula(template, row + index),
  ]);
  await batch.reserve(RANGE_COST + formulas.length + jsonSize(formulas));
  rangeOf(sheet, { row, column, rows: formulas.length, columns: 1 }).formulas = formulas;
}
