import { formatNumber } from './numberFormats';

/** One level of a list as `numbering.xml` describes it (ECMA-376 Part 1, 17.9). */
export interface NumberingLevel {
  readonly start: number;
  readonly format: string;
  /** `第%1条`, `（%1）`, `%1.%2`. */
  readonly text: string;
  /** What follows the number: `tab`, `space` or `nothing`. */
  readonly suffix: string;
  /** All numbers of the label as decimals (第一章 → 1.1). */
  readonly legal: boolean;
  /** Level (1-based) whose use restarts this one; 0: never; null: any higher one. */
  readonly restart: number | null;
  /** Paragraph style that this level belongs to. */
  readonly style: string | null;
}

/** A `w:num`: levels with its overrides applied. Nums of one abstract list count on together. */
export interface Numbering {
  readonly list: string;
  readonly levels: ReadonlyMap<number, NumberingLevel>;
  /** Levels where this num begins anew, with the value it begins with. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts paragraphs as Word does and prints the label of each. One per document; call in document order. */
export function createCounter(): (id: string, numbering: Numbering, level: number) => Label {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (id, numbering, level) => {
    const values = counts.get(numbering.list) ?? [];
    counts.set(numbering.list, values);
    for (const [at, start] of numbering.restarts) {
      const key = `${id}/${at}`;
      if (at > level || begun.has(key)) continue;
      begun.add(key);
      // A higher level that has no paragraph yet is shown with the value it would begin with.
      values[at] = at === level ? start - 1 : start;
      values.length = at + 1;
    }
    const startOf = (at: number): number => numbering.levels.get(at)?.start ?? 1;
    values[level] = (values[level] ?? startOf(level) - 1) + 1;
    for (let higher = 0; higher < level; higher += 1) values[higher] ??= startOf(higher);
    for (let lower = level + 1; lower < values.length; lower += 1) {
      const restart = numbering.levels.get(lower)?.restart ?? null;
      if (restart === 0 || (restart !== null && level + 1 > restart)) continue;
      delete values[lower];
    }
    return { text: label(numbering, level, values), suffix: numbering.levels.get(level)?.suffix ?? 'tab' };
  };
}

/** What Word prints before a paragraph. */
export interface Label {
  readonly text: string;
  /** As in `NumberingLevel`. */
  readonly suffix: string;
}

function label(numbering: Numbering, level: number, values: readonly (number | undefined)[]): string {
  const own = numbering.levels.get(level);
  if (!own) return '';
  if (own.format === 'bullet') return bullet(own.text);
  return own.text.replace(/%([1-9])/gu, (_, digit: string) => {
    const at = Number(digit) - 1;
    const shown = numbering.levels.get(at);
    const value = values[at] ?? shown?.start ?? 1;
    return formatNumber(own.legal && at < level ? 'decimal' : (shown?.format ?? 'decimal'), value);
  });
}

/** Bullets are often private-use signs of a symbol font (Wingdings l, n, Ø); any of them says no more than ●. */
const bullet = (sign: string): string => (sign === '' ? '' : '●');

/**
 * A paragraph with its number. Between them stands nothing where the level says so or the label closes itself
 * (一、 （一） 1.), else a blank: 第一条 总则.
 */
export function joinLabel(text: string, { text: label, suffix }: Label): string {
  if (label === '') return text;
  return suffix !== 'nothing' && /[\p{L}\p{N}]$/u.test(label) ? `${label} ${text}` : `${label}${text}`;
}
