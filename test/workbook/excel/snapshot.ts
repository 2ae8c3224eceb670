import type { Sheet, Workbook } from '../../host';

/** Everything a user could notice of a workbook, for comparing before and after. Sheets outside of `known` are new. */
export const snapshot = (workbook: Workbook, known?: ReadonlySet<string>): unknown => ({
  sheets: workbook.sheets.map((sheet) => sheetSnapshot(sheet, known)),
  names: workbook.names.map(({ name, formula }) => ({ name, formula })),
  active: workbook.active.name,
});

const sheetSnapshot = (sheet: Sheet, known?: ReadonlySet<string>): unknown => ({
  id: known && !known.has(sheet.id) ? 'new' : sheet.id,
  name: sheet.name,
  visibility: sheet.visibility,
  cells: filledCells(sheet),
  widths: [...sheet.columnWidths],
  hidden: [[...sheet.hiddenRows].sort((a, b) => a - b), [...sheet.hiddenColumns]],
  heights: [...sheet.rowHeights].sort(([a], [b]) => a - b),
  filtered: [...sheet.filteredRows].sort((a, b) => a - b),
  filter: sheet.autoFilter && { area: sheet.autoFilter.area, criteria: [...sheet.autoFilter.criteria] },
  merged: sheet.merged,
  tables: sheet.tables.map(({ name, area, style, criteria }) => ({
    name,
    area,
    style,
    criteria: [...criteria],
  })),
  // Where they stand is what counts, not in which order they were made.
  validations: sheet.validations
    .flatMap(({ areas, settings }) => areas.map((area) => ({ area, settings })))
    .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column),
  colorRules: sheet.conditionalFormats.map(({ areas, formula, format, stopIfTrue }) => ({
    areas,
    formula,
    format: { ...format },
    stopIfTrue,
  })),
  charts: structuredClone(sheet.charts),
  freeze: sheet.freeze,
  page: structuredClone(sheet.pageLayout),
});

function filledCells(sheet: Sheet): unknown[] {
  const used = sheet.usedArea(true);
  if (!used) return [];
  return [...sheet.cellsIn(used)]
    .filter(([, , cell]) => cell.content.type !== 'Empty')
    .map(([row, column, { content, format }]) => ({
      row,
      column,
      value: content.value,
      formula: content.formula,
      numberFormat: format['numberFormat'],
    }));
}
