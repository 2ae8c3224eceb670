import type { Adjustment, NodeId } from '../../core/findings/adjust';
import type { Doubt, Finding, FindingPoint, InspectionFeedback } from '../../core/findings/finding';
import type { TextRange } from '../../core/basics/textRange';
import { charactersOf } from './cuts';

/** One row of the preview: a problem or a point, as parsed, with what the user has done to it. */
export interface PreviewNode {
  readonly id: NodeId;
  /** What is printed before it: `1.`, `①`; empty for points. */
  readonly marker: string;
  readonly text: string;
  readonly spans: readonly TextRange[];
  /** The texts it was split into, in order; a single one where it is whole. */
  readonly pieces: readonly string[];
  readonly excluded: (Adjustment & { readonly kind: 'exclude' }) | null;
  /** The join that made it part of the sibling before it. */
  readonly joinedBy: Adjustment | null;
  readonly canJoin: boolean;
  readonly doubts: readonly Doubt[];
  readonly measures: number;
  readonly points: readonly PreviewNode[];
}

export interface PreviewCategory {
  readonly key: string;
  /** Headings above, outermost first, as printed: `（一）学习贯彻不到位`. */
  readonly path: readonly string[];
  readonly nodes: readonly PreviewNode[];
}

export function findingId(finding: number): NodeId {
  return `f${finding}`;
}

export function pointId(finding: number, point: number): NodeId {
  return `f${finding}p${point}`;
}

/** The same doubt has the same key each time the text is read. */
export function doubtKey(doubt: Doubt): string {
  return `${doubt.code}@${doubt.spans[0]?.[0] ?? ''}:${doubt.finding ?? ''}`;
}

/** The doubts nobody has settled yet. */
export function openDoubts(feedback: InspectionFeedback, settled: readonly string[]): readonly Doubt[] {
  const done = new Set(settled);
  return feedback.doubts.filter((doubt) => !done.has(doubtKey(doubt)));
}

/** Categories → problems → points. Neighbors under the same headings share a category. */
export function previewTree(
  feedback: InspectionFeedback,
  adjustments: readonly Adjustment[],
  settled: readonly string[],
): readonly PreviewCategory[] {
  const byNode = groupBy(adjustments, (adjustment) => adjustment.node);
  const doubts = groupBy(openDoubts(feedback, settled), (doubt) => doubt.finding);
  const nodes = feedback.findings.map((finding, i) =>
    findingNode(feedback, finding, i, byNode, doubts.get(i) ?? []),
  );
  const linked = linkJoins(nodes, byNode);
  const categories: { key: string; path: readonly string[]; nodes: PreviewNode[] }[] = [];
  feedback.findings.forEach((finding, i) => {
    const path = [
      ...(finding.part ? [finding.part] : []),
      ...finding.categories.map((category) => category.number + category.text),
    ];
    const last = categories.at(-1);
    if (last && last.path.join('\n') === path.join('\n')) last.nodes.push(linked[i]!);
    else categories.push({ key: findingId(i), path, nodes: [linked[i]!] });
  });
  return categories;
}

type ByNode = ReadonlyMap<NodeId, readonly Adjustment[]>;

function findingNode(
  feedback: InspectionFeedback,
  finding: Finding,
  index: number,
  byNode: ByNode,
  doubts: readonly Doubt[],
): PreviewNode {
  const points = finding.points.map((point, j) => pointNode(feedback, point, pointId(index, j), byNode));
  return {
    ...baseNode(feedback, findingId(index), finding.spans, finding.text, byNode),
    marker: finding.marker,
    text: finding.caption ?? finding.text,
    doubts,
    measures: finding.measures.length,
    points: repeatsFinding(finding) ? [] : linkJoins(points, byNode),
  };
}

function pointNode(
  feedback: InspectionFeedback,
  point: FindingPoint,
  id: NodeId,
  byNode: ByNode,
): PreviewNode {
  return {
    ...baseNode(feedback, id, point.spans, point.text, byNode),
    marker: '',
    doubts: [],
    measures: 0,
    points: [],
  };
}

function baseNode(
  feedback: InspectionFeedback,
  id: NodeId,
  spans: readonly TextRange[],
  text: string,
  byNode: ByNode,
): Pick<PreviewNode, 'id' | 'text' | 'spans' | 'pieces' | 'excluded' | 'joinedBy' | 'canJoin'> {
  const own = byNode.get(id) ?? [];
  const cuts = own.filter((adjustment) => adjustment.kind === 'split').map((split) => split.at);
  return {
    id,
    text,
    spans,
    pieces: cuts.length === 0 ? [text] : piecesAt(feedback.text, spans, cuts),
    excluded: own.find((adjustment) => adjustment.kind === 'exclude') ?? null,
    joinedBy: null,
    canJoin: false,
  };
}

/** Texts between the cuts, in order. */
function piecesAt(source: string, spans: readonly TextRange[], cuts: readonly number[]): readonly string[] {
  const characters = charactersOf(source, spans);
  const edges = [...cuts].sort((a, b) => a - b);
  return [-Infinity, ...edges].map((from, i) =>
    characters
      .filter(({ at }) => at >= from && at < (edges[i] ?? Infinity))
      .map(({ text }) => text)
      .join(''),
  );
}

/** A join stands at the first of two siblings; both learn of it. */
function linkJoins(nodes: readonly PreviewNode[], byNode: ByNode): readonly PreviewNode[] {
  const joinOf = (node: PreviewNode | undefined): Adjustment | null =>
    (node && byNode.get(node.id)?.find((adjustment) => adjustment.kind === 'join')) ?? null;
  return nodes.map((node, i) => ({
    ...node,
    joinedBy: joinOf(nodes[i - 1]),
    canJoin: i + 1 < nodes.length && joinOf(node) === null && !node.excluded && !nodes[i + 1]!.excluded,
  }));
}

function groupBy<T, K>(values: readonly T[], keyOf: (value: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

/** A single point that says what the problem says is not shown twice. */
function repeatsFinding(finding: Finding): boolean {
  return finding.points.length === 1 && finding.caption === null;
}
