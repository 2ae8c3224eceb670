import type { TextRange } from '../basics/textRange';
import { sourceEnd, sourceStart } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import type { Extraction } from './draft';
import type { Disposition, LedgerEntry } from './finding';

/** What a paragraph became, the most telling first. */
const DISPOSITIONS = [
  'finding',
  'heading',
  'recommendation',
  'field',
  'leftOut',
] as const satisfies readonly Disposition[];
const FINDING = DISPOSITIONS.indexOf('finding');
const HEADING = DISPOSITIONS.indexOf('heading');
const RECOMMENDATION = DISPOSITIONS.indexOf('recommendation');
const FIELD = DISPOSITIONS.indexOf('field');
const LEFT_OUT = DISPOSITIONS.indexOf('leftOut');

interface Fate {
  /** Index into `DISPOSITIONS`. */
  rank: number;
  refs: number[];
  reason: string | null;
}

/** Every paragraph of the document in order and what it became; what is in several roles shows the most telling one. */
export function writeLedger(
  paragraphs: readonly Paragraph[],
  furniture: readonly TextRange[],
  extraction: Extraction,
): LedgerEntry[] {
  const fates = new Map<Paragraph, Fate>();
  const note = (
    paragraph: Paragraph,
    rank: number,
    ref: number | null,
    reason: string | null = null,
  ): void => {
    const fate = fates.get(paragraph);
    if (fate === undefined || rank < fate.rank) {
      fates.set(paragraph, { rank, refs: ref === null ? [] : [ref], reason });
    } else if (rank === fate.rank) {
      if (ref !== null && fate.refs[fate.refs.length - 1] !== ref) fate.refs.push(ref);
      if (fate.reason === 'marker' || fate.reason === 'label') fate.reason = reason;
    }
  };
  extraction.findings.forEach((finding, index) => {
    for (const { paragraph } of finding.segments) note(paragraph, FINDING, index);
    for (const { paragraph } of finding.fieldSegments) note(paragraph, FIELD, index);
    for (const node of finding.path) note(node.block.paragraph, HEADING, index);
  });
  extraction.recommendations.forEach(({ segments }, index) => {
    for (const { paragraph } of segments) note(paragraph, RECOMMENDATION, index);
  });
  for (const { paragraph, reason } of extraction.leftOut) note(paragraph, LEFT_OUT, null, reason);

  const entries: LedgerEntry[] = paragraphs.map((paragraph) => {
    const { rank, refs, reason } = fates.get(paragraph) ?? { rank: LEFT_OUT, refs: [], reason: null };
    return {
      range: [sourceStart(paragraph), sourceEnd(paragraph)],
      became: DISPOSITIONS[rank] as Disposition,
      refs,
      reason: rank === LEFT_OUT ? (reason ?? 'unclear') : null,
    };
  });
  for (const range of furniture) entries.push({ range, became: 'leftOut', refs: [], reason: 'furniture' });
  return entries.sort((a, b) => a.range[0] - b.range[0]);
}
