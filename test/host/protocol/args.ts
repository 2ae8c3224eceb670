import { HostError } from '../hostError';
import type { Json } from '../model/validation';
import { type HostObject, isHostObject } from './members';

export type Arg = Json | HostObject;

const invalid = (what: string): HostError => new HostError('InvalidArgument', what);

/** The arguments of one call, read by kind; a wrong kind is InvalidArgument as in Excel. */
export class Args {
  private readonly values: readonly Arg[];

  constructor(values: readonly Arg[]) {
    let count = values.length;
    while (count > 0 && values[count - 1] === null) count -= 1;
    this.values = values.slice(0, count);
  }

  checkCount(fewest: number, most: number): void {
    const count = this.values.length;
    if (count < fewest || count > most) throw invalid(`takes ${fewest} to ${most} arguments, not ${count}`);
  }

  at(index: number): Arg {
    return this.values[index] ?? null;
  }

  has(index: number): boolean {
    return this.at(index) !== null;
  }

  string(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string')
      throw invalid(`argument ${index + 1} must be a string, not ${describe(value)}`);
    return value;
  }

  optionalString(index: number): string | null {
    return this.has(index) ? this.string(index) : null;
  }

  integer(index: number): number {
    const value = this.at(index);
    if (typeof value !== 'number' || !Number.isInteger(value))
      throw invalid(`argument ${index + 1} must be a whole number, not ${describe(value)}`);
    return value;
  }

  integerOr(index: number, otherwise: number): number {
    return this.has(index) ? this.integer(index) : otherwise;
  }

  booleanOr(index: number, otherwise: boolean): boolean {
    const value = this.at(index);
    if (value === null) return otherwise;
    if (typeof value !== 'boolean')
      throw invalid(`argument ${index + 1} must be a boolean, not ${describe(value)}`);
    return value;
  }

  oneOf<V extends string>(index: number, allowed: readonly V[]): V {
    const value = this.at(index);
    const found = allowed.find((one) => one === value);
    if (found === undefined)
      throw invalid(`argument ${index + 1} must be one of ${allowed.join(', ')}, not ${describe(value)}`);
    return found;
  }

  array(index: number): readonly Json[] {
    const value = this.at(index);
    if (!isJsonArray(value)) throw invalid(`argument ${index + 1} must be an array, not ${describe(value)}`);
    return value;
  }

  record(index: number): { readonly [key: string]: Json } {
    const value = this.at(index);
    if (isHostObject(value) || !isRecord(value))
      throw invalid(`argument ${index + 1} must be an object, not ${describe(value)}`);
    return value;
  }
}

export const isJsonArray = (value: unknown): value is readonly Json[] => Array.isArray(value);

export const isRecord = (value: unknown): value is { readonly [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isHostObject(value);

export function describe(value: unknown): string {
  if (isHostObject(value)) return `a ${value.typeName}`;
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  return JSON.stringify(value) ?? 'undefined';
}

/** Values of properties, checked in the same words. */
export function stringValue(value: Json): string {
  if (typeof value !== 'string') throw invalid(`must be a string, not ${describe(value)}`);
  return value;
}

export function booleanValue(value: Json): boolean {
  if (typeof value !== 'boolean') throw invalid(`must be a boolean, not ${describe(value)}`);
  return value;
}

export function numberValue(value: Json, least: number, most: number): number {
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw invalid(`must be a number from ${least} to ${most}, not ${describe(value)}`);
  return value;
}

export function oneOfValue<V extends string>(value: Json, allowed: readonly V[]): V {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalid(`must be one of ${allowed.join(', ')}, not ${describe(value)}`);
  return found;
}

/** An object with only the keys that are known; a typo is refused. */
export function recordValue(value: Json, known: readonly string[]): { readonly [key: string]: Json } {
  if (!isRecord(value)) throw invalid(`must be an object, not ${describe(value)}`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  if (unknown !== undefined) throw invalid(`has no key ${unknown}; there are ${known.join(', ')}`);
  return value;
}
