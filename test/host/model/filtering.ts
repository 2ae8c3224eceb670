import { type Area, lastRow, MAX_COLUMNS } from './address';
import { displayText } from './displayText';
import type { FilterCriteria, FilterDatetime, Sheet } from './sheet';

/**
 * Rows below the header that fail a criterion are hidden. Values are compared as shown, without regard to case. That
 * filters raise the event of hidden rows is not documented: a pane may be glad of it, but must not rely on it.
 */
export function applyFilter(sheet: Sheet, area: Area, criteria: ReadonlyMap<number, FilterCriteria>): void {
  const before = sheet.filteredRows.size;
  for (let row = area.row + 1; row <= lastRow(area); row += 1) {
    const passes = [...criteria].every(([column, one]) => passesOne(sheet, row, area.column + column, one));
    if (passes) sheet.filteredRows.delete(row);
    else sheet.filteredRows.add(row);
  }
  const after = sheet.filteredRows.size;
  if (after !== before)
    sheet.book.emit({ kind: 'rowsHidden', sheet, area: wholeRows(area), isHidden: after > before });
}

const wholeRows = (area: Area): Area => ({ ...area, column: 0, columns: MAX_COLUMNS });

export function clearFilter(sheet: Sheet, area: Area, criteria: Map<number, FilterCriteria>): void {
  criteria.clear();
  applyFilter(sheet, area, criteria);
}

function passesOne(sheet: Sheet, row: number, column: number, criteria: FilterCriteria): boolean {
  const text = displayText(sheet, row, column);
  if (criteria.values !== undefined)
    return criteria.values.some((value) =>
      typeof value === 'string'
        ? value.toLowerCase() === text.toLowerCase()
        : isWithin(sheet.value(row, column), value),
    );
  const [, operator = '', operand = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criteria.criterion1 ?? '') ?? [];
  if (operator === '<>') return !matches(text, operand);
  if (operator === '' || operator === '=') return matches(text, operand);
  const [left, right] = [Number(text), Number(operand)];
  return (
    { '>': left > right, '<': left < right, '>=': left >= right, '<=': left <= right }[operator] ?? false
  );
}

const PARTS = { Year: 4, Month: 7, Day: 10 } as const;

/** Whether a date lies in the year, the month or on the day. */
function isWithin(value: string | number | boolean, { date, specificity }: FilterDatetime): boolean {
  if (typeof value !== 'number') return false;
  const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000).toISOString();
  const length = PARTS[specificity];
  return day.slice(0, length) === date.slice(0, length);
}

/** `*` and `?` stand for any text and any character. */
function matches(text: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'is').test(text);
}
