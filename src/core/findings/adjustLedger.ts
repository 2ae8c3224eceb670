import type { Doubt, InspectionFeedback, LedgerEntry } from './finding';

/**
 * Ledger and doubts in the new order of findings. `sources[i]` are the parsed findings that finding i was made from;
 * a paragraph whose findings are all gone is left out by the user.
 */
export function reindex(
  feedback: Pick<InspectionFeedback, 'ledger' | 'doubts'>,
  sources: readonly (readonly number[])[],
): Pick<InspectionFeedback, 'ledger' | 'doubts'> {
  const now = new Map<number, number[]>();
  sources.forEach((from, index) => {
    for (const source of from) now.set(source, [...(now.get(source) ?? []), index]);
  });
  const ledger = feedback.ledger.map((entry): LedgerEntry => {
    if (entry.became === 'leftOut' || entry.became === 'recommendation' || entry.refs.length === 0)
      return entry;
    const refs = [...new Set(entry.refs.flatMap((ref) => now.get(ref) ?? []))];
    return refs.length > 0 ? { ...entry, refs } : { ...entry, became: 'leftOut', refs: [], reason: 'user' };
  });
  const doubts = feedback.doubts.flatMap((doubt): Doubt[] => {
    if (doubt.finding === null) return [doubt];
    const finding = now.get(doubt.finding)?.[0];
    return finding === undefined ? [] : [{ ...doubt, finding }];
  });
  return { ledger, doubts };
}
