import type { Cell, Sheet } from './sheet';
import type { Table } from './table';
import type { Workbook } from './workbook';

type Restore = () => void;

function refill<K, V>(map: Map<K, V>, entries: readonly (readonly [K, V])[]): void {
  map.clear();
  for (const [key, value] of entries) map.set(key, value);
}

function rememberMap<K, V>(map: Map<K, V>): Restore {
  const entries = [...map];
  return () => refill(map, entries);
}

function rememberSet<V>(set: Set<V>): Restore {
  const members = [...set];
  return () => {
    set.clear();
    for (const member of members) set.add(member);
  };
}

function rememberRows(sheet: Sheet): Restore {
  const rows = [...sheet.rows].map(
    ([row, cells]) => [row, [...cells].map(([c, cell]) => [c, { ...cell }] as const)] as const,
  );
  return () => {
    refill(
      sheet.rows,
      rows.map(([row, cells]): [number, Map<number, Cell>] => [
        row,
        new Map(cells.map(([c, cell]) => [c, { ...cell }])),
      ]),
    );
  };
}

function rememberTable(table: Table): Restore {
  const { name, area, style, showTotals, showFilterButton, sortFields } = table;
  const columns = [...table.columns];
  const criteria = rememberMap(table.criteria);
  return () => {
    Object.assign(table, {
      name,
      area,
      style,
      showTotals,
      showFilterButton,
      sortFields,
      columns: [...columns],
    });
    criteria();
  };
}

function rememberSheet(sheet: Sheet): Restore {
  const { name, visibility, tabColor, sheetFormat, freeze, protection } = sheet;
  const [merged, tables] = [[...sheet.merged], [...sheet.tables]];
  const charts = sheet.charts.map((one) => ({ ...one, series: one.series.map((each) => ({ ...each })) }));
  const autoFilter = sheet.autoFilter && { ...sheet.autoFilter };
  const criteria = sheet.autoFilter && rememberMap(sheet.autoFilter.criteria);
  const validations = sheet.validations.map((one) => ({ ...one, areas: [...one.areas] }));
  const rules = sheet.conditionalFormats.map((one) => ({
    ...one,
    areas: [...one.areas],
    format: { ...one.format },
  }));
  const parts = [
    rememberRows(sheet),
    rememberMap(sheet.rowFormats),
    rememberMap(sheet.columnFormats),
    rememberMap(sheet.rowHeights),
    rememberMap(sheet.columnWidths),
    rememberSet(sheet.hiddenRows),
    rememberSet(sheet.filteredRows),
    rememberSet(sheet.hiddenColumns),
    ...tables.map(rememberTable),
  ];
  return () => {
    Object.assign(sheet, {
      name,
      visibility,
      tabColor,
      sheetFormat,
      freeze,
      protection,
      autoFilter,
      merged,
      tables,
    });
    sheet.charts = charts;
    sheet.validations = validations;
    sheet.conditionalFormats = rules;
    for (const restore of parts) restore();
    criteria?.();
  };
}

/** The workbook as it is now; calling the result puts it back. */
export function remember(workbook: Workbook): Restore {
  const { active } = workbook;
  const sheets = [...workbook.sheets];
  const names = workbook.names.map((name) => ({ ...name }));
  const parts = [...sheets.map(rememberSheet), rememberMap(workbook.settings)];
  return () => {
    Object.assign(workbook, { sheets: [...sheets], active, names });
    for (const restore of parts) restore();
  };
}
