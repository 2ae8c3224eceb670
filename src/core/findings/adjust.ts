import { clip, sliceAll } from '../basics/rangeList';
import { spliced } from '../basics/spliced';
import { rangesLength, subtractRanges, type TextRange } from '../basics/textRange';
import type { FindingPoint, InspectionFeedback } from './finding';
import { findParallelItems } from './parallelItems';
import { reindex } from './adjustLedger';
import { joinDrafts, splitDraft, splitPoint, type Draft, type NodeId } from './adjustDraft';

export type { NodeId } from './adjustDraft';

/** What a person decides before anything is written. Applied in order; one that no longer fits changes nothing. */
export type Adjustment =
  | { readonly kind: 'exclude'; readonly node: NodeId; readonly reason: string }
  /** `at`: offset in the source text, strictly inside the node. */
  | { readonly kind: 'split'; readonly node: NodeId; readonly at: number }
  /** One point for each of the things it says side by side (并列项), each with the whole sentence. */
  | { readonly kind: 'parts'; readonly node: NodeId }
  /** With the next point of the same finding, or with the next finding. */
  | { readonly kind: 'join'; readonly node: NodeId };

export interface AdjustedNode {
  readonly id: NodeId;
  readonly points: readonly NodeId[];
}

export interface Adjusted {
  readonly feedback: InspectionFeedback;
  /** Parallel to `feedback.findings`. */
  readonly nodes: readonly AdjustedNode[];
  /** What was excluded and why, in the words of the person. */
  readonly excluded: readonly Excluded[];
}

export interface Excluded {
  readonly node: NodeId;
  readonly text: string;
  readonly spans: readonly TextRange[];
  readonly reason: string;
}

interface Work {
  readonly drafts: readonly Draft[];
  readonly excluded: readonly Excluded[];
}

/** Applies what a person decided to the parsed feedback; the parsed one is not changed. */
export function adjustFeedback(feedback: InspectionFeedback, adjustments: readonly Adjustment[]): Adjusted {
  const start: Work = {
    drafts: feedback.findings.map((finding, i) => ({
      id: `f${i}`,
      finding,
      pointIds: finding.points.map((_, j) => `f${i}p${j}`),
      sources: [i],
    })),
    excluded: [],
  };
  const { drafts, excluded } = adjustments.reduce((work, one) => apply(work, one, feedback.text), start);
  const gone = excluded.flatMap(({ spans }) => spans);
  return {
    feedback: {
      ...feedback,
      ...reindex(
        feedback,
        drafts.map(({ sources }) => sources),
      ),
      findings: drafts.map(({ finding }) => finding),
      coverage: {
        ...feedback.coverage,
        rows: feedback.coverage.rows - rangesLength(gone),
        leftOut: [
          ...feedback.coverage.leftOut,
          ...gone.map(([a, b]) => ({ start: a, end: b, reason: 'user' })),
        ].sort((a, b) => a.start - b.start),
      },
    },
    nodes: drafts.map(({ id, pointIds }) => ({ id, points: pointIds })),
    excluded,
  };
}

function apply(work: Work, adjustment: Adjustment, text: string): Work {
  const at = work.drafts.findIndex(({ id }) => id === adjustment.node);
  const holder = work.drafts.findIndex(({ pointIds }) => pointIds.includes(adjustment.node));
  if (at >= 0) return applyToFinding(work, at, adjustment, text);
  return holder >= 0 ? applyToPoint(work, holder, adjustment, text) : work;
}

function applyToFinding(work: Work, at: number, adjustment: Adjustment, text: string): Work {
  const draft = work.drafts[at]!;
  switch (adjustment.kind) {
    case 'exclude':
      return exclude(work, at, adjustment.reason);
    case 'split': {
      const halves = splitDraft(draft, adjustment.at, text);
      return halves ? { ...work, drafts: spliced(work.drafts, at, 1, ...halves) } : work;
    }
    case 'join': {
      const next = work.drafts[at + 1];
      return next ? { ...work, drafts: spliced(work.drafts, at, 2, joinDrafts(draft, next, text)) } : work;
    }
    case 'parts':
      return work; // a finding has no parts of its own; its points have
  }
}

function applyToPoint(work: Work, at: number, adjustment: Adjustment, text: string): Work {
  const draft = work.drafts[at]!;
  const index = draft.pointIds.indexOf(adjustment.node);
  const point = draft.finding.points[index]!;
  const put = (
    points: readonly FindingPoint[],
    ids: readonly NodeId[],
    count: number,
    finding = draft.finding,
  ): Work => ({
    ...work,
    drafts: spliced(work.drafts, at, 1, {
      ...draft,
      finding: { ...finding, points: spliced(finding.points, index, count, ...points) },
      pointIds: spliced(draft.pointIds, index, count, ...ids),
    }),
  });
  switch (adjustment.kind) {
    case 'exclude': {
      if (draft.pointIds.length === 1) return exclude(work, at, adjustment.reason);
      if (
        point.part !== undefined &&
        draft.finding.points.some((other) => other !== point && sharesSentence(other, point))
      ) {
        const gone = { node: adjustment.node, text: point.part, spans: [], reason: adjustment.reason };
        return { ...put([], [], 1), excluded: [...work.excluded, gone] };
      }
      const spans = subtractRanges(draft.finding.spans, point.spans);
      const left = put([], [], 1, {
        ...draft.finding,
        spans,
        text: withoutPoint(draft.finding.text, point.text),
      });
      return {
        ...left,
        excluded: [
          ...work.excluded,
          { node: adjustment.node, text: point.text, spans: point.spans, reason: adjustment.reason },
        ],
      };
    }
    case 'split': {
      const halves = splitPoint(point, adjustment.at, text);
      return halves ? put(halves, [adjustment.node, `${adjustment.node}@${adjustment.at}`], 1) : work;
    }
    case 'parts': {
      if (point.part !== undefined) return work;
      const parts = findParallelItems(point.text).map(([from, to]) => point.text.slice(from, to));
      if (parts.length < 2) return work;
      return put(
        parts.map((part) => ({ ...point, part })),
        parts.map((_, i) => (i === 0 ? adjustment.node : `${adjustment.node}#${i}`)),
        1,
      );
    }
    case 'join': {
      const next = draft.finding.points[index + 1];
      const from = point.spans[0]?.[0];
      const to = next?.spans.at(-1)?.[1];
      if (!next || from === undefined || to === undefined) return work;
      const spans = clip(draft.finding.spans, from, to);
      return put([{ text: sliceAll(text, spans), spans }], [adjustment.node], 2);
    }
  }
}

/** Two parts of one sentence: taking one out leaves the sentence in the list. */
const sharesSentence = (a: FindingPoint, b: FindingPoint): boolean => a.spans[0]?.[0] === b.spans[0]?.[0];

function exclude(work: Work, at: number, reason: string): Work {
  const { id, finding } = work.drafts[at]!;
  return {
    drafts: spliced(work.drafts, at, 1),
    excluded: [...work.excluded, { node: id, text: finding.text, spans: finding.spans, reason }],
  };
}

/** The text of a finding without one of its points and the mark that closed it. */
function withoutPoint(text: string, point: string): string {
  const at = text.indexOf(point);
  if (at < 0) return text;
  const after = text.slice(at + point.length);
  const before = text.slice(0, at);
  return after === '' || /^[。]$/u.test(after)
    ? before.replace(/[；;，,]$/u, '。')
    : before + after.replace(/^[；;。，,]/u, '');
}
