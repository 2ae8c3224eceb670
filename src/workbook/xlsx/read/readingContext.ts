import type { Package } from '../package/package';
import type { WorkbookPart } from '../package/workbookPart';
import type { ReadingContext } from './readSheet';
import { readSharedStrings } from './readStrings';
import { readCellFormats } from './readStyles';

/** What the values of all sheets depend on. */
export function readingContext(pkg: Package, workbook: WorkbookPart): ReadingContext {
  return {
    strings: readSharedStrings(pkg, workbook.sharedStringsPart),
    formats: readCellFormats(pkg, workbook.stylesPart),
    date1904: workbook.date1904,
  };
}
