import { readMarker } from '../../document/readMarker';
import { findInlineEnumerators, findSeparators } from '../../document/sentences';
import { findShields } from '../../document/shields';
import { proseAssignment } from './owners';
import type { OwnerNote } from './owners';
import type { Container } from './containers';
import type { FieldContext } from './fieldTypes';

/** One measure inside a text, with what is printed behind it about who and until when. */
export interface MeasureClause {
  /** `[start, end)` of its text; null where the clause only says who and until when. */
  readonly range: readonly [number, number] | null;
  readonly notes: readonly OwnerNote[];
  /** The notes stand behind a stop of their own (修订制度。（责任单位：办公室）): they may speak for all measures. */
  readonly isDetached: boolean;
}

type Range = readonly [start: number, end: number];

const LOOSE_START = /^[\s\u3000，,；;。：:、.．]+/;
const LOOSE_END = /[\s\u3000，,；;。：:、.．]+$/;

/** Blanks and loose punctuation off both ends; null where no word is left. */
export function trimRange(text: string, [start, end]: Range): Range | null {
  const raw = text.slice(start, end);
  const from = start + (LOOSE_START.exec(raw)?.[0].length ?? 0);
  const to = end - (LOOSE_END.exec(raw)?.[0].length ?? 0);
  return from < to && /[\p{L}\p{N}]/u.test(text.slice(from, to)) ? [from, to] : null;
}

/**
 * Enumerated items, marker dropped, inner ； kept; else clauses split at ； and 。. Complete sentences in front of the first enumerator are
 * kept, an announcement (采取以下措施：) is not. Offsets refer to `text`.
 */
export function splitItems(text: string, start: number, end: number): Range[] {
  const value = text.slice(start, end);
  const at = (ranges: readonly Range[]): Range[] => ranges.map(([a, b]) => [start + a, start + b]);
  const lead = /^[\s\u3000]*/.exec(value)?.[0].length ?? 0;
  const hits = findInlineEnumerators(value, findShields(value).shielded);
  const series = hits.filter(({ row }) => row === hits[0]?.row);
  const marker = readMarker(value, lead);
  const opensWithOther = marker !== null && series[0]?.start !== lead;
  if (marker && (opensWithOther || series.length === 1)) return at([[lead + marker.length, value.length]]);
  const [first] = series;
  if (!first) return at(splitClauses(value, 0, value.length));
  const before = splitClauses(value, 0, first.start).filter(([, to]) => /[。；;！]/.test(value.charAt(to)));
  const items = series.map(({ end: from }, i): Range => [from, series[i + 1]?.start ?? value.length]);
  return at([...before, ...items]);
}

function splitClauses(value: string, from: number, to: number): Range[] {
  const stops = findSeparators(value).list.filter(
    ({ kind, at }) => (kind === 'stop' || kind === 'semicolon') && at >= from && at < to,
  );
  const clauses: Range[] = [];
  let start = from;
  for (const { at, next } of stops) {
    clauses.push([start, at]);
    start = next;
  }
  return [...clauses, [start, to]];
}

/** Where the commas of a clause stand that are not inside brackets or quotes. */
function commasOf(text: string, [start, end]: Range): number[] {
  const clause = text.slice(start, end);
  const { shielded } = findShields(clause);
  return [...clause].flatMap((char, i) =>
    (char === '，' || char === ',') && shielded[i] !== 1 ? [start + i] : [],
  );
}

/** Where the last full stop or semicolon of a measure stands; -1 if it is one sentence. */
function lastStop(text: string, [start, end]: Range): number {
  return findSeparators(text.slice(start, end)).list.reduce(
    (last, { kind, at }) => (kind === 'stop' || kind === 'semicolon' ? start + at : last),
    -1,
  );
}

export interface MeasureRules {
  /** 修订制度，由办公室牵头，2025年6月底前完成: whether prose counts, not in reports of what was done. */
  readonly readsProse: boolean;
  /** Whether a mere time limit behind a measure is its deadline: only where none is printed with a label. */
  readonly readsDeadline: boolean;
}

/** Peels 由办公室牵头，财务科配合，2025年6月底前完成 off the end, or 由办公室牵头， off the beginning of a measure. */
function peelProse(
  text: string,
  range: Range,
  rules: MeasureRules,
  context: FieldContext,
): { range: Range | null; notes: readonly OwnerNote[] } {
  if (!rules.readsProse) return { range, notes: [] };
  const allow = { deadlineAlone: rules.readsDeadline };
  const whole = proseAssignment(text.slice(...range), context, allow);
  if (whole) return { range: null, notes: whole };
  let [start, end] = range;
  const notes: OwnerNote[] = [];
  for (const comma of commasOf(text, range).slice(-4)) {
    const tail = proseAssignment(text.slice(comma + 1, end), context, allow);
    if (!tail) continue;
    end = comma;
    notes.push(...tail);
    break;
  }
  for (const comma of commasOf(text, [start, end]).slice(0, 3).reverse()) {
    const head = proseAssignment(text.slice(start, comma), context);
    if (!head) continue;
    start = comma + 1;
    notes.unshift(...head);
    break;
  }
  return { range: [start, end], notes };
}

/** The text with its containers blanked out: a （2） behind one opens an item, and nothing inside is split. */
function blanked(text: string, containers: readonly Container[]): string {
  return containers.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** The measures of a text. `containers` are the brackets with fields inside it. */
export function readMeasures(
  text: string,
  start: number,
  end: number,
  containers: readonly Container[],
  rules: MeasureRules,
  context: FieldContext,
): MeasureClause[] {
  return splitItems(blanked(text, containers), start, end).flatMap((item): MeasureClause[] => {
    let range = trimRange(text, item);
    const notes: OwnerNote[] = [];
    let isDetached = false;
    // brackets at the end, one behind the other
    for (;;) {
      const [from, to] = range ?? item;
      const last = containers.find((each) => each.end === to && each.start >= from);
      if (!range || !last) break;
      notes.unshift(...last.notes);
      isDetached = /[。；;]\s*$/.test(text.slice(from, last.start)) || last.start === from;
      range = trimRange(text, [from, last.start]);
    }
    // 二是每月通报。由办公室牵头，2025年6月底前完成。
    while (range && rules.readsProse) {
      const stop = lastStop(text, range);
      const said =
        stop > range[0]
          ? proseAssignment(text.slice(stop + 1, range[1]), context, { deadlineAlone: rules.readsDeadline })
          : null;
      if (!said) break;
      notes.unshift(...said);
      isDetached = true;
      range = trimRange(text, [range[0], stop]);
    }
    if (range) {
      const peeled = peelProse(text, range, rules, context);
      range = peeled.range && trimRange(text, peeled.range);
      notes.unshift(...peeled.notes);
      if (!peeled.range) isDetached = true;
    }
    return range || notes.length > 0 ? [{ range, notes, isDetached: isDetached || !range }] : [];
  });
}
