import type { TextRange } from '../basics/textRange';
import { sourceEnd, sourceStart } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import type { Extraction } from './draft';
import type { Disposition, LedgerEntry } from './finding';

interface Fate {
  readonly became: Disposition;
  readonly refs: Set<number>;
  reason: string | null;
}

/** Every paragraph of the document in order and what it became; what is in several roles shows the most telling one. */
export function writeLedger(
  paragraphs: readonly Paragraph[],
  furniture: readonly TextRange[],
  extraction: Extraction,
): LedgerEntry[] {
  const fates = new Map<Paragraph, Map<Disposition, Fate>>();
  const note = (
    paragraph: Paragraph,
    became: Disposition,
    ref: number | null,
    reason: string | null = null,
  ): void => {
    const known = fates.get(paragraph) ?? new Map<Disposition, Fate>();
    fates.set(paragraph, known);
    const fate = known.get(became) ?? { became, refs: new Set<number>(), reason };
    known.set(became, fate);
    if (ref !== null) fate.refs.add(ref);
    if (fate.reason === 'marker' || fate.reason === 'label') fate.reason = reason;
  };
  extraction.findings.forEach((finding, index) => {
    for (const { paragraph } of finding.segments) note(paragraph, 'finding', index);
    for (const { paragraph } of finding.fieldSegments) note(paragraph, 'field', index);
    for (const node of finding.path) note(node.block.paragraph, 'heading', index);
  });
  extraction.recommendations.forEach(({ segments }, index) => {
    for (const { paragraph } of segments) note(paragraph, 'recommendation', index);
  });
  for (const { paragraph, reason } of extraction.leftOut) note(paragraph, 'leftOut', null, reason);

  const entries: LedgerEntry[] = paragraphs.map((paragraph) => {
    const known = fates.get(paragraph);
    const range: TextRange = [sourceStart(paragraph), sourceEnd(paragraph)];
    for (const became of ['finding', 'heading', 'recommendation', 'field'] as const) {
      const fate = known?.get(became);
      if (fate) return { range, became, refs: [...fate.refs], reason: null };
    }
    return { range, became: 'leftOut', refs: [], reason: known?.get('leftOut')?.reason ?? 'unclear' };
  });
  for (const range of furniture) entries.push({ range, became: 'leftOut', refs: [], reason: 'furniture' });
  return entries.sort((a, b) => a.range[0] - b.range[0]);
}
