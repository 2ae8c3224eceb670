import type { TextRange } from '../../core/basics/textRange';
import type { Adjusted, NodeId } from '../../core/findings/adjust';
import type { Doubt } from '../../core/findings/finding';
import { findParallelItems } from '../../core/findings/parallelItems';

/** What settles a doubt other than 确认无误: the node to act on and where it stands. */
export interface Remedy {
  readonly kind: 'split' | 'exclude' | 'parts' | 'join';
  readonly node: NodeId;
  readonly spans: readonly TextRange[];
  /** How many rows `parts` makes. */
  readonly parts?: number;
}

/** By doubt code. */
const KIND_OF: Readonly<Record<string, Remedy['kind']>> = {
  'point-may-be-two': 'split',
  'point-may-be-one': 'join',
  'parallel-items': 'parts',
  'unclosed-bracket': 'split',
  'overview-sentence': 'exclude',
  'finding-names-no-failing': 'exclude',
};

/** The remedy for a doubt; null where only a person's look helps. */
export function doubtRemedy({ feedback, nodes }: Adjusted, { code, finding, spans }: Doubt): Remedy | null {
  const kind = KIND_OF[code];
  const place = finding === null ? undefined : nodes[finding];
  if (!kind || finding === null || !place) return null;
  const whole = feedback.findings[finding]!;
  const point = whole.points.findIndex((one) => one.spans.some((span) => overlaps(span, spans)));
  if (kind === 'parts') {
    const parts = point < 0 ? 0 : findParallelItems(whole.points[point]!.text).length;
    const isDone = whole.points[point]?.part !== undefined;
    return parts < 2 || isDone
      ? null
      : { kind, node: place.points[point]!, spans: whole.points[point]!.spans, parts };
  }
  if (kind === 'join') {
    const first = point + 1 < whole.points.length ? point : point - 1;
    return point < 0 || first < 0
      ? null
      : { kind, node: place.points[first]!, spans: whole.points[point]!.spans };
  }
  return point >= 0 && whole.points.length > 1
    ? { kind, node: place.points[point]!, spans: whole.points[point]!.spans }
    : { kind, node: place.id, spans: whole.spans };
}

const overlaps = ([start, end]: TextRange, spans: readonly TextRange[]): boolean =>
  spans.some(([from, to]) => start < to && from < end);
