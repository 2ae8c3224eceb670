import { rewriteFormulas } from './formulas';
import { sameName } from './nameRules';
import { followSheet } from './references';
import type { Sheet } from './sheet';
import { Table } from './table';
import type { Workbook } from './workbook';

export type CopyPosition = 'None' | 'Before' | 'After' | 'Beginning' | 'End';

/** Formulas follow: support.microsoft.com "Rename a worksheet". */
export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  rewriteFormulas(workbook, (formula) => followSheet(formula, sheet.name, name));
  const before = sheet.name;
  sheet.name = name;
  workbook.emit({ kind: 'renamed', sheet, before });
}

/** Formulas that pointed into the sheet lose their place: support.microsoft.com "How to correct a #REF! error". */
export function removeSheet(workbook: Workbook, sheet: Sheet): void {
  const index = workbook.sheets.indexOf(sheet);
  workbook.sheets = workbook.sheets.filter((one) => one !== sheet);
  workbook.names = workbook.names.filter((one) => one.scope !== sheet);
  rewriteFormulas(workbook, (formula) => followSheet(formula, sheet.name, null));
  for (const live of sheet.liveAreas) live.area = null;
  if (workbook.active === sheet) {
    const next = workbook.sheets.slice(index).find((one) => one.visibility === 'Visible');
    const shown = next ?? [...workbook.sheets].reverse().find((one) => one.visibility === 'Visible');
    if (shown) workbook.activate(shown);
  }
  workbook.emit({ kind: 'deleted', sheet });
}

/** `整改清单` → `整改清单 (2)`; its tables get new names, as Excel gives them: `整改清单` → `整改清单3`. */
export function copySheet(
  workbook: Workbook,
  source: Sheet,
  where: CopyPosition,
  anchor: Sheet | null,
): Sheet {
  const copy = workbook.newSheet(copiedName(workbook, source.name));
  for (const [row, cells] of source.rows)
    copy.rows.set(row, new Map([...cells].map(([column, cell]) => [column, { ...cell }])));
  copyMap(source.rowFormats, copy.rowFormats);
  copyMap(source.columnFormats, copy.columnFormats);
  copyMap(source.rowHeights, copy.rowHeights);
  copyMap(source.columnWidths, copy.columnWidths);
  for (const row of source.hiddenRows) copy.hiddenRows.add(row);
  for (const row of source.filteredRows) copy.filteredRows.add(row);
  for (const column of source.hiddenColumns) copy.hiddenColumns.add(column);
  copy.sheetFormat = source.sheetFormat;
  copy.tabColor = source.tabColor;
  copy.merged = [...source.merged];
  copy.validations = source.validations.map((one) => ({ ...one, areas: [...one.areas] }));
  copy.conditionalFormats = source.conditionalFormats.map((one) => ({
    ...one,
    id: workbook.newGuid(),
    areas: [...one.areas],
    format: { ...one.format },
  }));
  copy.freeze = source.freeze && { ...source.freeze };
  copy.protection = source.protection;
  Object.assign(copy.pageLayout, structuredClone(source.pageLayout));
  copy.tables = source.tables.map((table) => copyTable(workbook, table, copy));
  for (const name of workbook.names.filter((one) => one.scope === source))
    workbook.names.push({ ...name, scope: copy });
  insertSheet(workbook, copy, where, anchor);
  workbook.emit({ kind: 'added', sheet: copy });
  return copy;
}

function copyMap<T>(from: ReadonlyMap<number, T>, to: Map<number, T>): void {
  for (const [key, value] of from) to.set(key, value);
}

function copyTable(workbook: Workbook, table: Table, sheet: Sheet): Table {
  let n = workbook.tables.length + 1;
  while (workbook.tables.some((one) => sameName(one.name, `${table.name}${n}`))) n += 1;
  const copy = new Table(workbook.newTableId(), `${table.name}${n}`, sheet, table.area);
  copy.style = table.style;
  copy.showHeaders = table.showHeaders;
  copy.showTotals = table.showTotals;
  copy.showBandedRows = table.showBandedRows;
  copy.showFilterButton = table.showFilterButton;
  return copy;
}

function copiedName(workbook: Workbook, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, '');
  for (let n = 2; ; n += 1) {
    const tail = ` (${n})`;
    const candidate = stem.slice(0, 31 - tail.length) + tail;
    if (!workbook.sheets.some((one) => sameName(one.name, candidate))) return candidate;
  }
}

function insertSheet(workbook: Workbook, copy: Sheet, where: CopyPosition, anchor: Sheet | null): void {
  const at = anchor === null ? 0 : workbook.sheets.indexOf(anchor);
  const index = {
    None: workbook.sheets.length,
    End: workbook.sheets.length,
    Beginning: 0,
    Before: at,
    After: at + 1,
  }[where];
  workbook.sheets = [...workbook.sheets.slice(0, index), copy, ...workbook.sheets.slice(index)];
}
