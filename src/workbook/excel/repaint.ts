import type { ColorRulePlan, SheetPlan } from '../../core/sheet/workbookPlan';
import { WorkbookError } from '../port';
import { startBatch } from './batch';
import type { ExcelApi } from './excelApi';
import { writeColorRules, writeValidations } from './rules';

/**
 * Rebuilds drop-downs and color rules of a sheet. Pasting multiplies rules and leaves fragments with moved references,
 * so ours are recognized by their shape and colors, wherever they stand; rules that the user made stay.
 */
export async function repaint(api: ExcelApi, plan: SheetPlan): Promise<void> {
  await api.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(plan.name);
    sheet.load('protection/protected');
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookError('no-list', { sheet: plan.name });
    if (sheet.protection.protected) throw new WorkbookError('sheet-protected', { sheet: plan.name });

    const old = await ourRules(context, sheet, plan.colorRules);
    const batch = startBatch(context);
    for (const rule of old) {
      await batch.reserve(300);
      rule.delete();
    }
    await writeValidations(batch, sheet, plan.validations);
    await writeColorRules(batch, sheet, plan.colorRules);
    await batch.send();
  });
}

async function ourRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plans: readonly ColorRulePlan[],
): Promise<readonly Excel.ConditionalFormat[]> {
  const rules = sheet.getRange().untrack().conditionalFormats;
  rules.load('items/type');
  await context.sync();
  const custom = rules.items.filter(({ type }) => type === 'Custom');
  for (const { custom: rule } of custom) {
    rule.rule.load('formula');
    rule.format.fill.load('color');
    rule.format.font.load('color');
  }
  await context.sync();
  const ours = new Set(plans.map((plan) => fingerprint(plan.formula, plan.fill, plan.color)));
  return custom.filter(({ custom: { rule, format } }) =>
    ours.has(fingerprint(rule.formula, format.fill.color, format.font.color)),
  );
}

/** The formula without the places it speaks of, and its colors: `=$P4=""` in grey and its pasted copy `=$P9=""` agree. */
export function fingerprint(formula: string, fill: string | undefined, color: string | undefined): string {
  const shape = formula.replace(/\s+/g, '').replace(/(?<![A-Za-z0-9_.])\$?[A-Za-z]{1,3}\$?[0-9]+(?![A-Za-z0-9_.(])/g, '@');
  return [shape, fill ?? '', color ?? ''].join(' ').toUpperCase();
}
