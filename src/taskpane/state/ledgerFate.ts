import type { InspectionFeedback, LedgerEntry } from '../../core/findings/finding';
import { leftOutLabel } from '../../core/findings/leftOutReasons';
import { previewing } from '../strings/previewing';

/** What a paragraph became, in words: `问题 3`, `标题`, `开头说明`. Problems are counted as they will stand in the list. */
export function ledgerFate({ findings }: InspectionFeedback, { became, refs, reason }: LedgerEntry): string {
  const word = previewing.ledger.became[became];
  if (became === 'leftOut') return reason === null ? word : leftOutLabel(reason);
  const numbers = refs.map((ref) => ref + 1).filter((number) => number <= findings.length);
  const [first] = numbers;
  if (became !== 'finding' || first === undefined) return word;
  return numbers.length === 1 ? `${word} ${first}` : `${word} ${first}–${numbers.at(-1)}`;
}
