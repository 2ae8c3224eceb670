import { type Area, lastRow } from './address';
import { displayText } from './displayText';
import type { FilterCriteria, Sheet } from './sheet';

/** Rows below the header that fail a criterion are hidden. Values are compared as shown, without regard to case. */
export function applyFilter(sheet: Sheet, area: Area, criteria: ReadonlyMap<number, FilterCriteria>): void {
  for (let row = area.row + 1; row <= lastRow(area); row += 1) {
    const passes = [...criteria].every(([column, one]) =>
      passesOne(displayText(sheet, row, area.column + column), one),
    );
    if (passes) sheet.filteredRows.delete(row);
    else sheet.filteredRows.add(row);
  }
}

export function clearFilter(sheet: Sheet, area: Area, criteria: Map<number, FilterCriteria>): void {
  criteria.clear();
  applyFilter(sheet, area, criteria);
}

function passesOne(text: string, criteria: FilterCriteria): boolean {
  if (criteria.values !== undefined)
    return criteria.values.some((value) => value.toLowerCase() === text.toLowerCase());
  const [, operator = '', operand = ''] = /^(<>|>=|<=|=|>|<)?(.*)$/s.exec(criteria.criterion1 ?? '') ?? [];
  if (operator === '<>') return !matches(text, operand);
  if (operator === '' || operator === '=') return matches(text, operand);
  const [left, right] = [Number(text), Number(operand)];
  return (
    { '>': left > right, '<': left < right, '>=': left >= right, '<=': left <= right }[operator] ?? false
  );
}

/** `*` and `?` stand for any text and any character. */
function matches(text: string, pattern: string): boolean {
  const source = pattern
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 'is').test(text);
}
