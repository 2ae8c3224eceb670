import type { TextRange } from '../basics/textRange';
import { sourceEnd, sourceStart } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import type { DraftFinding, DraftRecommendation, Extraction } from './draft';
import type { Disposition, LedgerEntry } from './finding';

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

function noteLeftOut(fate: Fate | undefined, reason: string): void {
  if (fate?.became === 'leftOut' && tellsLittle(fate.reason)) fate.reason = reason;
}

/** What a paragraph refers to before anything is noted of it. Never pushed to: what is noted brings refs of its own. */
const NO_REFS: number[] = [];

const untold = (paragraph: Paragraph): Fate => ({
  range: [sourceStart(paragraph), sourceEnd(paragraph)],
  became: 'leftOut',
  refs: NO_REFS,
  reason: null,
});

const bySource = (a: Fate, b: Fate): number => a.range[0] - b.range[0];

/** Every paragraph of the document in order and what it became; what is in several roles shows the most telling one. */
export function writeLedger(
  paragraphs: readonly Paragraph[],
  furniture: readonly TextRange[],
  { findings, recommendations, leftOut }: Extraction,
): LedgerEntry[] {
  const entries = paragraphs.map(untold);
  const fates = new Map<Paragraph, Fate>();
  for (let i = 0; i < entries.length; i++) fates.set(paragraphs[i] as Paragraph, entries[i] as Fate);
  // the most telling first
  for (let i = 0; i < findings.length; i++)
    for (const { paragraph } of (findings[i] as DraftFinding).segments)
      note(fates.get(paragraph), 'finding', i);
  for (let i = 0; i < findings.length; i++)
    for (const { block } of (findings[i] as DraftFinding).path)
      note(fates.get(block.paragraph), 'heading', i);
  for (let i = 0; i < recommendations.length; i++)
    for (const { paragraph } of (recommendations[i] as DraftRecommendation).segments)
      note(fates.get(paragraph), 'recommendation', i);
  for (let i = 0; i < findings.length; i++)
    for (const { paragraph } of (findings[i] as DraftFinding).fieldSegments)
      note(fates.get(paragraph), 'field', i);
  for (const { paragraph, reason } of leftOut) noteLeftOut(fates.get(paragraph), reason);
  for (const fate of entries) noteLeftOut(fate, fate.reason ?? 'unclear');
  for (const range of furniture)
    entries.push({ range, became: 'leftOut', refs: NO_REFS, reason: 'furniture' });
  return entries.sort(bySource);
}
