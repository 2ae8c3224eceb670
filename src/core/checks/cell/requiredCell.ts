import type { ColumnKey } from '../../list/item';
import { isEmpty, overCells } from '../cells';
import type { Check, Severity } from '../check';
import { whenSubmitted } from '../check';

/** A check that a required cell is filled; it differs from its sisters in words and weight only. */
export function requiredCell(rule: {
  readonly code: string;
  readonly column: ColumnKey;
  readonly what: string;
  readonly why: string;
  readonly howToMend: string;
  readonly severity: Severity;
}): Check {
  return {
    code: rule.code,
    title: `缺少${rule.what}`,
    message: `{row}没有${rule.what}。`,
    why: rule.why,
    howToMend: rule.howToMend,
    severity: whenSubmitted(rule.severity),
    run: overCells([rule.column], (value) => (isEmpty(value) ? {} : null)),
  };
}
