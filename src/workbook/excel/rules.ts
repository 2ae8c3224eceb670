import type { ColorRulePlan, ValidationPlan } from '../../core/sheet/workbookPlan';
import { RANGE_COST, type Batch } from './batch';
import { jsonSize } from './jsonSize';
import { rangeOf } from './ranges';

/** Excel takes so many characters of an alert and refuses more. */
const MAX_ALERT_TITLE = 32;
const MAX_ALERT = 225;

/** Drop-downs and other validations. A validation replaces whatever its cells had. */
export async function writeValidations(
  batch: Batch,
  sheet: Excel.Worksheet,
  validations: readonly ValidationPlan[],
): Promise<void> {
  for (const plan of validations) {
    await batch.reserve(2 * RANGE_COST + jsonSize(JSON.stringify(plan)));
    const validation = rangeOf(sheet, plan.area).dataValidation;
    validation.clear();
    validation.rule = hostRule(plan.rule);
    validation.ignoreBlanks = true;
    validation.errorAlert = {
      showAlert: true,
      style: plan.alert === 'stop' ? 'Stop' : 'Information',
      title: plan.title.slice(0, MAX_ALERT_TITLE),
      message: plan.message.slice(0, MAX_ALERT),
    };
  }
}

function hostRule(rule: ValidationPlan['rule']): Excel.DataValidationRule {
  switch (rule.kind) {
    case 'list':
      return { list: { inCellDropDown: true, source: rule.words.join(',') } };
    case 'listName':
      return { list: { inCellDropDown: true, source: `=${rule.name}` } };
    case 'custom':
      return { custom: { formula: rule.formula } };
  }
}

/** Color rules. Excel puts each new rule on top of the others, so the last one comes first. */
export async function writeColorRules(
  batch: Batch,
  sheet: Excel.Worksheet,
  rules: readonly ColorRulePlan[],
): Promise<void> {
  for (const rule of [...rules].reverse()) {
    await batch.reserve(3 * RANGE_COST + jsonSize(rule.formula));
    const format = rangeOf(sheet, rule.area).conditionalFormats.add('Custom');
    format.custom.rule.formula = rule.formula;
    if (rule.fill !== undefined) format.custom.format.fill.color = rule.fill;
    if (rule.color !== undefined) format.custom.format.font.color = rule.color;
    if (rule.bold) format.custom.format.font.bold = true;
    format.stopIfTrue = rule.stopIfTrue;
  }
}
