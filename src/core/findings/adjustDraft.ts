import { clip, sliceAll, trimRanges } from '../basics/rangeList';
import type { TextRange } from '../basics/textRange';
import { joinFindings, splitFields } from './adjustFields';
import type { Finding, FindingPoint } from './finding';

/** Name of a finding or point in the preview; opaque, stable while adjustments are added. */
export type NodeId = string;

/** A finding under work: its points with their names, and the parsed findings it was made from. */
export interface Draft {
  readonly id: NodeId;
  readonly finding: Finding;
  readonly pointIds: readonly NodeId[];
  readonly sources: readonly number[];
}

/** Punctuation that closes a point and is dropped from it. */
const LOOSE = /[\s，,；;。：:、.]/u;

export function splitPoint(
  point: FindingPoint,
  at: number,
  text: string,
): [FindingPoint, FindingPoint] | null {
  const half = (from: number, to: number): FindingPoint => {
    const spans = trimRanges(text, clip(point.spans, from, to), LOOSE);
    return { text: sliceAll(text, spans), spans };
  };
  const [left, right] = [half(0, at), half(at, text.length)];
  return left.text === '' || right.text === '' ? null : [left, right];
}

/** Two findings from one: points go to the side they begin on, one that spans the cut is split. Null where a side is empty. */
export function splitDraft(draft: Draft, at: number, text: string): [Draft, Draft] | null {
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

export function joinDrafts(left: Draft, right: Draft, text: string): Draft {
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
