import type { CellValue, ColumnKey, RectificationItem } from '../../list/item';
import { isEmpty, overCells } from '../cells';
import { DATE_COLUMNS } from '../deadlines';
import type { Check, CheckContext, Severity } from '../check';
import { whenSubmitted } from '../check';

const MAY_BE_DAYS: ReadonlySet<ColumnKey> = new Set(DATE_COLUMNS);

/** TRUE, 12 or a day where words belong say nothing; of #N/A error-value speaks. */
const isNoText = (value: CellValue): boolean =>
  typeof value === 'object' ? !('error' in value) : typeof value !== 'string';

/** A check that a required cell is filled; it differs from its sisters in words and weight only. */
export function requiredCell(rule: {
  readonly code: string;
  readonly column: ColumnKey;
  readonly what: string;
  readonly why: string;
  readonly howToMend: string;
  readonly severity: Severity;
  /** What could be filled in, for a person to accept; null where nothing comes near. */
  readonly suggest?: (item: RectificationItem, context: CheckContext) => CellValue | null;
}): Check {
  return {
    code: rule.code,
    title: `缺少${rule.what}`,
    message: `{row}没有${rule.what}。`,
    why: rule.why,
    howToMend: rule.howToMend,
    perRow: true,
    severity: whenSubmitted(rule.severity),
    run: overCells([rule.column], (value, item, context) => {
      if (!isEmpty(value) && (MAY_BE_DAYS.has(rule.column) || !isNoText(value))) return null;
      const suggestion = rule.suggest?.(item, context) ?? null;
      return suggestion === null ? {} : { suggestion };
    }),
  };
}
