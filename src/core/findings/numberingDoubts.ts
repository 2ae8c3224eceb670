import { sourceRanges } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import type { Marker } from '../document/readMarker';
import type { OutlineNode } from '../outline/outline';
import type { DoubtCode } from './doubts';
import type { DraftDoubt, DraftFinding } from './draft';
import { newPlaces, placeOf } from './places';
import type { Places } from './places';

/**
 * Numbers of neighbours that skip or repeat: 1、 3、 may lack an item, 3. 3. may be two. Only among the headings and
 * findings that rows show, and only within a level: a level that begins anew begins at any number.
 */
export function numberingDoubts(
  findings: readonly DraftFinding[],
  paragraphs: readonly Paragraph[],
): DraftDoubt[] {
  const doubts: DraftDoubt[] = [];
  const places = newPlaces(paragraphs);
  /** By the place of a paragraph the finding that shows it, counted from 1; 0 where none does. */
  const shown = new Uint32Array(paragraphs.length);
  const parents = new Set<OutlineNode>();
  let above: readonly OutlineNode[] = [];
  for (let index = 0; index < findings.length; index++) {
    const { node, path } = findings[index] as DraftFinding;
    shown[placeOf(places, node.block.paragraph)] = index + 1;
    // findings below the same headings have the same path
    if (path !== above) {
      for (const { block, parent } of path) {
        const place = placeOf(places, block.paragraph);
        if (shown[place] === 0) shown[place] = index + 1;
        if (parent) parents.add(parent);
      }
      above = path;
    }
    if (node.parent !== null && node.parent !== findings[index - 1]?.node.parent) parents.add(node.parent);
  }
  const below = newPlaces(paragraphs);
  for (const parent of parents) compareNeighbours(parent.children, shown, below, doubts);
  return doubts;
}

function compareNeighbours(
  siblings: readonly OutlineNode[],
  shown: Uint32Array,
  places: Places,
  doubts: DraftDoubt[],
): void {
  let last: Marker | null = null;
  for (const { type, block } of siblings) {
    const { marker, paragraph } = block;
    if (type === 'plain' || marker === null || marker.value === 0) continue;
    const finding = (shown[placeOf(places, paragraph)] ?? 0) - 1;
    if (finding < 0) continue;
    const code = last?.style === marker.style ? gapOf(last.value, marker.value) : null;
    if (code !== null) doubts.push({ code, spans: sourceRanges(paragraph, 0, marker.length), finding });
    last = marker;
  }
}

const gapOf = (last: number, value: number): DoubtCode | null =>
  value === last ? 'numbering-repeat' : value > last + 1 ? 'numbering-gap' : null;
