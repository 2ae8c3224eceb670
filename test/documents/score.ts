/** Compares what was read from a document with what its annotation says, value by value. */
import type { Finding, InspectionFeedback } from '../../src/core/findings/finding';

/** One row of an annotation; the order of `problems` is the order of the document. */
export interface GoldProblem {
  readonly path: readonly string[];
  readonly number: string;
  readonly text: string;
  readonly heading: string | null;
  readonly points: readonly string[];
  readonly measures: readonly string[];
  readonly units: readonly string[];
  readonly leadUnits: readonly string[];
  readonly leads: readonly string[];
  readonly persons: readonly string[];
  readonly deadlineText: string | null;
  readonly deadlineDate: string | null;
  readonly statusText: string | null;
}

/** A `NAME.gold.json`; everything quoted in it is an exact part of `NAME.txt`. */
export interface Gold {
  readonly docKind: string;
  readonly title: string | null;
  readonly sourceOrg: string | null;
  readonly inspectedOrg: string | null;
  readonly feedbackDate: string | null;
  readonly problems: readonly GoldProblem[];
  readonly suggestions: readonly { readonly number: string; readonly text: string }[];
  readonly notProblems: readonly string[];
  /** Lines of page furniture that may stand inside a quoted sentence. */
  readonly artefacts: readonly string[];
}

export const MEASURES = [
  'finding',
  'point',
  'recommendation',
  'path',
  'number',
  'caption',
  'measure',
  'unit',
  'leadUnit',
  'leader',
  'person',
  'deadlineText',
  'deadlineDate',
  'status',
  'sourceOrg',
  'inspectedOrg',
  'feedbackDate',
  'leak',
  'span',
] as const;
export type MeasureName = (typeof MEASURES)[number];

/** One value that only one side has: `missed` stands in the annotation only, `extra` in the result only. */
export interface Difference {
  readonly measure: MeasureName;
  readonly missed?: string;
  readonly extra?: string;
}

/** Hits, and the values that each side has; F1 = 2 · hits / (gold + got). */
export interface Tally {
  readonly hits: number;
  readonly gold: number;
  readonly got: number;
}

export interface Score {
  readonly differences: readonly Difference[];
  readonly tallies: Readonly<Record<MeasureName, Tally>>;
}

const EDGE_PUNCTUATION = /^[,;:.、。]+|[,;:.、。]+$/g;

/**
 * The form in which two texts are compared: furniture lines dropped, white space dropped, width folded
 * (「１．２ 万」 = 「1.2万」), circled numbers kept apart from digits, loose punctuation at the ends dropped.
 */
export function fold(text: string, furniture: readonly string[] = []): string {
  const isFurniture = (line: string): boolean => furniture.includes(line.trim());
  const body = furniture.length === 0 ? [text] : text.split('\n').filter((line) => !isFurniture(line));
  return body
    .join('')
    .replace(/[\u2460-\u2473]/g, (circled) => `<${circled.charCodeAt(0) - 0x245f}>`)
    .normalize('NFKC')
    .replace(/\s+/g, '')
    .replace(EDGE_PUNCTUATION, '');
}

/** F1 of a tally; 1 where neither side has a value. */
export function f1({ hits, gold, got }: Tally): number {
  return gold + got === 0 ? 1 : (2 * hits) / (gold + got);
}

export function addTallies(a: Tally, b: Tally): Tally {
  return { hits: a.hits + b.hits, gold: a.gold + b.gold, got: a.got + b.got };
}

/** Folds, compares and counts; the values of a measure are compared as multisets. */
class Comparison {
  readonly differences: Difference[] = [];
  readonly tallies: Record<MeasureName, Tally>;

  constructor(readonly furniture: readonly string[]) {
    const none: Tally = { hits: 0, gold: 0, got: 0 };
    this.tallies = Object.fromEntries(MEASURES.map((name) => [name, none])) as Record<MeasureName, Tally>;
  }

  fold(text: string): string {
    return fold(text, this.furniture);
  }

