import { type Area, intersect, subtract } from './address';
import { carryAlong } from './references';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export interface ValidationSettings {
  readonly rule: { readonly [key: string]: Json };
  readonly ignoreBlanks: boolean;
  readonly prompt: { readonly [key: string]: Json };
  readonly errorAlert: { readonly [key: string]: Json };
}

export interface Validation {
  areas: Area[];
  settings: ValidationSettings;
}

export const NO_VALIDATION: ValidationSettings = {
  rule: {},
  ignoreBlanks: true,
  prompt: { message: '', showPrompt: true, title: '' },
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
};

export function clearValidations(validations: readonly Validation[], area: Area): Validation[] {
  return validations
    .map((one) => ({ ...one, areas: one.areas.flatMap((own) => subtract(own, area)) }))
    .filter((one) => one.areas.length > 0);
}

/**
 * learn.microsoft.com Excel.DataValidationType: `MixedCriteria` where only some cells have a validation, `Inconsistent`
 * where cells have different ones.
 */
export type Mixed = 'MixedCriteria' | 'Inconsistent';

/** The settings that hold in an area: one, none (null), or several. Equal ones of neighboring areas are one. */
export function validationIn(
  validations: readonly Validation[],
  area: Area,
): ValidationSettings | null | Mixed {
  const touching = validations.filter((one) => one.areas.some((own) => intersect(own, area)));
  if (touching.length === 0) return null;
  const left = touching.reduce(
    (rest, one) => one.areas.reduce((parts, own) => parts.flatMap((part) => subtract(part, own)), rest),
    [area],
  );
  const first = touching[0];
  if (left.length > 0 || first === undefined) return 'MixedCriteria';
  if (!touching.every((one) => isSame(one, first))) return 'Inconsistent';
  const [from = area] = first.areas;
  return withFormulas(first.settings, (formula) =>
    carryAlong(formula, area.row - from.row, area.column - from.column),
  );
}

/** Formulas of a validation are said for the first cell of its first area. */
export function withFormulas(
  settings: ValidationSettings,
  change: (formula: string) => string,
): ValidationSettings {
  const [kind, body] = Object.entries(settings.rule)[0] ?? [];
  if (kind === undefined || typeof body !== 'object' || body === null) return settings;
  const changed = Object.fromEntries(
    Object.entries(body).map(([key, value]) => [
      key,
      typeof value === 'string' && value.startsWith('=') ? change(value) : value,
    ]),
  );
  return { ...settings, rule: { [kind]: changed } };
}

function isSame(a: Validation, b: Validation): boolean {
  const [from, to] = [a.areas[0], b.areas[0]];
  if (from === undefined || to === undefined || a === b) return true;
  const moved = withFormulas(a.settings, (formula) =>
    carryAlong(formula, to.row - from.row, to.column - from.column),
  );
  return JSON.stringify(moved) === JSON.stringify(b.settings);
}
