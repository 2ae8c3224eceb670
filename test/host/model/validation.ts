import { type Area, intersect, subtract } from './address';

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

/** The settings that hold in an area: one, none (null), or several ('mixed'). */
export function validationIn(
  validations: readonly Validation[],
  area: Area,
): ValidationSettings | null | 'mixed' {
  const touching = validations.filter((one) => one.areas.some((own) => intersect(own, area)));
  if (touching.length === 0) return null;
  const left = touching.reduce(
    (rest, one) => one.areas.reduce((parts, own) => parts.flatMap((part) => subtract(part, own)), rest),
    [area],
  );
  const first = touching[0];
  return left.length > 0 || first === undefined || touching.some((one) => one.settings !== first.settings)
    ? 'mixed'
    : first.settings;
}
