import type { ColorRulePlan, SheetPlan } from '../../core/sheet/workbookPlan';
import { WorkbookError, type Mending } from '../port';
import { startBatch } from './batch';
import type { ExcelApi } from './excelApi';
import { orUndo } from './orUndo';
import { writeColorRules, writeValidations } from './rules';

interface OldRules {
  /** All color rules of the sheet, the user's own included. */
  readonly all: readonly string[];
  readonly ours: readonly string[];
}

/**
 * Rebuilds drop-downs and color rules of a sheet. Pasting multiplies rules and leaves fragments with moved references,
 * so ours are recognized by their shape and colors, wherever they stand; rules that the user made stay. The new rules
 * come before the old ones go, and the drop-downs last.
 */
export async function repaint(api: ExcelApi, plan: SheetPlan, mending: Mending = {}): Promise<void> {
  const old = await api.run((context) => look(context, plan));
  await orUndo(
    () => api.run((context) => rebuild(context, plan, old, mending)),
    () => api.run((context) => settle(context, plan, old)),
  );
}

async function look(context: Excel.RequestContext, plan: SheetPlan): Promise<OldRules> {
  const sheet = context.workbook.worksheets.getItem(plan.name);
  sheet.load('protection/protected');
  const rules = colorRulesOf(sheet);
  rules.load('items/id,items/type');
  await context.sync();
  if (sheet.protection.protected) throw new WorkbookError('sheet-protected', { sheet: plan.name });

  const all = rules.items.map(({ id }) => id);
  // The range of the first request is gone by now.
  const custom = rules.items.filter(({ type }) => type === 'Custom').map(({ id }) => id);
  const loaded = custom.map((id) => loadRule(colorRulesOf(sheet).getItem(id).custom));
  if (custom.length > 0) await context.sync();
  const planned = new Set(
    plan.colorRules.map(({ formula, fill, color }) => fingerprint(formula, fill, color)),
  );
  return { all, ours: custom.filter((_, index) => planned.has(loaded[index]?.() ?? '')) };
}

/** Asks for a rule; its fingerprint can be taken after the next `sync`. */
function loadRule({ rule, format }: Excel.CustomConditionalFormat): () => string {
  rule.load('formula');
  format.fill.load('color');
  format.font.load('color');
  return () => fingerprint(rule.formula, format.fill.color, format.font.color);
}

async function rebuild(
  context: Excel.RequestContext,
  plan: SheetPlan,
  old: OldRules,
  { unmerge = [], calculate = false }: Mending = {},
): Promise<void> {
  const batch = startBatch(context);
  const sheet = context.workbook.worksheets.getItem(plan.name);
  await batch.reserve(1000 + 400 * unmerge.length);
  for (const address of unmerge) sheet.getRange(address).untrack().unmerge();
  if (calculate) context.application.calculationMode = 'Automatic';
  await writeColorRules(batch, sheet, plan.colorRules);
  await batch.reserve(1000 + 400 * old.ours.length);
  const rules = colorRulesOf(sheet);
  for (const id of old.ours) rules.getItem(id).delete();
  await writeValidations(batch, sheet, plan.validations);
  await batch.send();
}

/** After a failure: back to the old rules while the new ones are not complete, else on to the end. */
async function settle(context: Excel.RequestContext, plan: SheetPlan, old: OldRules): Promise<void> {
  const now = await look(context, plan);
  const added = now.all.filter((id) => !old.all.includes(id));
  if (added.length >= plan.colorRules.length) {
    const ours = [...new Set([...now.ours, ...added])];
    return rebuild(context, plan, { ...now, ours });
  }
  const rules = colorRulesOf(context.workbook.worksheets.getItem(plan.name));
  for (const id of added) rules.getItem(id).delete();
  await context.sync();
}

const colorRulesOf = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  sheet.getRange().untrack().conditionalFormats;

/** References of any kind: `$P4`, `B$2`, `AA10`. */
const REFERENCE = /(?<![A-Za-z0-9_.])\$?[A-Za-z]{1,3}\$?[0-9]+(?![A-Za-z0-9_.(])/g;

/** The formula without the places it speaks of, and its colors: a rule and its pasted fragment at another row agree. */
export const fingerprint = (
  formula: string,
  fill: ColorRulePlan['fill'],
  color: ColorRulePlan['color'],
): string =>
  [formula.replace(/\s+/g, '').replace(REFERENCE, '@'), fill ?? '', color ?? ''].join(' ').toUpperCase();
