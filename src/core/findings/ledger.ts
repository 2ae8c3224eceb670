import type { TextRange } from '../basics/textRange';
import { sourceEnd, sourceStart } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import type { Extraction } from './draft';
import type { Disposition, LedgerEntry } from './finding';

/** What a paragraph became, the most telling first. */
const RANKS: Readonly<Record<Disposition, number>> = {
  finding: 0,
  heading: 1,
  recommendation: 2,
  field: 3,
  leftOut: 4,
};

/** An entry while it is written. */
interface Fate {
  readonly range: TextRange;
  became: Disposition;
  refs: number[];
  reason: string | null;
}

/** Reasons that say less than any other of the same paragraph. */
const tellsLittle = (reason: string | null): boolean =>
  reason === null || reason === 'marker' || reason === 'label';

function note(fate: Fate | undefined, became: Disposition, ref: number | null, reason: string | null): void {
  if (fate === undefined) return;
  if (RANKS[became] < RANKS[fate.became]) {
    fate.became = became;
    fate.refs = ref === null ? NO_REFS : [ref];
    fate.reason = reason;
  } else if (became === fate.became) {
    if (ref !== null && fate.refs[fate.refs.length - 1] !== ref) fate.refs.push(ref);
    if (tellsLittle(fate.reason)) fate.reason = reason;
  }
}

/** What a paragraph refers to before anything is noted of it. Never pushed to: what is noted brings refs of its own. */
const NO_REFS: number[] = [];

/** Every paragraph of the document in order and what it became; what is in several roles shows the most telling one. */
export function writeLedger(
  paragraphs: readonly Paragraph[],
  furniture: readonly TextRange[],
  extraction: Extraction,
): LedgerEntry[] {
  const fates = new Map<Paragraph, Fate>();
  const entries = paragraphs.map((paragraph): Fate => {
    const range = [sourceStart(paragraph), sourceEnd(paragraph)] as const;
    const fate: Fate = { range, became: 'leftOut', refs: NO_REFS, reason: null };
    fates.set(paragraph, fate);
    return fate;
  });
  extraction.findings.forEach((finding, index) => {
    for (const { paragraph } of finding.segments) note(fates.get(paragraph), 'finding', index, null);
    for (const { paragraph } of finding.fieldSegments) note(fates.get(paragraph), 'field', index, null);
    for (const { block } of finding.path) note(fates.get(block.paragraph), 'heading', index, null);
  });
  extraction.recommendations.forEach(({ segments }, index) => {
    for (const { paragraph } of segments) note(fates.get(paragraph), 'recommendation', index, null);
  });
  extraction.leftOut.forEach(({ paragraph, reason }) => {
    note(fates.get(paragraph), 'leftOut', null, reason);
  });
  for (const fate of entries) if (fate.became === 'leftOut') fate.reason ??= 'unclear';
  for (const range of furniture) entries.push({ range, became: 'leftOut', refs: [], reason: 'furniture' });
  return entries.sort((a, b) => a.range[0] - b.range[0]);
}
