import { sourceRanges } from '../document/paragraph';
import type { OutlineNode } from '../outline/outline';
import type { DoubtCode } from './doubts';
import type { DraftDoubt, DraftFinding } from './draft';

/**
 * Numbers of neighbours that skip or repeat: 1、 3、 may lack an item, 3. 3. may be two. Only among the headings and
 * findings that rows show, and only within a level: a level that begins anew begins at any number.
 */
export function numberingDoubts(findings: readonly DraftFinding[]): DraftDoubt[] {
  const doubts: DraftDoubt[] = [];
  const shown = new Map<unknown, number>();
  const parents = new Set<OutlineNode>();
  let above: readonly OutlineNode[] = [];
  for (let index = 0; index < findings.length; index++) {
    const { node, path, paragraphs } = findings[index] as DraftFinding;
    if (paragraphs[0]) shown.set(paragraphs[0], index);
    // findings below the same headings have the same path
    if (path !== above) {
      for (const { block, parent } of path) {
        if (!shown.has(block.paragraph)) shown.set(block.paragraph, index);
        if (parent) parents.add(parent);
      }
      above = path;
    }
    if (node.parent) parents.add(node.parent);
  }
  for (const parent of parents) {
    let last: { style: string; value: number } | null = null;
    for (const child of parent.children) {
      if (child.type === 'plain') continue;
      const { marker, paragraph } = child.block;
      const index = shown.get(paragraph);
      if (marker === null || marker.value === 0 || index === undefined) continue;
      if (last !== null && last.style === marker.style) {
        const code = gapOf(last.value, marker.value);
        if (code !== null)
          doubts.push({ code, spans: sourceRanges(paragraph, 0, marker.length), finding: index });
      }
      last = { style: marker.style, value: marker.value };
    }
  }
  return doubts;
}

const gapOf = (last: number, value: number): DoubtCode | null =>
  value === last ? 'numbering-repeat' : value > last + 1 ? 'numbering-gap' : null;
