import { clip, lengthOf, sliceAll, subtract, trimRanges } from '../basics/rangeList';
import { spliced } from '../basics/spliced';
import type { TextRange } from '../basics/textRange';
import type { Finding, FindingPoint, InspectionFeedback } from './finding';
import { reindex } from './adjustLedger';
import { joinFindings, splitFields } from './adjustFields';

/** Name of a finding or point in the preview; opaque, stable while adjustments are added. */
export type NodeId = string;

/** What a person decides before anything is written. Applied in order; one that no longer fits changes nothing. */
export type Adjustment =
  | { readonly kind: 'exclude'; readonly node: NodeId; readonly reason: string }
  /** `at`: offset in the source text, strictly inside the node. */
  | { readonly kind: 'split'; readonly node: NodeId; readonly at: number }
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

/** A finding under work: its points with their names, and the parsed findings it was made from. */
interface Draft {
  readonly id: NodeId;
  readonly finding: Finding;
  readonly pointIds: readonly NodeId[];
  readonly sources: readonly number[];
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
        rows: feedback.coverage.rows - lengthOf(gone),
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
      const spans = subtract(draft.finding.spans, point.spans);
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

function exclude(work: Work, at: number, reason: string): Work {
  const { id, finding } = work.drafts[at]!;
  return {
    drafts: spliced(work.drafts, at, 1),
    excluded: [...work.excluded, { node: id, text: finding.text, spans: finding.spans, reason }],
  };
}

/** Punctuation that closes a point and is dropped from it. */
const LOOSE = /[\s，,；;。：:、.]/u;

function splitPoint(point: FindingPoint, at: number, text: string): [FindingPoint, FindingPoint] | null {
  const half = (from: number, to: number): FindingPoint => {
    const spans = trimRanges(text, clip(point.spans, from, to), LOOSE);
    return { text: sliceAll(text, spans), spans };
  };
  const [left, right] = [half(0, at), half(at, text.length)];
  return left.text === '' || right.text === '' ? null : [left, right];
}

function splitDraft(draft: Draft, at: number, text: string): [Draft, Draft] | null {
  const { finding } = draft;
  const half = (from: number, to: number): { spans: TextRange[]; text: string } => {
    const spans = trimRanges(text, clip(finding.spans, from, to), /\s/u);
    return { spans, text: sliceAll(text, spans) };
  };
  const [left, right] = [half(0, at), half(at, text.length)];
  if (left.text === '' || right.text === '') return null;
  const points = finding.points.flatMap((point, i) => {
    const id = draft.pointIds[i]!;
    const halves = splitPoint(point, at, text);
    if (halves)
      return [
        { id, point: halves[0] },
        { id: `${id}@${at}`, point: halves[1] },
      ];
    return [{ id, point }];
  });
  const side = (isLeft: boolean): typeof points =>
    points.filter(({ point }) => (point.spans[0]?.[0] ?? 0) < at === isLeft);
  const keepsCaption =
    finding.caption !== null &&
    left.text.startsWith(finding.caption) &&
    left.text.length > finding.caption.length;
  const fields = splitFields(finding);
  return [
    {
      ...draft,
      finding: {
        ...finding,
        ...left,
        caption: keepsCaption ? finding.caption : null,
        points: side(true).map(({ point }) => point),
      },
      pointIds: side(true).map(({ id }) => id),
    },
    {
      id: `${draft.id}@${at}`,
      finding: {
        ...finding,
        ...fields,
        ...right,
        caption: null,
        marker: '',
        points: side(false).map(({ point }) => point),
      },
      pointIds: side(false).map(({ id }) => id),
      sources: draft.sources,
    },
  ].map((half) => withOnePoint(half, text)) as [Draft, Draft];
}

/** Where nothing but a caption is left, it is the point. */
function withOnePoint(draft: Draft, text: string): Draft {
  if (draft.pointIds.length > 0) return draft;
  const spans = trimRanges(text, draft.finding.spans, LOOSE);
  return {
    ...draft,
    finding: { ...draft.finding, points: [{ text: sliceAll(text, spans), spans }] },
    pointIds: [`${draft.id}p`],
  };
}

function joinDrafts(left: Draft, right: Draft, text: string): Draft {
  const caption = right.finding.caption;
  const head = caption === null ? null : captionPoint(right.finding, caption, text);
  return {
    id: left.id,
    finding: joinFindings(left.finding, right.finding, head ? [head] : []),
    pointIds: [...left.pointIds, ...(head ? [`${right.id}c`] : []), ...right.pointIds],
    sources: [...left.sources, ...right.sources],
  };
}

/** The caption of a finding that is joined to another is a statement like the points below it. */
function captionPoint({ spans }: Finding, caption: string, text: string): FindingPoint {
  const kept: TextRange[] = [];
  let left = caption.length;
  for (const [start, end] of spans) {
    if (left <= 0) break;
    kept.push([start, Math.min(end, start + left)]);
    left -= end - start;
  }
  return { text: sliceAll(text, kept), spans: kept };
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
