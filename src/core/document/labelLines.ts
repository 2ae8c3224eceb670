import { piecesOf } from './paragraph';
import type { Paragraph } from './paragraph';
import { readMarker } from './readMarker';

/** A label with nothing behind it, its number before it: `责任领导：`, `（一）问题：`. */
const BARE = /^[^\s，。；：:、]{2,10}[：:]$/;
/** Longest line that may be one, in characters. */
const LONGEST = 20;
/** So many labels that stand so, each more than once, are a layout. */
const LAYOUT = 3;

/** The label that a line consists of; null for any other line. */
function bareLabel(text: string): string | null {
  if (text.length > LONGEST || !/[：:]$/.test(text)) return null;
  const label = text.slice(readMarker(text)?.length ?? 0);
  return BARE.test(label) ? label : null;
}

/**
 * 责任领导：⏎谭怀远⏎完成时限：⏎2025年底前: where labels stand on lines of their own and each has its value on the one line below, these
 * are one paragraph. A label with a numbered list below it, or with several paragraphs, stays as it is.
 */
export function joinLabelLines(paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const labels = paragraphs.map(({ text }) => bareLabel(text));
  const isValue = (at: number): boolean => {
    const paragraph = paragraphs[at];
    return paragraph !== undefined && labels[at] === null && readMarker(paragraph.text) === null;
  };
  /** By label: in how many places it has one line below it, and whether it has more anywhere. */
  const uses = new Map<string, { single: number; isMixed: boolean }>();
  labels.forEach((label, at) => {
    if (label === null) return;
    const use = uses.get(label) ?? { single: 0, isMixed: false };
    uses.set(label, use);
    if (!isValue(at + 1)) return;
    if (isValue(at + 2)) use.isMixed = true;
    else use.single++;
  });
  const joined = [...uses].filter(([, { single, isMixed }]) => single > 1 && !isMixed);
  if (joined.length < LAYOUT) return paragraphs;
  const joins = new Set(joined.map(([label]) => label));
  const isJoined = (at: number): boolean => joins.has(labels[at] ?? '') && isValue(at + 1);
  return paragraphs.flatMap((paragraph, at) => {
    if (isJoined(at - 1)) return [];
    return isJoined(at) ? [withNext(paragraph, paragraphs[at + 1] as Paragraph)] : [paragraph];
  });
}

const withNext = (first: Paragraph, next: Paragraph): Paragraph => ({
  text: first.text + next.text,
  start: first.start,
  pieces: [
    ...piecesOf(first),
    ...piecesOf(next).map(({ at, start, length }) => ({ at: at + first.text.length, start, length })),
  ],
  indent: first.indent,
});
