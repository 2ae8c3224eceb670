import type { SheetPlan } from '../../../core/sheet/workbookPlan';
import { WorkbookError } from '../../port';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';
import { addSheet, replaceSheet, type Writing } from './addSheet';
import { indexOfSheet } from './protection';
import { textWriter } from './sharedText';
import { openStyleSheet } from './styleSheet';
import { putNames, recalculate } from './workbookXml';

/** Adds sheets, or replaces the content of those of the same names. */
export function putSheets(pkg: Package, sheets: readonly SheetPlan[]): void {
  writing(pkg, (shared) => {
    for (const sheet of sheets) {
      const existing = indexOfSheet(pkg, sheet.name);
      if (existing < 0) addSheet(shared, sheet, false);
      else replaceSheet(shared, sheet, existing);
    }
  });
  putNames(pkg, [], sheets);
  recalculate(pkg);
}

/** Lends the writers what they share, and puts it back into the package. */
export function writing(pkg: Package, work: (shared: Writing) => void): void {
  const { isStrict, stylesPart } = readWorkbookPart(pkg);
  if (stylesPart === null) throw new WorkbookError('not-a-workbook', { reason: 'no-styles' });
  if (isStrict) throw new WorkbookError('other-workbook-format', { reason: 'strict' });
  const styles = openStyleSheet(pkg, stylesPart);
  const texts = textWriter(pkg);
  work({ pkg, styles, text: texts.text });
  texts.finish();
  pkg.put(stylesPart, styles.xml());
}
