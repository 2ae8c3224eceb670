import type { ColorRulePlan } from '../../core/sheet/workbookPlan';
import { WorkbookError, type Mending } from '../port';
import { hearAgain, startBatch } from './batch';
import { JOURNAL_SHEET, NO_CHANGE, writeJournal, type Journal, type RulesPlan } from './edit/journal';
import { dropJournal, removeJournal } from './edit/swap';
import type { ExcelApi } from './excelApi';
import { isRefusal } from './hostErrors';
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
 * come before the old ones go, and the drop-downs last. A journal stands as long as that takes; where no sheet can be
 * added, or an unfinished change already has one, there is none.
 */
export async function repaint(api: ExcelApi, plan: RulesPlan, mending: Mending = {}): Promise<void> {
  const { old, canAddSheet } = await api.run((context) => look(context, plan));
  const journal = canAddSheet ? { ...NO_CHANGE, rules: rulesOf(plan) } : null;
  await orUndo(
    () => api.run((context) => rebuild(context, plan, old, journal, mending)),
    () => api.run((context) => settle(context, plan, old)),
  );
}

const rulesOf = ({ name, validations, colorRules }: RulesPlan): RulesPlan => ({
  name,
  validations,
  colorRules,
});

/** After a repaint that was cut off: once more. What Excel refuses stays as it is; it can be repainted at any time. */
export async function repaintAgain(context: Excel.RequestContext, plan: RulesPlan): Promise<void> {
  try {
    const { old, isTopOurs } = await look(context, plan);
    const top = isTopOurs ? old.all.slice(0, 1) : [];
    await rebuild(context, plan, { ...old, ours: [...new Set([...top, ...old.ours])] }, null);
  } catch (error) {
    if (!isRefusal(error) && !(error instanceof WorkbookError)) throw error;
  }
}

interface Looked {
  readonly old: OldRules;
  /** Whether the first rule, where the newest stands, has no formula or one of ours: it may have no colors yet. */
  readonly isTopOurs: boolean;
  readonly canAddSheet: boolean;
}

async function look(context: Excel.RequestContext, plan: RulesPlan): Promise<Looked> {
  const { protection, worksheets } = context.workbook;
  const sheet = worksheets.getItem(plan.name);
  const journal = worksheets.getItemOrNullObject(JOURNAL_SHEET);
  protection.load('protected');
  journal.load('name');
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
  const found = loaded.map((rule) => rule());
  const planned = new Set(
    plan.colorRules.map(({ formula, fill, color }) => fingerprint(formula, fill, color)),
  );
  const ours = custom.filter((_, index) => planned.has(found[index]?.fingerprint ?? ''));
  const shapes = new Set(['', ...plan.colorRules.map(({ formula }) => shapeOf(formula))]);
  const isTopOurs = custom[0] === all[0] && shapes.has(found[0]?.shape ?? '');
  return { old: { all, ours }, isTopOurs, canAddSheet: !protection.protected && journal.isNullObject };
}

/** Asks for a rule; it can be told after the next `sync`. A rule without a formula is one that was cut off. */
function loadRule({ rule, format }: Excel.CustomConditionalFormat): () => {
  readonly shape: string;
  readonly fingerprint: string;
} {
  rule.load('formula');
  format.fill.load('color');
  format.font.load('color');
  return () => {
    const formula = (rule.formula as string | null) ?? '';
    return {
      shape: shapeOf(formula),
      fingerprint: fingerprint(formula, format.fill.color, format.font.color),
    };
  };
}

async function rebuild(
  context: Excel.RequestContext,
  plan: RulesPlan,
  old: OldRules,
  journal: Journal | null,
  { unmerge = [], calculate = false }: Mending = {},
): Promise<void> {
  const batch = startBatch(context);
  if (journal) await writeJournal(batch, journal, [], 'swap');
  const sheet = context.workbook.worksheets.getItem(plan.name);
  await batch.reserve(1000 + 400 * unmerge.length);
  for (const address of unmerge) sheet.getRange(address).untrack().unmerge();
  if (calculate) context.application.calculationMode = 'Automatic';
  await writeColorRules(batch, sheet, plan.colorRules);
  await batch.reserve(1000 + 400 * old.ours.length);
  const rules = colorRulesOf(sheet);
  for (const id of old.ours) rules.getItem(id).delete();
  await writeValidations(batch, sheet, plan.validations);
  if (journal) removeJournal(context, { id: JOURNAL_SHEET });
  await batch.send();
}

/** After a failure: back to the old rules while the new ones are not complete, else on to the end. */
async function settle(context: Excel.RequestContext, plan: RulesPlan, old: OldRules): Promise<void> {
  hearAgain(context);
  const { old: now } = await look(context, plan);
  const added = now.all.filter((id) => !old.all.includes(id));
  if (added.length >= plan.colorRules.length) {
    await rebuild(context, plan, { ...now, ours: [...new Set([...now.ours, ...added])] }, null);
  } else {
    const rules = colorRulesOf(context.workbook.worksheets.getItem(plan.name));
    for (const id of added) rules.getItem(id).delete();
    await context.sync();
  }
  await dropJournal(context);
}

const colorRulesOf = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  sheet.getRange().untrack().conditionalFormats;

/** References of any kind: `$P4`, `B$2`, `AA10`. */
const REFERENCE = /(?<![A-Za-z0-9_.])\$?[A-Za-z]{1,3}\$?[0-9]+(?![A-Za-z0-9_.(])/g;

/** The shape of a formula and its colors: a rule and its pasted fragment at another row agree. */
export const fingerprint = (
  formula: string,
  fill: ColorRulePlan['fill'],
  color: ColorRulePlan['color'],
): string => [shapeOf(formula), fill ?? '', color ?? ''].join(' ').toUpperCase();

/** A formula without the places it speaks of. */
const shapeOf = (formula: string): string =>
  formula.replace(/\s+/g, '').replace(REFERENCE, '@').toUpperCase();
