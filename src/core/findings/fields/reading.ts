import { isStatusWording, normalizeStatus } from '../../wording/status';
import { isVagueUnit } from '../../wording/units';
import type { Container } from './containers';
import type { FieldDoubt, FieldSpan } from './fieldTypes';
import type { OwnerNote } from './owners';
import type { Piece } from './pieces';
import { statusAround } from './reportStatus';

/** What has been read so far from the paragraphs of one finding. */
export interface Reading {
  readonly problem: FieldSpan[];
  readonly fields: FieldSpan[];
  readonly peeled: FieldSpan[];
  readonly recommendations: FieldSpan[];
  readonly doubts: FieldDoubt[];
  /** Notes that speak for the whole finding. */
  readonly notes: OwnerNote[];
  readonly goals: string[];
  readonly progress: string[];
  statusText: string | null;
  /** Status that a report says in a sentence of its own; a labelled one goes before it. */
  statusInReport: string | null;
  rectificationType: string | null;
}

export const newReading = (): Reading => ({
  problem: [],
  fields: [],
  peeled: [],
  recommendations: [],
  doubts: [],
  notes: [],
  goals: [],
  progress: [],
  statusText: null,
  statusInReport: null,
  rectificationType: null,
});

export function raiseOwnerDoubts(reading: Reading, note: OwnerNote, span: FieldSpan): void {
  if (note.deadline?.uncertain) reading.doubts.push({ code: 'deadline-uncertain', span });
  if (note.units?.some(({ name }) => isVagueUnit(name))) reading.doubts.push({ code: 'unit-vague', span });
}

/** Status and type that a bracket says. */
export function readContainer(reading: Reading, { statusText, rectificationType }: Container): void {
  reading.statusText ??= statusText;
  reading.rectificationType ??= rectificationType;
}

/** Goal, status, type and report, as printed. */
export function readWords(
  reading: Reading,
  piece: Piece,
  value: string,
  span: FieldSpan,
  text: string,
): void {
  const said = value.replace(/^[\s\u3000]+|[\s\u3000。；;，,]+$/g, '');
  const setStatus = (printed: string): void => {
    // 问题。（长期坚持）
    const words = printed.replace(/^[（(【]([^（(【】）)]*)[】）)]$/, '$1');
    reading.statusText ??= words;
    if (normalizeStatus(words).status === null) reading.doubts.push({ code: 'status-unknown', span });
  };
  switch (piece.key) {
    case 'goal':
      if (said !== '') reading.goals.push(said);
      return;
    case 'type':
      if (said !== '') reading.rectificationType ??= said;
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
      if (words !== null && (piece.key === 'statusOrProgress' || isStatusWording(said))) setStatus(words);
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
