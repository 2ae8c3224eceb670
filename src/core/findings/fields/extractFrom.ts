import type { TextRange } from '../../basics/textRange';
import { isStatusWording, normalizeStatus } from '../../wording/status';
import { isVagueUnit } from '../../wording/units';
import type { Assignment, Measure } from '../finding';
import { assignmentOf, unionOf } from './assignment';
import type { Container } from './containers';
import { findContainers } from './containers';
import type { FieldKey } from './fieldLabels';
import type { FieldContext, FieldDoubt, FieldExtraction, FieldParagraph, FieldSpan } from './fieldTypes';
import type { OwnerNote } from './owners';
import { ownerOf, proseAssignment } from './owners';
import type { Piece } from './pieces';
import { cutPieces } from './pieces';
import { isFieldKind } from './readLabels';
import type { MeasureClause, MeasureRules } from './splitMeasures';
import { readMeasures } from './splitMeasures';

/** Measures that stand together, and the fields printed behind them before the next ones. */
interface Group {
  readonly clauses: { readonly paragraph: number; readonly clause: MeasureClause }[];
  readonly notes: OwnerNote[];
}

/** Where an offset range of a paragraph stands in the source; page furniture inside it leaves gaps. */
export function sourceSpans({ map }: FieldParagraph, start: number, end: number): TextRange[] {
  const spans: [number, number][] = [];
  for (let i = start; i < end; i++) {
    const at = map(i);
    const last = spans.at(-1);
    if (last && last[1] === at) last[1] = at + 1;
    else spans.push([at, at + 1]);
  }
  return spans;
}

const SUBJECT_OF_STATUS =
  /^(?:目前|现已|截至目前)?[，,]?(?:(?:该|此|本|以上|上述)(?:项|个|条)?)?(?:反馈)?(?:问题|任务|事项|整改任务|整改事项)?[，,]?/;

/** 该问题已整改完成 → the words of status at its end; null where the clause says more than that. */
function statusSentence(sentence: string): string | null {
  const said = sentence.trim();
  const rest = said.slice(SUBJECT_OF_STATUS.exec(said)?.[0].length ?? 0);
  return [rest, said].find(isStatusWording) ?? null;
}

/** What a report says about its status in a sentence of its own, first or last, and what is left of the report. */
function statusAround(
  text: string,
  start: number,
  end: number,
): { words: string | null; start: number; end: number } {
  const body = text.slice(start, end);
  const first = body.indexOf('。');
  const opening = first < 0 ? null : statusSentence(body.slice(0, first));
  if (opening !== null) return { words: opening, start: start + first + 1, end };
  const closed = body.replace(/[。\s\u3000]+$/, '').length;
  const last = body.lastIndexOf('。', closed - 1) + 1;
  const closing = statusSentence(body.slice(last, closed));
  return closing === null ? { words: null, start, end } : { words: closing, start, end: start + last };
}

class Reading {
  readonly problem: FieldSpan[] = [];
  readonly fields: FieldSpan[] = [];
  readonly peeled: FieldSpan[] = [];
  readonly recommendations: FieldSpan[] = [];
  readonly doubts: FieldDoubt[] = [];
  /** Notes that speak for the whole finding. */
  readonly notes: OwnerNote[] = [];
  readonly groups: Group[] = [];
  readonly texts = new Map<FieldKey, string[]>();
  readonly progress: string[] = [];
  statusText: string | null = null;
  /** Status that a report says in a sentence of its own; a labelled one goes before it. */
  statusInReport: string | null = null;
  rectificationType: string | null = null;
}

/** Which pieces the measures are taken from: what is labelled as measures, else the report of what was done. */
function measureSource(pieces: readonly Piece[], context: FieldContext): FieldKey | null {
  const has = (key: FieldKey): boolean =>
    pieces.some((piece) => piece.key === key && piece.end > piece.start);
  if (has('measures')) return 'measures';
  if (context.kind !== 'progress') return null;
  return (['progress', 'statusOrProgress', 'effect'] as const).find(has) ?? null;
}

const SINGLE_OWNER = new Set<FieldKey>([
  'leaders',
  'units',
  'leadUnits',
  'supportingUnits',
  'persons',
  'deadline',
]);

