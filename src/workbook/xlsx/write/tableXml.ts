import type { TablePlan } from '../../../core/sheet/workbookPlan';
import { areaAddress } from '../address';
import { fileFormula } from '../formulaText';
import { escapeAttribute, escapeCellAttribute, escapeXml } from '../xml/xmlText';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** A table part. A table has at least one body row, even where the plan has none. */
export function tableXml(table: TablePlan, id: number): string {
  const { firstColumn, headerRow, headers, name } = table;
  const ref = areaAddress({
    row: headerRow,
    column: firstColumn,
    rows: Math.max(1, table.rowCount) + 1,
    columns: headers.length,
  });
  const formulas = new Map(table.calculated.map((each) => [each.column, each.formula]));
  const columns = headers.map((header, index) => {
    const start = `<tableColumn id="${index + 1}" name="${escapeCellAttribute(header)}"`;
    const formula = formulas.get(index);
    if (formula === undefined) return `${start}/>`;
    const text = escapeXml(fileFormula(formula, headerRow + 1, name));
    return `${start}><calculatedColumnFormula>${text}</calculatedColumnFormula></tableColumn>`;
  });
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${id}"`,
    ` name="${escapeAttribute(name)}" displayName="${escapeAttribute(name)}" ref="${ref}" totalsRowShown="0">`,
    table.filterButtons ? `<autoFilter ref="${ref}"/>` : '',
    `<tableColumns count="${headers.length}">${columns.join('')}</tableColumns>`,
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>',
  ].join('');
}
