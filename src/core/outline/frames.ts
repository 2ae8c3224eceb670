import type { Block } from './blocks';
import type { OutlineNode } from './outlineNode';
import { opensPart } from './sectionKinds';

/** What is open above a paragraph: a number, a heading, a labelled problem. */
export interface Frame {
  readonly node: OutlineNode;
  readonly style: string;
  value: number;
}

export const PLAIN_HEADING = 'heading';
/** Style of unnumbered problems that a label opens: 问题：…, 【问题表现】… */
export const LABELLED = 'labelled';
export const CLOSED = /[。；;！？!?，,、]$/;

/** How many paragraphs ahead the next chapter is looked for. */
const AHEAD = 400;

/** Whether the outermost open series goes on further down: 整改建议 belongs to 一、 where 二、 follows it. */
export function chapterGoesOn(
  blocks: readonly Block[],
  index: number,
  [outermost]: readonly Frame[],
): boolean {
  if (outermost === undefined || outermost.style === PLAIN_HEADING) return true;
  for (let i = index + 1; i < Math.min(blocks.length, index + AHEAD); i++) {
    const { marker } = blocks[i] as Block;
    if (marker?.style === outermost.style && marker.value > outermost.value) return true;
  }
  return false;
}

/**
 * An unnumbered heading between 二、 and 四、 is the third: which open frame it goes on with, -1 for none. Only chapters and their
 * parts are looked at.
 */
export function missingNumber(blocks: readonly Block[], index: number, stack: readonly Frame[]): number {
  const isBelowPlain = stack.some(({ node, style }) => style === PLAIN_HEADING && node.section === null);
  if (isBelowPlain) return -1;
  return stack.findIndex(({ node, style, value }) => {
    if (style === PLAIN_HEADING || value === 0 || (node.block.marker?.rank ?? 9) > 2) return false;
    for (let i = index + 1; i < Math.min(blocks.length, index + AHEAD); i++) {
      const { marker } = blocks[i] as Block;
      if (marker?.style === style) return marker.value === value + 2;
    }
    return false;
  });
}

/** Whether a chapter goes on with a series that deeper levels have closed: 五、 after 四、 with advice of its own below. */
export const goesOn = (
  before: { value: number; depth: number } | undefined,
  marker: { value: number; rank: number },
  stack: readonly Frame[],
): boolean =>
  before !== undefined &&
  marker.rank <= 2 &&
  marker.value === before.value + 1 &&
  before.depth < stack.length &&
  stack.slice(before.depth).some((frame) => rankOf(frame) > marker.rank);

export const rankOf = (frame: Frame): number => frame.node.block.marker?.rank ?? -1;

/** How many frames stand above the first number of a lower rank. */
export function depthAbove(stack: readonly Frame[], rank: number): number {
  const lower = stack.findIndex((frame) => frame.style !== PLAIN_HEADING && rankOf(frame) > rank);
  return lower < 0 ? stack.length : lower;
}

/** Whether a style that is open begins anew below an unnumbered heading that stands deeper. */
export function restartsBelow(stack: readonly Frame[], at: number, value: number): boolean {
  return (
    value === 1 &&
    stack.slice(at + 1).some((frame) => frame.style === PLAIN_HEADING && frame === stack[stack.length - 1])
  );
}

/**
 * How many frames stay open above an unnumbered heading. It goes on at the level of the heading of its sort before it
 * (one that announces a section, or one that does not); else it stands above the numbers that follow it.
 */
export function levelOfHeading(
  stack: readonly Frame[],
  announces: boolean,
  next: { style: string; value: number } | null,
): number {
  const sameSort = (frame: Frame): boolean =>
    frame.style === PLAIN_HEADING &&
    (frame.node.section !== null || opensPart(frame.node.block.body)) === announces;
  const at = next === null ? -1 : lastOfStyle(stack, next.style);
  if (at >= 0) {
    const heading = lastIndex(stack.slice(0, at), sameSort);
    return heading >= 0 ? heading : at;
  }
  const open = lastIndex(stack, sameSort);
  if (open >= 0) return open;
  if (announces && next === null) return 0;
  const leaf = stack[stack.length - 1];
  if (leaf && leaf.style !== PLAIN_HEADING && CLOSED.test(leaf.node.block.body)) return stack.length - 1;
  return stack.length;
}

export function lastOfStyle(frames: readonly Frame[], style: string): number {
  for (let i = frames.length - 1; i >= 0; i--) if ((frames[i] as Frame).style === style) return i;
  return -1;
}

export function lastIndex(frames: readonly Frame[], test: (frame: Frame) => boolean): number {
  for (let i = frames.length - 1; i >= 0; i--) if (test(frames[i] as Frame)) return i;
  return -1;
}
