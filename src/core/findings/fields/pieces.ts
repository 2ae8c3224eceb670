import { readMarker } from '../../document/readMarker';
import { findInlineEnumerators } from '../../document/sentences';
import { findShields } from '../../document/shields';
import type { FieldKey } from './labelWords';
import type { FieldContext, FieldParagraph } from './fieldTypes';
import type { LabelledValue } from './readLabels';
import { isFieldKind, readLabels } from './readLabels';
import type { Wrapper } from './wrapper';
import { peelWrapper } from './wrapper';

/** A stretch of one paragraph that says one thing; `isLabelled` where a label announced it. */
export interface Piece {
  readonly key: FieldKey;
  readonly paragraph: number;
  /** Where its label begins; equals `start` where it has none. */
  readonly labelStart: number;
  readonly start: number;
  readonly end: number;
  readonly isLabelled: boolean;
  /** An unlabelled paragraph that may be a measure as well as a part of the problem. */
  readonly isUnsure?: true;
}

/** Fields whose value may run over several paragraphs. */
const RUNS_ON = new Set<FieldKey>([
  'problem',
  'measures',
  'progress',
  'effect',
  'next',
  'goal',
  'statusOrProgress',
  'other',
  'recommendation',
]);
/** Fields whose value is one line: behind them nothing goes on. */
export const SINGLE = new Set<FieldKey>([
  'leaders',
  'units',
  'leadUnits',
  'supportingUnits',
  'supervisingUnits',
  'persons',
  'owners',
  'deadline',
  'status',
]);

const CLOSING = /^[\s\u3000]*(?:下一步|下阶段|今后|接下来)/;

const plainMarker = (text: string): string | null =>
  readMarker(text, /^[\s\u3000]*/.exec(text)?.[0].length ?? 0)?.style ?? null;

/** Style of the series a list of measures is numbered in: （1） of 整改措施：（1）…；（2）…. */
function seriesOf(text: string): string | null {
  const style = plainMarker(text);
  if (style !== null) return style;
  const [first] = findInlineEnumerators(text, findShields(text).shielded);
  return first ? plainMarker(text.slice(first.start)) : null;
}

/** Where the series goes on inside the value of a single field: 责任人：苏禾。（2）开展… */
function resumesAt(text: string, start: number, end: number, style: string): number {
  const { shielded } = findShields(text);
  for (let i = start + 1; i < end; i++) {
    if (!/[。；;\s\u3000）)]/.test(text.charAt(i - 1))) continue;
    if (shielded[i] === 1 && shielded[i - 1] === 1) continue;
    if (readMarker(text, i)?.style === style) return i;
  }
  return -1;
}

/** Cuts the paragraphs of one finding into pieces, in order; wrappers and labels of the problem stay outside the pieces. */
export function cutPieces(paragraphs: readonly FieldParagraph[], context: FieldContext): Piece[] {
  const fieldKind = isFieldKind(context.kind);
  const pieces: Piece[] = [];
  const labelsOf = paragraphs.map(({ text }) => readLabels(text, context.kind));
  const measuresComeFrom = labelsOf.findIndex((labels) =>
    labels.some(({ key }) => key === 'measures' || key === 'progress'),
  );
  let wrapper: Wrapper | null = null;
  let series: string | null = null;
  let open: FieldKey | null = null;

  const add = (piece: Piece): void => {
    pieces.push(piece);
    open = piece.key;
    if (piece.key === 'measures' && series === null)
      series = seriesOf(paragraphs[piece.paragraph]?.text.slice(piece.start, piece.end) ?? '');
  };
  const hasText = ({ paragraph, start, end }: Piece): boolean =>
    paragraphs[paragraph]?.text.slice(start, end).trim() !== '';

  /** 下一步，… behind the last field of a report closes the document, not the finding. */
  const closes = (paragraph: number, text: string): boolean =>
    context.kind === 'progress' &&
    paragraph === paragraphs.length - 1 &&
    CLOSING.test(text) &&
    pieces.some(({ key, isLabelled }) => isLabelled && SINGLE.has(key));

  const unlabelledKey = (paragraph: number, text: string): { key: FieldKey; isUnsure?: true } => {
    const last = pieces.at(-1);
    if (series !== null && plainMarker(text) === series) return { key: 'measures' };
    if (open !== null && open !== 'problem' && last && (RUNS_ON.has(open) || !hasText(last)))
      return { key: open };
    if (paragraph === 0 || !fieldKind) return { key: 'problem' };
    if (context.kind === 'progress')
      return { key: pieces.some(({ key }) => key === 'problem') ? 'progress' : 'problem' };
    const hasProblem = wrapper !== null || pieces.some((piece) => piece.key === 'problem' && hasText(piece));
    if (!hasProblem) return { key: 'problem' };
    if (wrapper !== null) return { key: 'measures' };
    return measuresComeFrom > paragraph ? { key: 'problem' } : { key: 'measures', isUnsure: true };
  };

  paragraphs.forEach(({ text }, paragraph) => {
    const labels = labelsOf[paragraph] ?? [];
    let from = 0;
    if (paragraph === 0 && fieldKind) {
      const label =
        labels[0]?.key === 'problem' && text.slice(0, labels[0].labelStart).trim() === '' ? labels[0] : null;
      const begin = label?.start ?? 0;
      const limit = labels[label ? 1 : 0]?.labelStart ?? text.length;
      wrapper = peelWrapper(text.slice(begin, limit));
      if (wrapper) {
        add({
          key: 'problem',
          paragraph,
          labelStart: begin + wrapper.start,
          start: begin + wrapper.start,
          end: begin + wrapper.end,
          isLabelled: false,
        });
        from = begin + wrapper.outerEnd;
        open = null;
      }
    }
    const rest: LabelledValue[] = labels.filter(({ labelStart }) => labelStart >= from);
    const head = rest[0]?.labelStart ?? text.length;
    if (text.slice(from, head).trim() !== '' && !closes(paragraph, text.slice(from, head))) {
      const key: { key: FieldKey; isUnsure?: true } =
        wrapper && paragraph === 0
          ? { key: context.kind === 'progress' ? 'progress' : 'measures' }
          : unlabelledKey(paragraph, text.slice(from, head));
      add({ ...key, paragraph, labelStart: from, start: from, end: head, isLabelled: false });
    }
    for (const { key, labelStart, start, end } of rest) {
      const resumed = series !== null && SINGLE.has(key) ? resumesAt(text, start, end, series) : -1;
      add({ key, paragraph, labelStart, start, end: resumed < 0 ? end : resumed, isLabelled: true });
      if (resumed >= 0)
        add({ key: 'measures', paragraph, labelStart: resumed, start: resumed, end, isLabelled: false });
    }
  });
  return pieces;
}
