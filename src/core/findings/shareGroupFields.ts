import type { OutlineNode } from '../outline/outline';
import { hasFields } from './addFinding';
import type { DraftFinding } from './draft';
import type { SharedFields } from './fields/fieldTypes';
import { extractFields, opensWithField } from './labelledFields';
import { doubtShared, fieldParagraph } from './walk';
import type { Walk } from './walk';

/** 一、水污染防治方面⏎牵头单位：…；整改时限：…⏎1.…: fields between a heading and the first problem below it are those of each of them. */
export function shareHeadFields(walk: Walk, heading: OutlineNode, before: number): void {
  const [line] = heading.children;
  const first = walk.out.findings[before];
  if (first === undefined || line?.type !== 'plain' || !walk.isReport || !opensWithField(line.block.body))
    return;
  const below = walk.out.findings.slice(before);
  const { paragraph } = line.block;
  const fields = extractFields([fieldParagraph(paragraph)], walk.context);
  const shared: SharedFields = { ...fields, count: below.length };
  for (const finding of below) finding.shared ??= shared;
  first.fieldSegments.push({ paragraph, from: 0, to: paragraph.text.length });
  doubtShared(walk, shared, paragraph);
}

/** Neighbours below the same heading. */
function groupsOf(findings: readonly DraftFinding[]): DraftFinding[][] {
  const groups: DraftFinding[][] = [];
  for (const finding of findings) {
    const group = groups[groups.length - 1];
    if (group?.[0]?.path === finding.path && finding.path.length > 0) group.push(finding);
    else groups.push([finding]);
  }
  return groups;
}

/**
 * Where every heading has its measures and owners printed once, behind the last of its problems (问题一 （1）…（2）… 整改要求：…), they
 * are those of each of them. Only if it is so all through the document; each problem that was given them is to be looked at.
 */
export function shareGroupFields(findings: readonly DraftFinding[]): DraftFinding[] {
  const given: DraftFinding[] = [];
  if (!findings.some(hasFields)) return given;
  const groups = groupsOf(findings);
  const several = groups.filter(({ length }) => length > 1);
  const last = (group: readonly DraftFinding[]): DraftFinding => group[group.length - 1] as DraftFinding;
  const isSo =
    groups.length > 2 &&
    several.length > 0 &&
    groups.every((group) => hasFields(last(group))) &&
    several.every(
      (group) => !group.slice(0, -1).some((finding) => hasFields(finding) || finding.shared !== null),
    );
  if (!isSo) return given;
  for (const group of several) {
    const { fields } = last(group);
    if (fields === null) continue;
    const shared: SharedFields = { ...fields, count: group.length };
    for (const finding of group.slice(0, -1)) {
      finding.shared = shared;
      given.push(finding);
    }
  }
  return given;
}