  sets(measure: MeasureName, gold: readonly string[], got: readonly string[]): void {
    const left = gold.map((text) => this.fold(text));
    let hits = 0;
    for (const value of got.map((text) => this.fold(text))) {
      const at = left.indexOf(value);
      if (at < 0) this.differences.push({ measure, extra: value });
      else {
        hits += 1;
        left.splice(at, 1);
      }
    }
    this.differences.push(...left.map((missed) => ({ measure, missed })));
    this.tallies[measure] = addTallies(this.tallies[measure], { hits, gold: gold.length, got: got.length });
  }

  /** One value a side, null where it has none; two nulls agree and count as a hit only if `countNull`. */
  value(measure: MeasureName, gold: string | null, got: string | null, countNull = false): void {
    const none = countNull ? ['∅'] : [];
    this.sets(measure, gold === null ? none : [gold], got === null ? none : [got]);
  }
}

/** What no row may hold: samples of preamble, praise and requirements, and every recommendation. */
function compareLeaks(comparison: Comparison, gold: Gold, findings: readonly Finding[]): void {
  const forbidden = [...gold.notProblems, ...gold.suggestions.map(({ text }) => text)]
    .map((text) => comparison.fold(text))
    .filter((text) => text.length >= 4);
  const texts = findings.map(({ text }) => comparison.fold(text));
  const isLeak = (text: string): boolean =>
    forbidden.some((other) => text.includes(other) || (text.length >= 8 && other.includes(text)));
  comparison.sets('leak', [], texts.filter(isLeak));
}

/** Spans must cut out of the source what the value says. */
function compareSpans(comparison: Comparison, { text: source, findings }: InspectionFeedback): void {
  for (const quoted of findings.flatMap((finding) => [finding, ...finding.points])) {
    const cut = quoted.spans.map(([start, end]) => source.slice(start, end)).join('');
    comparison.sets('span', [quoted.text], [cut]);
  }
}

function compareFields(comparison: Comparison, gold: GoldProblem, got: Finding): void {
  const path = (headings: readonly string[]): string =>
    headings.map((text) => comparison.fold(text)).join(' > ');
  comparison.value('path', path(gold.path), path(got.categories.map(({ text }) => text)));
  comparison.value('number', gold.number, got.number);
  comparison.value('caption', gold.heading, got.caption, true);
  comparison.sets(
    'measure',
    gold.measures,
    got.measures.map(({ text }) => text),
  );
  comparison.sets('unit', gold.units, got.responsibleUnits);
  comparison.sets('leadUnit', gold.leadUnits, got.leadUnits);
  comparison.sets('leader', gold.leads, got.accountableLeaders);
  comparison.sets('person', gold.persons, got.responsiblePersons);
  comparison.value('deadlineText', gold.deadlineText, got.deadline?.text ?? null);
  comparison.value('deadlineDate', gold.deadlineDate, got.deadline?.date ?? null);
  comparison.value('status', gold.statusText, got.statusText);
}

/** All differences between an annotation and what was read; fields are compared on the rows that both have. */
export function compareDocument(gold: Gold, got: InspectionFeedback): Score {
  const comparison = new Comparison(gold.artefacts);
  const texts = (rows: readonly { readonly text: string }[]): string[] => rows.map(({ text }) => text);
  comparison.sets('finding', texts(gold.problems), texts(got.findings));
  comparison.sets(
    'point',
    gold.problems.flatMap(({ points }) => points),
    got.findings.flatMap(({ points }) => texts(points)),
  );
  comparison.sets('recommendation', texts(gold.suggestions), texts(got.recommendations));
  comparison.value('sourceOrg', gold.sourceOrg, got.sourceOrg);
  comparison.value('inspectedOrg', gold.inspectedOrg, got.inspectedOrg);
  comparison.value('feedbackDate', gold.feedbackDate, got.feedbackDate);

  const open = [...got.findings];
  for (const problem of gold.problems) {
    const wanted = comparison.fold(problem.text);
    const at = open.findIndex(({ text }) => comparison.fold(text) === wanted);
    if (at < 0) continue;
    const [found] = open.splice(at, 1);
    if (found !== undefined) compareFields(comparison, problem, found);
  }
  compareLeaks(comparison, gold, got.findings);
  compareSpans(comparison, got);
  return { differences: comparison.differences, tallies: comparison.tallies };
}
