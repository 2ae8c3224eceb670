import type { WorkbookPlan } from '../../core/sheet/workbookPlan';
import type { Renaming } from '../port';
import { sameName } from './addresses';
import { loadState, nameNamed, type SheetState, type WorkbookState } from './state';

/**
 * Brings a workbook back to `before`, whatever part of the write took place: compares and takes back the difference,
 * as far as it is the plan's. Two requests.
 */
export async function revert(
  context: Excel.RequestContext,
  before: WorkbookState,
  plan: WorkbookPlan,
  renamings: readonly Renaming[],
): Promise<void> {
  const now = await loadState(context);
  const { worksheets, tables, names } = context.workbook;

  // Before the sheet that is shown goes, lest Excel shows any other in its place.
  const isOld = (id: string): boolean => before.sheets.some((sheet) => sheet.id === id);
  if (!isOld(now.activeSheetId)) worksheets.getItem(before.activeSheetId).activate();
  for (const current of now.sheets) {
    if (!isOld(current.id) && plan.sheets.some(({ name }) => sameName(name, current.name)))
      removeSheet(context, current);
  }
  for (const { id, name } of before.sheets) {
    const current = now.sheets.find((sheet) => sheet.id === id)?.name;
    if (current !== name && renamings.some(({ to }) => to === current)) worksheets.getItem(id).name = name;
  }
  const newTableNames = renamings.flatMap((renaming) => renaming.tables.map((table) => table.to));
  for (const { id, name } of before.tables) {
    const current = now.tables.find((table) => table.id === id)?.name;
    if (current !== undefined && current !== name && newTableNames.includes(current))
      tables.getItem(id).name = name;
  }
  for (const { name } of plan.names) {
    const old = nameNamed(before, name);
    const current = nameNamed(now, name);
    if (current && !old) names.getItem(name).delete();
    else if (current && old && current.formula !== old.formula) names.getItem(name).formula = old.formula;
  }
  await context.sync();
}

/** Excel deletes no very hidden sheet. */
export function removeSheet(
  context: Excel.RequestContext,
  { id, visibility }: Pick<SheetState, 'id' | 'visibility'>,
): void {
  const sheet = context.workbook.worksheets.getItem(id);
  if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  sheet.delete();
}