/** See `extractFields`. */
export function extractFrom(paragraphs: readonly FieldParagraph[], context: FieldContext): FieldExtraction {
  const pieces = cutPieces(paragraphs, context);
  const containers = paragraphs.map(({ text }) => findContainers(text, context));
  const source = measureSource(pieces, context);
  const rules: MeasureRules = {
    readsProse: source === 'measures',
    readsDeadline: source === 'measures' && !pieces.some(({ key }) => key === 'deadline'),
  };
  const reading = new Reading();
  const textOf = (paragraph: number): string => paragraphs[paragraph]?.text ?? '';
  const inside = ({ paragraph, start, end }: Piece): Container[] =>
    (containers[paragraph] ?? []).filter((each) => each.start >= start && each.end <= end);

  for (const piece of pieces) {
    const text = textOf(piece.paragraph);
    const value = text.slice(piece.start, piece.end);
    const held = inside(piece);
    if (piece.key === 'problem') {
      readProblem(reading, piece, text, held, context);
      continue;
    }
    const span: FieldSpan = [piece.paragraph, piece.labelStart, piece.end];
    if (piece.key === 'recommendation')
      reading.recommendations.push([piece.paragraph, piece.start, piece.end]);
    else reading.fields.push(span);
    for (const each of held) {
      reading.statusText ??= each.statusText;
      reading.rectificationType ??= each.rectificationType;
    }
    const isMeasures = piece.key === source;
    // 整改状态：已完成（长期坚持）, 整改时限：立行立改（长期坚持）: the bracket belongs to the value
    const apart = held.filter(
      ({ isLabelled, statusText }) =>
        isLabelled || (piece.key !== 'status' && (piece.key !== 'deadline' || statusText !== null)),
    );
    const outside = isMeasures ? value : withoutContainers(value, piece.start, apart);
    if (!isMeasures) reading.notes.push(...apart.flatMap(({ notes }) => notes));
    const note = ownerOf(piece.key, outside, context);
    if (note) {
      (reading.groups.at(-1)?.notes ?? reading.notes).push(note);
      if (SINGLE_OWNER.has(piece.key)) raiseOwnerDoubts(reading, note, span);
    }
    if (isMeasures) {
      const own = source === 'measures' ? piece : statusAround(text, piece.start, piece.end);
      const clauses = readMeasures(text, own.start, own.end, held, rules, context);
      readGroup(reading, piece, clauses);
      if (piece.isUnsure && clauses.some(({ range }) => range))
        reading.doubts.push({ code: 'measure-or-problem', span });
    }
    readWords(reading, piece, outside.trim(), span, text);
  }
  return finish(reading, paragraphs);
}

/** The problem's own text: brackets with fields are taken out of it, in a feedback only where they are labelled. */
function readProblem(
  reading: Reading,
  piece: Piece,
  text: string,
  held: readonly Container[],
  context: FieldContext,
): void {
  if (piece.isLabelled) reading.peeled.push([piece.paragraph, piece.labelStart, piece.start]);
  let from = piece.start;
  for (const each of held) {
    const isLast =
      /^[\s\u3000。；;]*$/.test(text.slice(each.end, piece.end)) ||
      (each.statusText !== null && text.slice(piece.start, each.start).trim() === '');
    if (!each.isLabelled && !(isFieldKind(context.kind) && isLast)) continue;
    pushTrimmed(reading.problem, piece.paragraph, text, from, each.start);
    reading.fields.push([piece.paragraph, each.start, each.end]);
    reading.notes.push(...each.notes);
    reading.statusText ??= each.statusText;
    reading.rectificationType ??= each.rectificationType;
    from = each.end;
  }
  let end = piece.end;
  if (isFieldKind(context.kind)) {
    // 窗口午间无人值守。由政务科牵头，办公室配合，2025年6月底前完成。
    const closed = from + text.slice(from, end).replace(/[。\s\u3000]+$/, '').length;
    const last = text.lastIndexOf('。', closed - 1) + 1;
    const notes = last > from ? proseAssignment(text.slice(last, closed), context) : null;
    if (notes) {
      reading.notes.push(...notes);
      reading.fields.push([piece.paragraph, last, end]);
      end = last;
    }
  }
  pushTrimmed(reading.problem, piece.paragraph, text, from, end);
}

function pushTrimmed(spans: FieldSpan[], paragraph: number, text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /[\s\u3000]/.test(text.charAt(start))) start++;
  while (end > start && /[\s\u3000，,、：:]/.test(text.charAt(end - 1))) end--;
  if (/[^\s\u3000。；;，,、：:.]/.test(text.slice(start, end))) spans.push([paragraph, start, end]);
}

function withoutContainers(value: string, offset: number, held: readonly Container[]): string {
  return [...held]
    .reverse()
    .reduce((rest, { start, end }) => rest.slice(0, start - offset) + rest.slice(end - offset), value);
}

function raiseOwnerDoubts(reading: Reading, note: OwnerNote, span: FieldSpan): void {
  if (note.deadline?.uncertain) reading.doubts.push({ code: 'deadline-uncertain', span });
  if (note.units?.some(({ name }) => isVagueUnit(name))) reading.doubts.push({ code: 'unit-vague', span });
}

/** Adds measures; a new group begins where fields were printed behind those before. */
function readGroup(reading: Reading, piece: Piece, clauses: readonly MeasureClause[]): void {
  const last = reading.groups.at(-1);
  const group: Group = last && last.notes.length === 0 ? last : { clauses: [], notes: [] };
  if (group !== last) reading.groups.push(group);
  group.clauses.push(...clauses.map((clause) => ({ paragraph: piece.paragraph, clause })));
}

