import { unionOf } from '../assignment';
import { assignmentOf } from './assignment';
import type { Group } from './collectMeasures';
import { addToGroups, collectMeasures } from './collectMeasures';
import type { Container } from './containers';
import { findContainers } from './containers';
import type { FieldKey } from './labelWords';
import type { FieldContext, FieldExtraction, FieldParagraph, FieldSpan } from './fieldTypes';
import { ownerOf, proseAssignment } from './owners';
import type { OwnerNote } from './owners';
import type { Piece } from './pieces';
import { cutPieces } from './pieces';
import { isFieldKind } from './readLabels';
import type { Reading } from './reading';
import { newReading, raiseOwnerDoubts, readContainer, readWords } from './reading';
import { statusAround } from './reportStatus';
import { lengthOfSeveral } from './several';
import { isStatusWording } from '../../wording/status';
import type { MeasureRules } from './splitMeasures';
import { readMeasures } from './splitMeasures';

/** Which pieces the measures are taken from: what is labelled as measures, else the report of what was done. */
function measureSource(
  pieces: readonly Piece[],
  paragraphs: readonly FieldParagraph[],
  context: FieldContext,
): FieldKey | null {
  // 完成情况：已完成整改 tells no measure
  const tells = ({ key, paragraph, start, end }: Piece): boolean =>
    end > start &&
    (key !== 'statusOrProgress' ||
      !isStatusWording((paragraphs[paragraph]?.text ?? '').slice(start, end).replace(/[。\s\u3000]+$/, '')));
  const has = (key: FieldKey): boolean => pieces.some((piece) => piece.key === key && tells(piece));
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

/** A status of its own sentence behind a value: 某某。该问题已完成整改并长期坚持。 */
function statusBehind(said: string): { readonly value: string; readonly status: string } | null {
  const found = /^([^。]+)。(?:(?:目前|该问题|此问题|该项)[，,]?)?([^。；]{2,20})。?\s*$/.exec(said);
  return found?.[2] !== undefined && isStatusWording(found[2])
    ? { value: found[1] ?? '', status: found[2] }
    : null;
}

/** 计划2025年12月底前全面完成 → its deadline. */
const plannedUntil = (until: string | null, context: FieldContext): readonly OwnerNote[] =>
  until === null ? [] : (proseAssignment(until, context, { deadlineAlone: true }) ?? []);

/** See `extractFields`. */
export function extractFrom(paragraphs: readonly FieldParagraph[], context: FieldContext): FieldExtraction {
  const pieces = cutPieces(paragraphs, context);
  const containers = paragraphs.map(({ text }) => findContainers(text, context));
  const source = measureSource(pieces, paragraphs, context);
  const rules: MeasureRules = {
    readsProse: source === 'measures',
    readsDeadline: source === 'measures' && !pieces.some(({ key }) => key === 'deadline'),
  };
  const reading = newReading();
  const groups: Group[] = [];
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
    for (const each of held) readContainer(reading, each);
    const isMeasures = piece.key === source;
    // 整改状态：已完成（长期坚持）, 整改时限：立行立改（长期坚持）: the bracket belongs to the value
    const apart = held.filter(
      ({ isLabelled, statusText }) =>
        isLabelled || (piece.key !== 'status' && (piece.key !== 'deadline' || statusText !== null)),
    );
    const said = isMeasures ? value : withoutContainers(value, piece.start, apart);
    // 责任领导：某某。该问题已完成整改。
    const behind = context.kind === 'progress' && SINGLE_OWNER.has(piece.key) ? statusBehind(said) : null;
    if (behind !== null) reading.statusText ??= behind.status;
    const outside = behind?.value ?? said;
    if (!isMeasures) reading.notes.push(...apart.flatMap(({ notes }) => notes));
    const note = ownerOf(piece.key, outside, context);
    if (note) {
      (groups.at(-1)?.notes ?? reading.notes).push(note);
      if (SINGLE_OWNER.has(piece.key)) raiseOwnerDoubts(reading, note, span);
    }
    if (isMeasures) {
      const own =
        source === 'measures'
          ? { start: piece.start + lengthOfSeveral(value), end: piece.end }
          : statusAround(text, piece.start, piece.end);
      reading.notes.push(...plannedUntil('until' in own ? own.until : null, context));
      const clauses = readMeasures(text, own.start, own.end, held, rules, context);
      addToGroups(groups, piece.paragraph, clauses);
      for (const { notes, range } of clauses) {
        for (const each of notes)
          raiseOwnerDoubts(reading, each, [piece.paragraph, ...(range ?? [piece.start, piece.end])]);
      }
      if (piece.isUnsure && clauses.some(({ range }) => range))
        reading.doubts.push({ code: 'measure-or-problem', span });
    }
    readWords(reading, piece, outside.trim(), span, text);
  }
  peelGaps(reading, paragraphs);
  const { measures, notes } = collectMeasures(groups, paragraphs);
  const { problem, fields, peeled, recommendations, goals, progress, rectificationType, doubts } = reading;
  return {
    ...{ problem, fields, peeled, recommendations, measures, rectificationType, doubts },
    assignment: unionOf([assignmentOf([...reading.notes, ...notes]), ...measures]),
    goal: goals.length > 0 ? goals.join('\n') : null,
    progressNote: progress.length > 0 ? progress.join('\n') : null,
    statusText: reading.statusText ?? reading.statusInReport,
  };
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
    readContainer(reading, each);
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

/** What became nothing else, such as the words of a wrapper: with it every character has its place. */
function peelGaps(reading: Reading, paragraphs: readonly FieldParagraph[]): void {
  const taken: FieldSpan[][] = paragraphs.map(() => []);
  for (const spans of [reading.problem, reading.fields, reading.peeled, reading.recommendations])
    for (const span of spans) taken[span[0]]?.push(span);
  paragraphs.forEach(({ text }, paragraph) => {
    const spans = (taken[paragraph] ?? []).sort((a, b) => a[1] - b[1]);
    let from = 0;
    for (const [, start, end] of [...spans, [paragraph, text.length, text.length] as const]) {
      if (text.slice(from, start).trim() !== '') reading.peeled.push([paragraph, from, start]);
      from = Math.max(from, end);
    }
  });
}
