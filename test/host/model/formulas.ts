import type { Book, Sheet } from './sheet';
import { withFormulas } from './validation';

/** Rewrites every formula of a workbook: of cells, color rules, validations and names (which stand on no sheet). */
export function rewriteFormulas(book: Book, change: (formula: string, sheet: Sheet | null) => string): void {
  for (const sheet of book.sheets) {
    for (const cells of sheet.rows.values())
      for (const cell of cells.values())
        if (cell.content.formula !== null) {
          const formula = change(cell.content.formula, sheet);
          if (formula !== cell.content.formula) cell.content = { ...cell.content, formula };
        }
    for (const rule of sheet.conditionalFormats) rule.formula = change(rule.formula, sheet);
    for (const validation of sheet.validations)
      validation.settings = withFormulas(validation.settings, (formula) => change(formula, sheet));
  }
  for (const name of book.names) name.formula = change(name.formula, null);
}
