import { HostError } from '../../hostError';
import { type Area } from '../../model/address';
import {
  clearValidations,
  type Json,
  type Mixed,
  NO_VALIDATION,
  validationIn,
  type ValidationSettings,
} from '../../model/validation';
import { booleanValue, isRecord, oneOfValue, recordValue, stringValue } from '../args';
import { isHostObject, type TypeTable } from '../members';
import type { RangeRef } from '../session';
import { areaOf } from './rangeArgument';
import { refuseUnlessAllowed } from './writing';

/** learn.microsoft.com Excel.DataValidationRule: exactly one of these, with exactly these keys. */
const RULES: Readonly<Record<string, { readonly type: string; readonly keys: readonly string[] }>> = {
  list: { type: 'List', keys: ['inCellDropDown', 'source'] },
  custom: { type: 'Custom', keys: ['formula'] },
  wholeNumber: { type: 'WholeNumber', keys: ['formula1', 'formula2', 'operator'] },
  decimal: { type: 'Decimal', keys: ['formula1', 'formula2', 'operator'] },
  textLength: { type: 'TextLength', keys: ['formula1', 'formula2', 'operator'] },
  date: { type: 'Date', keys: ['formula1', 'formula2', 'operator'] },
  time: { type: 'Time', keys: ['formula1', 'formula2', 'operator'] },
};

/** support.microsoft.com "Create a drop-down list": a typed list has at most 255 characters. */
export const MAX_INLINE_LIST = 255;

function checkRule(value: Json): { readonly [key: string]: Json } {
  const rule = recordValue(value, Object.keys(RULES));
  const given = Object.keys(rule).filter((key) => rule[key] !== null);
  const [kind] = given;
  if (kind === undefined || given.length !== 1)
    throw new HostError('InvalidArgument', `a rule has one kind, not ${given.length}`);
  const body = recordValue(rule[kind] ?? null, RULES[kind]?.keys ?? []);
  if (kind === 'list') checkList(body);
  if (kind === 'custom' && !isFormula(body['formula']))
    throw new HostError('InvalidArgument', 'formula must begin with =');
  if ('formula1' in body && !('operator' in body))
    throw new HostError('InvalidArgument', 'an operator is missing');
  return { [kind]: body };
}

const isFormula = (value: Json | undefined): boolean =>
  typeof value === 'string' && value.startsWith('=') && value.length <= 255;

function checkList(body: { readonly [key: string]: Json }): void {
  const source = body['source'] ?? null;
  if (isHostObject(source)) return;
  const text = stringValue(source);
  if (text === '') throw new HostError('InvalidArgument', 'the list is empty');
  if (!text.startsWith('=') && text.length > MAX_INLINE_LIST)
    throw new HostError(
      'InvalidArgument',
      `a list of ${text.length} characters is longer than ${MAX_INLINE_LIST}`,
    );
  booleanValue(body['inCellDropDown'] ?? true);
}

function change(range: RangeRef, edit: (now: ValidationSettings) => ValidationSettings): void {
  refuseUnlessAllowed(range.sheet, 'allowFormatCells');
  const area = areaOf(range);
  const now = validationIn(range.sheet.validations, area);
  const settings = edit(now === null || typeof now === 'string' ? NO_VALIDATION : now);
  const rest = clearValidations(range.sheet.validations, area);
  const areas: Area[] = [area];
  range.sheet.validations = [...rest, { areas, settings }];
}

function settingsOf(range: RangeRef): ValidationSettings | Mixed {
  return validationIn(range.sheet.validations, areaOf(range)) ?? NO_VALIDATION;
}

const typeOf = (settings: ValidationSettings): string => {
  const [kind] = Object.keys(settings.rule);
  return kind === undefined ? 'None' : (RULES[kind]?.type ?? 'None');
};

export const dataValidation: TypeTable<RangeRef> = {
  name: 'DataValidation',
  scalars: {
    Type: {
      get: (range) => {
        const settings = settingsOf(range);
        return typeof settings === 'string' ? settings : typeOf(settings);
      },
    },
    Rule: {
      get: (range) => {
        const settings = settingsOf(range);
        return typeof settings === 'string' ? null : settings.rule;
      },
      set: (range, value) => {
        const rule = checkRule(value);
        change(range, (now) => ({ ...now, rule }));
      },
    },
    Prompt: {
      get: (range) => {
        const settings = settingsOf(range);
        return typeof settings === 'string' ? null : settings.prompt;
      },
      set: (range, value) => {
        const prompt = recordValue(value, ['message', 'showPrompt', 'title']);
        checkTexts(prompt, 255);
        change(range, (now) => ({ ...now, prompt: { ...now.prompt, ...prompt } }));
      },
    },
    ErrorAlert: {
      get: (range) => {
        const settings = settingsOf(range);
        return typeof settings === 'string' ? null : settings.errorAlert;
      },
      set: (range, value) => {
        const alert = recordValue(value, ['message', 'showAlert', 'style', 'title']);
        checkTexts(alert, 225);
        if (alert['style'] !== undefined) oneOfValue(alert['style'], ['Stop', 'Warning', 'Information']);
        change(range, (now) => ({ ...now, errorAlert: { ...now.errorAlert, ...alert } }));
      },
    },
    IgnoreBlanks: {
      get: (range) => {
        const settings = settingsOf(range);
        return typeof settings === 'string' ? null : settings.ignoreBlanks;
      },
      set: (range, value) => change(range, (now) => ({ ...now, ignoreBlanks: booleanValue(value) })),
    },
    Valid: { lazy: true, get: () => true },
  },
  methods: {
    Clear: {
      arity: [0, 0],
      call: (range) => {
        refuseUnlessAllowed(range.sheet, 'allowFormatCells');
        range.sheet.validations = clearValidations(range.sheet.validations, areaOf(range));
        return undefined;
      },
    },
  },
};

/** support.microsoft.com "Apply data validation to cells": titles have at most 32 characters, messages 255 (alerts 225). */
function checkTexts(texts: { readonly [key: string]: Json }, longest: number): void {
  if (!isRecord(texts)) return;
  for (const [key, most] of [
    ['title', 32],
    ['message', longest],
  ] as const) {
    const text = texts[key];
    if (typeof text === 'string' && text.length > most)
      throw new HostError('InvalidArgument', `${key} has ${text.length} characters, ${most} are allowed`);
  }
}
