import type { SheetState } from './state';

/** Excel deletes no very hidden sheet (office-js issue 365). */
export function removeSheet(
  context: Excel.RequestContext,
  { id, visibility }: Pick<SheetState, 'id' | 'visibility'>,
): void {
  const sheet = context.workbook.worksheets.getItem(id);
  if (visibility === 'VeryHidden') sheet.visibility = 'Hidden';
  sheet.delete();
}
