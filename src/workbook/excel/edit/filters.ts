import { parseAddress } from '../addresses';
import type { JournaledFilter } from './journal';

/** Asks for the filter that is active on the list; it can be told after the next `sync`. */
export function askFilter(sheet: Excel.Worksheet, table: string | null): () => JournaledFilter {
  const { autoFilter } = filterHolder(sheet, table);
  const range = autoFilter.getRangeOrNullObject().untrack();
  autoFilter.load('criteria');
  range.load('address');
  return () => ({
    of: table === null ? 'sheet' : 'table',
    area: range.isNullObject ? null : parseAddress(range.address),
    criteria: (autoFilter.criteria as readonly (Excel.FilterCriteria | null)[]).map(knownCriteria),
  });
}

/** Excel tells columns without a criterion as null or as an empty object. */
export const knownCriteria = (criteria: Excel.FilterCriteria | null): Excel.FilterCriteria | null =>
  criteria?.filterOn ? withoutBlanks(criteria) : null;

/** Members that hold nothing would be refused when they are given back. */
const withoutBlanks = (criteria: Excel.FilterCriteria): Excel.FilterCriteria =>
  Object.fromEntries(
    Object.entries(criteria).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  ) as unknown as Excel.FilterCriteria;

const filterHolder = (
  sheet: Excel.Worksheet,
  table: string | null,
): { readonly autoFilter: Excel.AutoFilter } => (table === null ? sheet : sheet.tables.getItem(table));

/** Shows all rows; the buttons and a sort order stay. */
export function suspendFilter(sheet: Excel.Worksheet, filter: JournaledFilter, table: string | null): void {
  filterHolder(sheet, filter.of === 'table' ? table : null).autoFilter.clearCriteria();
}

export function restoreFilter(sheet: Excel.Worksheet, filter: JournaledFilter, table: string | null): void {
  const holder = filterHolder(sheet, filter.of === 'table' ? table : null);
  filter.criteria.forEach((criteria, column) => {
    if (!criteria) return;
    if (filter.of === 'table' && table !== null) {
      sheet.tables.getItem(table).columns.getItemAt(column).filter.apply(criteria);
    } else holder.autoFilter.apply(holder.autoFilter.getRange().untrack(), column, criteria);
  });
}
