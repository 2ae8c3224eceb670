import { clip, sliceAll, trimRanges } from '../basics/rangeList';
import { adjustFeedback, type Adjusted, type Adjustment, type NodeId } from './adjust';
import type { FindingPoint, InspectionFeedback } from './finding';

/**
 * An adjustment in words instead of places: it can be made again in another version of the document, wherever the same
 * text stands there. Kept in the memory of the list.
 */
export type Correction =
  | { readonly kind: 'exclude'; readonly text: string; readonly reason: string }
  /** `left`: the text before the cut. */
  | { readonly kind: 'split'; readonly text: string; readonly left: string }
  | { readonly kind: 'join'; readonly text: string; readonly next: string }
  | { readonly kind: 'parts'; readonly text: string };

/** What a person decided about this document, in words. */
export function toCorrections(
  feedback: InspectionFeedback,
  adjustments: readonly Adjustment[],
): Correction[] {
  return adjustments.flatMap((adjustment, index): Correction[] => {
    const nodes = nodesOf(adjustFeedback(feedback, adjustments.slice(0, index)));
    const at = nodes.findIndex(({ id }) => id === adjustment.node);
    const node = nodes[at];
    if (!node) return [];
    switch (adjustment.kind) {
      case 'exclude':
        return [{ kind: 'exclude', text: node.text, reason: adjustment.reason }];
      case 'parts':
        return [{ kind: 'parts', text: node.text }];
      case 'split':
        return [{ kind: 'split', text: node.text, left: textBefore(feedback.text, node, adjustment.at) }];
      case 'join': {
        const next = nodes.slice(at + 1).find(({ isPoint }) => isPoint === node.isPoint);
        return next ? [{ kind: 'join', text: node.text, next: next.text }] : [];
      }
    }
  });
}

/** Decisions made about an earlier version, as far as this one still says the same. In the order in which they were made. */
export function recallCorrections(
  feedback: InspectionFeedback,
  corrections: readonly Correction[],
): Adjustment[] {
  return corrections.reduce<Adjustment[]>((made, correction) => {
    const adjustment = locate(feedback.text, nodesOf(adjustFeedback(feedback, made)), correction);
    return adjustment ? [...made, adjustment] : made;
  }, []);
}

interface Node {
  readonly id: NodeId;
  readonly isPoint: boolean;
  readonly text: string;
  readonly spans: InspectionFeedback['findings'][number]['spans'];
}

/** Points before their finding: of two nodes with the same words the smaller one is meant. */
const nodesOf = ({ feedback, nodes }: Adjusted): Node[] =>
  nodes.flatMap(({ id, points }, i) => {
    const finding = feedback.findings[i]!;
    return [
      ...points.map((point, j) => ({ id: point, isPoint: true, ...named(finding.points[j]!) })),
      { id, isPoint: false, text: finding.text, spans: finding.spans },
    ];
  });

/** One of several parts of a sentence is named by both. */
const named = ({ text, part, spans }: FindingPoint): Pick<Node, 'text' | 'spans'> => ({
  text: part === undefined ? text : `${text}（${part}）`,
  spans,
});

/** Blanks, and the width of characters, may differ between two versions of one text. */
const essence = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

function locate(source: string, nodes: readonly Node[], correction: Correction): Adjustment | null {
  const wanted = essence(correction.text);
  const at = nodes.findIndex(({ text }) => essence(text) === wanted);
  const node = nodes[at];
  if (!node) return null;
  switch (correction.kind) {
    case 'exclude':
      return { kind: 'exclude', node: node.id, reason: correction.reason };
    case 'parts':
      return { kind: 'parts', node: node.id };
    case 'join': {
      const next = nodes.slice(at + 1).find(({ isPoint }) => isPoint === node.isPoint);
      return next && essence(next.text) === essence(correction.next) ? { kind: 'join', node: node.id } : null;
    }
    case 'split': {
      const cut = offsetAfter(source, node, essence(correction.left));
      return cut === null ? null : { kind: 'split', node: node.id, at: cut };
    }
  }
}

const LOOSE = /[\s，,；;。：:、.]/u;

const textBefore = (source: string, { spans }: Node, at: number): string =>
  sliceAll(source, trimRanges(source, clip(spans, 0, at), LOOSE));

/** The source offset behind the given beginning of a node; null where it does not begin so. */
function offsetAfter(source: string, { spans }: Node, left: string): number | null {
  let seen = '';
  for (const [start, end] of spans) {
    for (let at = start; at < end; at += 1) {
      seen += essence(source[at]!);
      if (!left.startsWith(seen)) return null;
      if (seen === left) return at + 1;
    }
  }
  return null;
}
