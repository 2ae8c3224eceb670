import type { ProposedRemoval, ReportBlock, ReportPlan } from './reportPlan';

/** Stands where words were taken out, so that whoever reads the draft sees that something is gone. */
export const REMOVED = '（略）';

/** The same proposal has the same key as long as the report says the same. */
export const removalKey = ({ where, text }: ProposedRemoval): string => `${where}\n${text}`;

/**
 * The report after a person has decided: what was confirmed is taken out under its heading and everywhere in the annexed
 * list; what was not stays. Nothing is proposed any more.
 */
export function confirmRemovals(plan: ReportPlan, confirmed: readonly ProposedRemoval[]): ReportPlan {
  if (plan.removals.length === 0) return plan;
  let where = '';
  const blocks = plan.blocks.map((block): ReportBlock => {
    if (block.kind === 'heading') where = block.text;
    if (block.kind === 'pending') return block;
    const own = confirmed.filter((each) => each.where === where);
    return { ...block, text: without(block.text, own) };
  });
  const { annex } = plan;
  const rows = annex.rows.map((row) => row.map((text) => without(text, confirmed)));
  return { ...plan, blocks, annex: { ...annex, rows }, removals: [] };
}

/** Longer words first: a name inside a clue goes with the clue. */
const without = (text: string, removals: readonly ProposedRemoval[]): string =>
  [...removals]
    .sort((a, b) => b.text.length - a.text.length)
    .reduce((left, removal) => left.replaceAll(removal.text, REMOVED), text);
