import { printedFrom, sourceOffset, sourceRanges } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import type { OutlineNode } from '../outline/outline';
import type { DoubtCode } from './doubts';
import type { Extraction, Segment } from './draft';
import type { FieldContext, FieldParagraph, SharedFields } from './fields/fieldTypes';
import { holdsText } from './finishFinding';
import type { LeftOutReason } from './leftOutReasons';
import type { Sections } from './problemSections';

/** What is at hand while the outline is read. */
export interface Walk {
  readonly out: Extraction;
  readonly context: FieldContext;
  readonly sections: Sections;
  readonly isReport: boolean;
  /** Nothing announces the problems: they are looked for by their words. */
  readonly search: boolean;
  /** Requirements count as recommendations where the document has no section of its own for them. */
  readonly requirementsRecommend: boolean;
}

/** A paragraph (from an offset on) as the readers of fields and periods take it. */
export const fieldParagraph = (paragraph: Paragraph, from = 0): FieldParagraph => ({
  text: paragraph.text.slice(from),
  map: (offset) => sourceOffset(paragraph, from + offset),
});

const NONE: readonly OutlineNode[] = [];

export function descendants(node: OutlineNode): readonly OutlineNode[] {
  if (node.children.length === 0) return NONE;
  const found: OutlineNode[] = [];
  pushDescendants(found, node);
  return found;
}

function pushDescendants(found: OutlineNode[], { children }: OutlineNode): void {
  for (const child of children) {
    found.push(child);
    pushDescendants(found, child);
  }
}

/** A cell of a table bears a label that stands in no source: what is shown begins behind it. */
const withoutOwnWords = (segment: Segment): Segment => {
  const first = printedFrom(segment.paragraph);
  return segment.from >= first ? segment : { ...segment, from: Math.min(first, segment.to) };
};

export function pushRecommendation(
  walk: Walk,
  number: string,
  segments: readonly Segment[],
  part: string | null,
): void {
  const printed = segments.map(withoutOwnWords);
  if (holdsText(printed)) walk.out.recommendations.push({ number, segments: printed, part });
}

export function inProblemPart(walk: Walk, node: OutlineNode): void {
  walk.out.problemPart.push(node.block.paragraph);
}

export function leaveOut(walk: Walk, node: OutlineNode, reason: LeftOutReason): void {
  leaveSpan(walk, node.block.paragraph, 0, node.block.paragraph.text.length, reason);
}

export function leaveSubtree(walk: Walk, node: OutlineNode, reason: LeftOutReason): void {
  leaveOut(walk, node, reason);
  for (const child of descendants(node)) leaveOut(walk, child, child.block.role ?? reason);
}

export function leaveSpan(
  walk: Walk,
  paragraph: Paragraph,
  from: number,
  to: number,
  reason: LeftOutReason,
): void {
  walk.out.leftOut.push({ paragraph, from, to, reason });
}

/** What is unsure in fields that speak for several problems: a guessed year, a vague unit. */
export function doubtShared(walk: Walk, { doubts }: SharedFields, paragraph: Paragraph): void {
  for (const code of new Set(doubts.map((each) => each.code))) doubt(walk, code, paragraph);
}

export function doubt(walk: Walk, code: DoubtCode | null, paragraph: Paragraph): void {
  if (code !== null)
    walk.out.doubts.push({ code, spans: sourceRanges(paragraph, 0, paragraph.text.length), finding: null });
}