/** Goal, status, type and report, as printed. */
function readWords(reading: Reading, piece: Piece, value: string, span: FieldSpan, text: string): void {
  const said = value.replace(/^[\s\u3000]+|[\s\u3000。；;，,]+$/g, '');
  const setStatus = (words: string): void => {
    reading.statusText ??= words;
    if (normalizeStatus(words).status === null) reading.doubts.push({ code: 'status-unknown', span });
  };
  switch (piece.key) {
    case 'goal':
    case 'type':
      if (said !== '') reading.texts.set(piece.key, [...(reading.texts.get(piece.key) ?? []), said]);
      return;
    case 'status': {
      const [first = '', ...more] = said.split('。');
      if (first !== '') setStatus(first.trim());
      const rest = more.join('。').trim();
      if (rest !== '') reading.progress.push(rest);
      return;
    }
    case 'statusOrProgress':
    case 'progress':
    case 'effect': {
      if (said === '') return;
      const { words, start, end } = statusAround(value, 0, value.length);
      if (words !== null && piece.key === 'statusOrProgress') setStatus(words);
      else reading.statusInReport ??= words;
      if (words === null || value.slice(start, end).trim() !== '') reading.progress.push(value);
      return;
    }
    case 'next':
      if (said !== '') reading.progress.push(text.slice(piece.labelStart, piece.end).trim());
      return;
    default:
  }
}

function finish(reading: Reading, paragraphs: readonly FieldParagraph[]): FieldExtraction {
  const grouped = reading.groups.filter(({ notes }) => notes.length > 0).length >= 2;
  const measures: Measure[] = [];
  const findingNotes = [...reading.notes];
  for (const group of reading.groups) {
    const shared = grouped ? group.notes : [];
    if (!grouped) findingNotes.push(...group.notes);
    measures.push(...measuresOf(group, shared, findingNotes, paragraphs, reading));
  }
  const own = assignmentOf(findingNotes);
  peelGaps(reading, paragraphs);
  return {
    problem: reading.problem,
    fields: reading.fields,
    peeled: reading.peeled,
    recommendations: reading.recommendations,
    measures,
    assignment: unionOf([own, ...measures]),
    goal: reading.texts.get('goal')?.join('\n') ?? null,
    progressNote: reading.progress.length > 0 ? reading.progress.join('\n') : null,
    statusText: reading.statusText ?? reading.statusInReport,
    rectificationType: reading.rectificationType ?? reading.texts.get('type')?.[0] ?? null,
    doubts: reading.doubts,
  };
}

/** Measures of one group. A note behind a stop belongs to the measure before it, or to all if there is only one at the very end. */
function measuresOf(
  group: Group,
  shared: readonly OwnerNote[],
  findingNotes: OwnerNote[],
  paragraphs: readonly FieldParagraph[],
  reading: Reading,
): Measure[] {
  const drafts: { paragraph: number; range: readonly [number, number]; notes: OwnerNote[] }[] = [];
  const noted = group.clauses.filter(({ clause }) => clause.notes.length > 0);
  const count = group.clauses.filter(({ clause }) => clause.range).length;
  group.clauses.forEach(({ paragraph, clause }, i) => {
    const { range, notes, isDetached } = clause;
    const speaksForAll = isDetached && noted.length === 1 && i === group.clauses.length - 1 && count > 1;
    const text = paragraphs[paragraph]?.text ?? '';
    if (range) drafts.push({ paragraph, range, notes: speaksForAll ? [] : [...notes] });
    if (speaksForAll) findingNotes.push(...notes);
    else if (!range) (drafts.at(-1)?.notes ?? findingNotes).push(...notes);
    for (const note of notes) raiseOwnerDoubts(reading, note, [paragraph, ...(range ?? [0, text.length])]);
  });
  return drafts.map(({ paragraph, range, notes }) => {
    const all: Assignment = assignmentOf([...notes, ...shared]);
    const source = paragraphs[paragraph];
    return {
      text: source?.text.slice(...range) ?? '',
      spans: source ? sourceSpans(source, ...range) : [],
      ...all,
    };
  });
}

/** What became nothing else, such as the words of a wrapper: with it every character has its place. */
function peelGaps(reading: Reading, paragraphs: readonly FieldParagraph[]): void {
  const taken = [...reading.problem, ...reading.fields, ...reading.peeled, ...reading.recommendations];
  paragraphs.forEach(({ text }, paragraph) => {
    const spans = taken.filter(([index]) => index === paragraph).sort((a, b) => a[1] - b[1]);
    let from = 0;
    for (const [, start, end] of [...spans, [paragraph, text.length, text.length] as const]) {
      if (text.slice(from, start).trim() !== '') reading.peeled.push([paragraph, from, start]);
      from = Math.max(from, end);
    }
  });
}
