import type { Host } from '../../host';
import type { UserEdit } from '../contract';

/** What the user does, said to the simulated Excel by its own client library. */
export async function doEdit(host: Host, edit: UserEdit): Promise<void> {
  await host.run(async (context) => {
    act(context, edit);
    await context.sync();
  });
  if (edit.kind === 'formula') calculate(host, edit);
}

/** The simulated Excel calculates nothing; these are the results that Excel would show. */
const RESULTS = {
  '=1+1': { type: 'Double', value: 2 },
  '=NA()': { type: 'Error', value: '#N/A' },
} as const;

function calculate(host: Host, { sheet, row, column, formula }: UserEdit & { kind: 'formula' }): void {
  const result = RESULTS[formula as keyof typeof RESULTS];
  host.model.at(sheet).setContent(row, column, { ...result, formula });
}

function act(context: Excel.RequestContext, edit: UserEdit): void {
  if (edit.kind === 'protectStructure') return context.workbook.protection.protect();
  const sheet = context.workbook.worksheets.getItem(edit.sheet);
  switch (edit.kind) {
    case 'merge':
      // Excel merges no cells inside of a table: the user has turned it into a range.
      sheet.tables.getItemAt(0).convertToRange();
      return sheet.getRange(edit.address).merge();
    case 'formula': {
      const cell = sheet.getCell(edit.row, edit.column);
      cell.numberFormat = [['General']];
      cell.formulas = [[edit.formula]];
      return;
    }
    case 'toRange':
      sheet.tables.getItemAt(0).convertToRange();
      return;
    case 'hideRow':
      sheet.getRange(`${edit.row + 1}:${edit.row + 1}`).rowHidden = true;
      return;
    case 'protect':
      return sheet.protection.protect();
    case 'filter':
      return sheet.tables.getItemAt(0).columns.getItemAt(edit.column).filter.applyValuesFilter([edit.value]);
  }
}
