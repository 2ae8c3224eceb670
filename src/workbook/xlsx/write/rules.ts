import type { ColorRulePlan, ValidationPlan } from '../../../core/sheet/workbookPlan';
import { WorkbookError } from '../../port';
import { areaAddress } from '../address';
import { escapeAttribute, escapeCellAttribute, escapeXml } from '../xml/xmlText';
import type { StyleSheet } from './styleSheet';

/** Excel shows at most so many characters of an alert and repairs files that hold more. */
const MAX_ALERT_TITLE = 32;
const MAX_ALERT = 225;

/** Of the words of a drop-down, joined by commas. */
const MAX_LIST = 255;

/** One `<conditionalFormatting>` a rule, in the plan's order of priority, from `firstPriority` on. */
export function colorRulesXml(
  rules: readonly ColorRulePlan[],
  styles: StyleSheet,
  firstPriority: number,
  namespace = '',
): string[] {
  return rules.map((rule, index) =>
    [
      `<conditionalFormatting${namespace} sqref="${areaAddress(rule.area)}">`,
      `<cfRule type="expression" dxfId="${styles.rule(rule)}" priority="${firstPriority + index}"${rule.stopIfTrue ? ' stopIfTrue="1"' : ''}>`,
      `<formula>${escapeXml(rule.formula.replace(/^=/, ''))}</formula></cfRule></conditionalFormatting>`,
    ].join(''),
  );
}

/** The whole `<dataValidations>`, or nothing. */
export function validationsXml(validations: readonly ValidationPlan[]): string {
  if (validations.length === 0) return '';
  return `<dataValidations count="${validations.length}">${validations.map((each) => validationXml(each)).join('')}</dataValidations>`;
}

function listFormula(words: readonly string[]): string {
  const joined = words.join(',');
  if (joined.length > MAX_LIST)
    throw new WorkbookError('host-failure', { reason: 'list-too-long', characters: joined.length });
  return `"${joined.replaceAll('"', '""')}"`;
}

export function validationXml({ alert, area, message, rule, title }: ValidationPlan, namespace = ''): string {
  const formula =
    rule.kind === 'list' ? listFormula(rule.words) : rule.kind === 'listName' ? rule.name : rule.formula;
  return [
    `<dataValidation${namespace} type="${rule.kind === 'custom' ? 'custom' : 'list'}" errorStyle="${alert}" allowBlank="1"`,
    ` showInputMessage="1" showErrorMessage="1" errorTitle="${escapeCellAttribute(title.slice(0, MAX_ALERT_TITLE))}"`,
    ` error="${escapeCellAttribute(message.slice(0, MAX_ALERT))}" sqref="${escapeAttribute(areaAddress(area))}">`,
    `<formula1>${escapeXml(formula.replace(/^=/, ''))}</formula1></dataValidation>`,
  ].join('');
}
