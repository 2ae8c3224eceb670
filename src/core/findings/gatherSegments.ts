import type { Paragraph } from '../document/paragraph';
import type { OutlineNode } from '../outline/outline';
import type { DraftFinding, Segment } from './draft';
import { SINGLE } from './fields/pieces';
import { readLabels } from './fields/readLabels';
import { segmentText } from './finishFinding';
import { answersFor } from './isItem';
import { opensWithField, speaksForSeveral } from './labelledFields';
import { leftOutRole } from './leftOutRole';
import type { LeftOutReason } from './leftOutReasons';
import { readProseAdvice } from './proseAdvice';
import { descendants, doubt, inProblemPart, leaveOut, leaveSpan } from './walk';
import type { Walk } from './walk';

const wholeFrom = (paragraph: Paragraph, from: number): Segment => ({
  paragraph,
  from,
  to: paragraph.text.length,
});

/** Behind one of these nothing more is told about the problem above. */
const ENDS_PROBLEMS = new Set<LeftOutReason>(['requirement', 'reporting', 'clue-transfer', 'closing']);

const withDescendants = (node: OutlineNode): OutlineNode[] => [node, ...descendants(node)];

const endsWithOneLine = (text: string): boolean =>
  SINGLE.has(readLabels(text, 'plan').at(-1)?.key ?? 'other');

const endsWithFields = ({ own }: DraftFinding): boolean => {
  const last = own.at(-1);
  return last !== undefined && own.length > 1 && endsWithOneLine(segmentText(last));
};

/** Of so many rows before, at least two must end with a line of fields, and all that are longer than a line. */
const LOOKED_AT = 20;

/**
 * 责任单位：…；整改时限：…⏎局党组每半月调度一次。: where every row ends with its line of owners or deadline, a paragraph behind the
 * last one speaks of the whole list. `rest` is what is left below the row, itself first.
 */
function closesList({ out }: Walk, own: readonly Segment[], rest: readonly OutlineNode[]): boolean {
  const before = own.at(-1);
  if (before === undefined || own.length < 2 || !endsWithOneLine(segmentText(before))) return false;
  if (rest.some(({ block: { marker, body } }) => marker !== null || readLabels(body, 'plan').length > 0))
    return false;
  const rows = out.findings.slice(-LOOKED_AT).filter((finding) => finding.own.length > 1);
  // what a line below several says of their owners stands in none of them
  return (
    rows.filter(endsWithFields).length >= 2 && rows.every((row) => row.shared !== null || endsWithFields(row))
  );
}

/** The text of a finding, its own paragraph first, and what stands below it and does not go on with it. */
interface Gathered {
  readonly own: readonly Segment[];
  readonly after: readonly OutlineNode[];
}

const NOTHING_AFTER: readonly OutlineNode[] = [];

export function gatherSegments(
  walk: Walk,
  node: OutlineNode,
  part: string | null,
  fieldsAfter: readonly OutlineNode[],
): Gathered {
  const own = [wholeFrom(node.block.paragraph, node.block.bodyStart)];
  if (node.children.length === 0 && fieldsAfter.length === 0) return { own, after: NOTHING_AFTER };
  const after: OutlineNode[] = [];
  let open = true;
  const below = [...descendants(node), ...fieldsAfter.flatMap(withDescendants)];
  for (const [at, child] of below.entries()) {
    const { block, type } = child;
    inProblemPart(walk, child);
    if (block.role !== null) {
      leaveOut(walk, child, block.role);
      open = false;
      continue;
    }
    if (type === 'plain' && speaksForSeveral(block.body)) {
      after.push(child);
      open = false;
      continue;
    }
    if (type === 'plain' && walk.isReport && closesList(walk, own, below.slice(at))) {
      leaveOut(walk, child, 'closing');
      doubt(walk, 'measure-or-problem', block.paragraph);
      open = false;
      continue;
    }
    if (type === 'plain' && readProseAdvice(walk, child, part)) {
      open = false;
      continue;
    }
    const reason =
      type === 'plain' && !walk.isReport && !opensWithField(block.body) ? leftOutRole(block.body) : null;
    if (reason !== null) {
      leaveOut(walk, child, reason);
      if (ENDS_PROBLEMS.has(reason)) open = false;
    } else if (open || type !== 'plain') {
      const answered = walk.isReport ? 0 : answersFor(block.body);
      if (answered > 0) leaveSpan(walk, block.paragraph, 0, answered, 'handling');
      own.push(wholeFrom(block.paragraph, answered));
    } else after.push(child);
  }
  return { own, after };
}
