import { isMemory } from '../findList';
import { sameName } from './addresses';
import { PATIENT, type ExcelApi } from './excelApi';
import { settle } from './edit/settle';
import { parseJournal } from './journal';
import { rangeOf } from './ranges';
import { removeSheet } from './revert';
import { loadState, nameNamed, sheetNamed } from './state';

const FIRST_CELL = { row: 0, column: 0, rows: 1, columns: 1 };

/**
 * Takes back or finishes a change that was cut off; removes what an unfinished write left, by its journal, and gives the old
 * names back. Does nothing where there is neither.
 */
export async function discardUnfinished(api: ExcelApi): Promise<void> {
  await api.run(PATIENT, settle);
  await api.run(PATIENT, async (context) => {
    const now = await loadState(context);
    const { worksheets, tables } = context.workbook;
    const memory = now.sheets.find(({ name }) => isMemory(name));
    if (!memory) return;
    const cell = rangeOf(worksheets.getItem(memory.id), FIRST_CELL);
    cell.load('values');
    await context.sync();
    const journal = parseJournal(cell.values[0]?.[0]);
    if (!journal) return;

    // A sheet that was to be renamed and still bears its name is the user's: the write did not come to adding its own.
    const isOld = (name: string): boolean =>
      journal.renamings.some(({ sheet, to }) => sameName(sheet, name) && !sheetNamed(now, to));
    for (const name of journal.sheets) {
      const sheet = sheetNamed(now, name);
      if (sheet && sheet !== memory && !isOld(name)) removeSheet(context, sheet);
    }
    removeSheet(context, memory);
    for (const renaming of journal.renamings) {
      const sheet = sheetNamed(now, renaming.to);
      if (sheet) worksheets.getItem(sheet.id).name = renaming.sheet;
      for (const table of renaming.tables) {
        const renamed = now.tables.find(({ name }) => sameName(name, table.to));
        if (renamed) tables.getItem(renamed.id).name = table.name;
      }
    }
    for (const { name, formula } of journal.names) {
      if (!nameNamed(now, name)) continue;
      const item = context.workbook.names.getItem(name);
      if (formula === null) item.delete();
      else item.formula = formula;
    }
    await context.sync();
  });
}
