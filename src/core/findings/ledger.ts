import type { TextRange } from '../basics/textRange';
import { sourceEnd } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import type { OutlineNode } from '../outline/outline';
import type { DraftFinding, Extraction, LeftOut, Segment } from './draft';
import type { Disposition, LedgerEntry } from './finding';
import { newPlaces, placeOf } from './places';
import type { Places } from './places';

/** An entry while it is written. */
interface Fate {
  readonly range: TextRange;
  became: Disposition;
  refs: number[];
  reason: string | null;
}

/** Reasons that say less than any other of the same paragraph; null where nothing was noted yet. */
const tellsLittle = (reason: string | null): boolean =>
  reason === null || reason === 'marker' || reason === 'label';

/** Notes that a paragraph is in a row, a heading … What was noted first stays; more of the same is added. */
function note(fate: Fate | undefined, became: Disposition, ref: number): void {
  if (fate === undefined) return;
  if (fate.became === 'leftOut') {
    fate.became = became;
    fate.refs = [ref];
  } else if (fate.became === became && fate.refs[fate.refs.length - 1] !== ref) fate.refs.push(ref);
}

function noteAll(fates: readonly (Fate | undefined)[], became: Disposition, ref: number): void {
  for (const fate of fates) note(fate, became, ref);
}

function noteLeftOut(fate: Fate | undefined, reason: string): void {
  if (fate?.became === 'leftOut' && tellsLittle(fate.reason)) fate.reason = reason;
}

/** What a paragraph refers to before anything is noted of it. Never pushed to: what is noted brings refs of its own. */
const NO_REFS: number[] = [];

const untold = (paragraph: Paragraph): Fate => ({
  range: [paragraph.start, sourceEnd(paragraph)],
  became: 'leftOut',
  refs: NO_REFS,
  reason: null,
});

/** One way through the document. */
interface Pass {
  readonly entries: readonly Fate[];
  readonly places: Places;
}

const entryOf = ({ entries, places }: Pass, paragraph: Paragraph): Fate | undefined =>
  entries[placeOf(places, paragraph)];

function noteReasons(leftOut: readonly LeftOut[], pass: Pass): void {
  for (const { paragraph, reason } of leftOut) noteLeftOut(entryOf(pass, paragraph), reason);
}

const noteUnclear = (fate: Fate): void => noteLeftOut(fate, fate.reason ?? 'unclear');

function noteEach<T>(
  items: readonly T[],
  segmentsOf: (item: T) => readonly Segment[],
  became: Disposition,
  pass: Pass,
): void {
  for (let i = 0; i < items.length; i++) noteSegments(segmentsOf(items[i] as T), became, i, pass);
}

function noteSegments(segments: readonly Segment[], became: Disposition, ref: number, pass: Pass): void {
  for (const { paragraph } of segments) note(entryOf(pass, paragraph), became, ref);
}

/** Headings are looked up once for all findings below them. */
function noteHeadings(findings: readonly DraftFinding[], pass: Pass): void {
  let path: readonly OutlineNode[] = [];
  let above: readonly (Fate | undefined)[] = [];
  for (let i = 0; i < findings.length; i++) {
    const below = (findings[i] as DraftFinding).path;
    if (below !== path) {
      const [before, entries] = [path, above];
      above = below.map((node, k) => (node === before[k] ? entries[k] : entryOf(pass, node.block.paragraph)));
      path = below;
    }
    noteAll(above, 'heading', i);
  }
}

const bySource = (a: Fate, b: Fate): number => a.range[0] - b.range[0];

/** Every paragraph of the document in order and what it became; what is in several roles shows the most telling one. */
export function writeLedger(
  paragraphs: readonly Paragraph[],
  furniture: readonly TextRange[],
  { findings, recommendations, leftOut }: Extraction,
): LedgerEntry[] {
  const entries = paragraphs.map(untold);
  const newPass = (): Pass => ({ entries, places: newPlaces(paragraphs) });
  // the most telling first
  noteEach(findings, ({ segments }) => segments, 'finding', newPass());
  noteHeadings(findings, newPass());
  noteEach(recommendations, ({ segments }) => segments, 'recommendation', newPass());
  noteEach(findings, ({ fieldSegments }) => fieldSegments, 'field', newPass());
  noteReasons(leftOut, newPass());
  entries.forEach(noteUnclear);
  for (const range of furniture)
    entries.push({ range, became: 'leftOut', refs: NO_REFS, reason: 'furniture' });
  return entries.sort(bySource);
}
