import type { DefinedNamePlan } from '../../core/sheet/workbookPlan';
import { RANGE_COST, type Batch } from './batch';
import { nameNamed, type WorkbookState } from './state';

/** Names of the plan; one that exists is pointed to its new place. */
export async function writeNames(
  batch: Batch,
  plans: readonly DefinedNamePlan[],
  before: WorkbookState,
): Promise<void> {
  const { names } = batch.context.workbook;
  for (const { name, formula } of plans) {
    await batch.reserve(RANGE_COST);
    if (nameNamed(before, name)) names.getItem(name).formula = formula;
    else names.add(name, formula);
  }
}
