import { pointText } from '../../core/findings/pointText';
import type { TextRange } from '../../core/basics/textRange';
import type { Adjusted, Adjustment, Excluded, NodeId } from '../../core/findings/adjust';
import type { Doubt, Finding, FindingPoint, InspectionFeedback } from '../../core/findings/finding';
import { matchRecommendations } from '../../core/findings/matchRecommendations';

/** One row of the preview: a problem or a point as it would be written. */
export interface PreviewNode {
  readonly id: NodeId;
  /** What is printed before it: `1.`, `①`; empty for points. */
  readonly marker: string;
  /** The caption of a problem, or the whole text. */
  readonly text: string;
  /** Where all of it stands, below the caption included. */
  readonly spans: readonly TextRange[];
  /** Whether a sibling follows under the same headings. */
  readonly canJoin: boolean;
  /** The last split or join that made it what it is, to be taken back. */
  readonly madeBy: Adjustment | null;
  readonly doubts: readonly Doubt[];
  readonly measures: number;
  /** Sentences of recommendations that speak to it, the most alike first: 仅供参考. */
  readonly advice: readonly string[];
  /** Empty where the only point says what the problem says. */
  readonly points: readonly PreviewNode[];
}

export interface PreviewCategory {
  readonly key: string;
  /** Headings above, outermost first, as printed: `（一）学习贯彻不到位`. */
  readonly path: readonly string[];
  readonly nodes: readonly PreviewNode[];
}

/** What was excluded, with the adjustment to take back. */
export interface ExcludedNode extends Excluded {
  readonly by: Adjustment;
}

/** The same doubt has the same key each time the text is read, whatever was adjusted. */
export function doubtKey({ code, spans }: Doubt): string {
  return `${code}@${spans.map((span) => span.join('-')).join(',')}`;
}

/** The doubts nobody has settled yet. */
export function openDoubts(doubts: readonly Doubt[], settled: readonly string[]): readonly Doubt[] {
  const done = new Set(settled);
  return doubts.filter((doubt) => !done.has(doubtKey(doubt)));
}

/** Categories → problems → points. Neighbors under the same headings share a category. */
export function previewTree(
  { feedback, nodes }: Adjusted,
  adjustments: readonly Adjustment[],
  settled: readonly string[],
): readonly PreviewCategory[] {
  const open = openDoubts(feedback.doubts, settled);
  const paths = feedback.findings.map(pathOf);
  const advice = adviceByFinding(feedback);
  const categories: { key: string; path: readonly string[]; nodes: PreviewNode[] }[] = [];
  feedback.findings.forEach((finding, i) => {
    const { id, points } = nodes[i]!;
    const path = paths[i]!;
    const last = categories.at(-1);
    const node: PreviewNode = {
      id,
      marker: finding.marker,
      text: finding.caption ?? finding.text,
      spans: finding.spans,
      canJoin: samePath(path, paths[i + 1]),
      madeBy: madeBy(id, adjustments),
      doubts: open.filter((doubt) => doubt.finding === i),
      measures: finding.measures.length,
      advice: advice.get(i) ?? [],
      points: repeatsFinding(finding)
        ? []
        : finding.points.map((point, j) =>
            pointNode(point, points[j]!, j + 1 < finding.points.length, adjustments),
          ),
    };
    if (last && samePath(last.path, path)) last.nodes.push(node);
    else categories.push({ key: id, path, nodes: [node] });
  });
  return categories;
}

function adviceByFinding(feedback: InspectionFeedback): ReadonlyMap<number, readonly string[]> {
  const sentences = new Map<number, string[]>();
  for (const { finding, sentence } of matchRecommendations(feedback)) {
    const own = sentences.get(finding);
    if (own) own.push(sentence);
    else sentences.set(finding, [sentence]);
  }
  return sentences;
}

export function excludedNodes(
  { excluded }: Adjusted,
  adjustments: readonly Adjustment[],
): readonly ExcludedNode[] {
  return excluded.flatMap((one) => {
    const by = adjustments.find(({ kind, node }) => kind === 'exclude' && node === one.node);
    return by ? [{ ...one, by }] : [];
  });
}

function pointNode(
  point: FindingPoint,
  id: NodeId,
  canJoin: boolean,
  adjustments: readonly Adjustment[],
): PreviewNode {
  return {
    id,
    marker: '',
    text: pointText(point),
    spans: point.spans,
    canJoin,
    madeBy: madeBy(id, adjustments),
    doubts: [],
    measures: 0,
    advice: [],
    points: [],
  };
}

/** A node cut off at 120 is called after the cut: `f3@120`. */
function madeBy(id: NodeId, adjustments: readonly Adjustment[]): Adjustment | null {
  const own = adjustments.filter(
    (adjustment) =>
      (adjustment.kind !== 'exclude' && adjustment.node === id) ||
      (adjustment.kind === 'split' && `${adjustment.node}@${adjustment.at}` === id),
  );
  return own.at(-1) ?? null;
}

function pathOf(finding: Finding): readonly string[] {
  const headings = finding.categories.map(({ number, text }) => number + text);
  return finding.part === null ? headings : [finding.part, ...headings];
}

const samePath = (a: readonly string[], b: readonly string[] | undefined): boolean =>
  b !== undefined && a.length === b.length && a.every((heading, i) => heading === b[i]);

const repeatsFinding = ({ points, caption }: Finding): boolean => points.length === 1 && caption === null;
