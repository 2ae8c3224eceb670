import { capacitiesOf } from './lineCapacity';
import type { Capacity } from './lineCapacity';
import type { Line } from './lines';
import { readMarker } from './readMarker';

/** How the lines of a document were broken: null where every line is a paragraph. */
export interface WrapLayout {
  /** Columns of a full line. */
  readonly width: number;
  /** Columns by which first lines of paragraphs are indented at least; null where they are not. */
  readonly firstLine: number | null;
  /** How much a line holds, by the measures that the document's own line breaks agree with. */
  readonly capacities: readonly Capacity[];
}

const CLOSERS = '["”’』」）)】〉》]*';
export const ENDS_SENTENCE = new RegExp(`[。！？；!?;]${CLOSERS}$`);
/** 责任单位：… begins a line of its own in any layout. */
export const LABEL = /^[【[]?[\u4e00-\u9fff]{2,8}[】\]]?[：:]|^[【[][^】\]]{2,12}[】\]]$/;
/** Columns by which a full line may fall short: a word or a number that did not fit, a forbidden line end. */
const TOLERANCE = 8;

/** No page is wider, in columns. */
const WIDEST = 110;

export const isFull = (line: Line, layout: WrapLayout, tolerance = TOLERANCE): boolean =>
  line.width + line.indent >= layout.width - tolerance;

/**
 * Recognizes hard wrapped text: many lines of nearly the same width (at most 100 columns) that stop in the middle of a
 * sentence. In text with real paragraphs only headings stop without a stop, and they differ in width.
 */
export function detectWrapping(lines: readonly Line[]): WrapLayout | null {
  const inner: Line[] = [];
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i] as Line;
    if (line.width < 20) continue;
    if (line.width + line.indent > WIDEST + 6) return null;
    inner.push(line);
  }
  if (inner.length < 4) return null;
  const widths = inner.map((line) => line.width + line.indent).sort((a, b) => a - b);
  const top = widths[widths.length - 1] as number;
  const width = widths[Math.min(widths.length - 1, Math.floor(widths.length * 0.95))] as number;
  if (width < 36 || width > WIDEST || top > width + 6) return null;
  const layout = { width, firstLine: null, capacities: [] };
  let full = 0;
  let broken = 0;
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || !isFull(line, layout)) return;
    full++;
    if (
      /[：:]$/.test(line.text) ||
      ENDS_SENTENCE.test(line.text) ||
      LABEL.test(next.text) ||
      readMarker(next.text) !== null
    )
      return;
    broken++;
  });
  if (broken < 1 || broken < full * 0.3) return null;
  const margin = leftMargin(inner.map((line) => line.indent));
  const indents = lines.filter((line) => line.indent >= margin + 2).length;
  const telling = indents >= 2 && indents >= lines.length * 0.08 && indents <= lines.length * 0.75;
  const capacities = capacitiesOf(breaksInSentence(lines, layout));
  return { width, firstLine: telling ? margin + 2 : null, capacities };
}

/** Full lines that stop in the middle of a sentence, each with the next. */
const breaksInSentence = (lines: readonly Line[], layout: WrapLayout): (readonly [Line, Line])[] =>
  lines.flatMap((line, i) => {
    const next = lines[i + 1];
    const cuts =
      next !== undefined &&
      line.indent === 0 &&
      isFull(line, layout) &&
      !ENDS_SENTENCE.test(line.text) &&
      !/[：:]$/.test(line.text) &&
      !LABEL.test(next.text) &&
      readMarker(next.text) === null;
    return cuts ? [[line, next] as const] : [];
  });

/** The left margin: the smallest indent that a good part of the lines has. */
function leftMargin(indents: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const indent of indents) counts.set(indent, (counts.get(indent) ?? 0) + 1);
  const common = [...counts].filter(([, count]) => count >= indents.length * 0.15).map(([indent]) => indent);
  return common.length === 0 ? 0 : Math.min(...common);
}
