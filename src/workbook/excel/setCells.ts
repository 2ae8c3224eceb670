import type { CellValue } from '../../core/list/item';
import { WorkbookError } from '../port';
import { RANGE_COST, startBatch, type Batch } from './batch';
import { writeRows } from './blockValues';
import { NUMBER_FORMATS, toHostValue } from './cellValues';
import { PATIENT, type ExcelApi } from './excelApi';
import { formatFor } from './formatFor';
import { orUndo } from './orUndo';
import { rangeOf } from './ranges';

export interface CellEdit {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** Neighboring cells of one row, from left to right. */
interface Run {
  readonly row: number;
  readonly column: number;
  readonly values: readonly CellValue[];
}

interface OldRun extends Run {
  readonly formulas: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly unknown[])[];
}

/**
 * Writes single cells. Cells are gathered along rows only: Excel misplaces a block that is written over rows which a
 * filter hides. If a request fails, the old contents and formats are put back.
 */
export async function setCells(api: ExcelApi, sheetName: string, edits: readonly CellEdit[]): Promise<void> {
  if (edits.length === 0) return;
  const runs = gather(edits);
  const old = await api.run((context) => look(context, sheetName, runs));
  await orUndo(
    () => api.run(PATIENT, (context) => writeRuns(context, sheetName, old)),
    () => api.run(PATIENT, (context) => putBack(context, sheetName, old)),
  );
}

/** Sorted by place; of two edits of one cell the later one counts. */
export function gather(edits: readonly CellEdit[]): readonly Run[] {
  const byPlace = new Map(edits.map((edit) => [`${edit.row},${edit.column}`, edit]));
  const sorted = [...byPlace.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: { row: number; column: number; values: CellValue[] }[] = [];
  for (const { row, column, value } of sorted) {
    const last = runs.at(-1);
    if (last && last.row === row && last.column + last.values.length === column) last.values.push(value);
    else runs.push({ row, column, values: [value] });
  }
  return runs;
}

const areaOf = ({
  row,
  column,
  values,
}: Run): { row: number; column: number; rows: number; columns: number } => ({
  row,
  column,
  rows: 1,
  columns: values.length,
});

/** Runs that are looked at in one request: a reply has room for them unless their texts are very long. */
const RUNS_AT_ONCE = 1000;

/** What the cells hold now. */
async function look(
  context: Excel.RequestContext,
  sheetName: string,
  runs: readonly Run[],
): Promise<readonly OldRun[]> {
  const sheet = context.workbook.worksheets.getItem(sheetName);
  sheet.load('protection/protected');
  const old: OldRun[] = [];
  for (let first = 0; first < runs.length; first += RUNS_AT_ONCE) {
    const looked = runs.slice(first, first + RUNS_AT_ONCE).map((run) => {
      const range = rangeOf(sheet, areaOf(run));
      range.load('formulas,numberFormat');
      return { run, range };
    });
    await context.sync();
    if (sheet.protection.protected) throw new WorkbookError('sheet-protected', { sheet: sheetName });
    for (const { run, range } of looked) {
      old.push({ ...run, formulas: range.formulas, numberFormats: range.numberFormat });
    }
  }
  return old;
}

async function writeRuns(
  context: Excel.RequestContext,
  sheetName: string,
  runs: readonly OldRun[],
): Promise<void> {
  const batch = startBatch(context);
  const sheet = context.workbook.worksheets.getItem(sheetName);
  for (const run of runs) await writeRun(batch, sheet, run);
  await batch.send();
}

async function writeRun(batch: Batch, sheet: Excel.Worksheet, run: OldRun): Promise<void> {
  const old = run.numberFormats[0] ?? [];
  const formats = run.values.map((value, index) =>
    formatFor(value, String(old[index] ?? NUMBER_FORMATS.general)),
  );
  if (formats.some((format, index) => format !== old[index])) {
    await batch.reserve(RANGE_COST + 40 * formats.length);
    rangeOf(sheet, areaOf(run)).numberFormat = [formats];
  }
  await writeRows(batch, sheet, run.row, run.column, [run.values.map(toHostValue)]);
}

async function putBack(
  context: Excel.RequestContext,
  sheetName: string,
  runs: readonly OldRun[],
): Promise<void> {
  const batch = startBatch(context);
  const sheet = context.workbook.worksheets.getItem(sheetName);
  for (const run of runs) {
    await batch.reserve(2 * RANGE_COST + 4 * JSON.stringify(run.formulas).length);
    rangeOf(sheet, areaOf(run)).numberFormat = run.numberFormats.map((row) => [...row]);
    rangeOf(sheet, areaOf(run)).formulas = run.formulas.map((row) => [...row]);
  }
  await batch.send();
}
