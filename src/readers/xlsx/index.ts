import { gridText } from '../../core/list/gridText';
import { gridToList } from '../../core/list/gridToList';
import { cellText } from '../../core/list/rows';
import type { SourceGrid } from '../../core/list/sourceList';
import { isCompanion } from '../../workbook/findList';
import { WorkbookError, type WorkbookErrorCode } from '../../workbook/port';
import { parseArea } from '../../workbook/xlsx/address';
import { openPackage, type Package } from '../../workbook/xlsx/package/package';
import { readWorkbookPart, type WorkbookPart } from '../../workbook/xlsx/package/workbookPart';
import { mergedAddresses, readSheet } from '../../workbook/xlsx/read/readSheet';
import { readSharedStrings } from '../../workbook/xlsx/read/readStrings';
import { readCellFormats } from '../../workbook/xlsx/read/readStyles';
import { readZip } from '../../zip/readZip';
import { ZipError } from '../../zip/zipError';
import { ReaderError, type ReaderErrorCode, type SourceText } from '../port';

/** Half of what our own workbooks may have: a list made elsewhere has some thousand rows. */
const LIMITS = { entries: 5_000, expanded: 64 * 1024 * 1024 };

/** Beyond these a sheet is no list that people keep. */
const MAX_ROWS = 100_000;
const MAX_COLUMNS = 500;

/**
 * A workbook made elsewhere → its visible sheets as text and those that are lists as lists. Sheets of ours beside the
 * list (填表说明, 设置 …) are not read. Throws ReaderError `broken-file`, `encrypted`, `zip-bomb`, `empty-file`,
 * `too-large` or `unknown-format`.
 */
export function readXlsx(bytes: Uint8Array): SourceText {
  const grids = translating(() => {
    readZip(bytes, LIMITS);
    return readGrids(openPackage(bytes));
  });
  const text = grids
    .map(gridText)
    .filter((each) => each !== '')
    .join('\n\n');
  if (text === '') throw new ReaderError('empty-file');
  const lists = grids.flatMap((grid) => gridToList(grid) ?? []);
  return { text, encoding: null, messages: [], ...(lists.length > 0 ? { lists } : {}) };
}

function readGrids(pkg: Package): SourceGrid[] {
  const workbook = readWorkbookPart(pkg);
  const context = {
    strings: readSharedStrings(pkg, workbook.sharedStringsPart),
    formats: readCellFormats(pkg, workbook.stylesPart),
    date1904: workbook.date1904,
  };
  return sheetsToRead(workbook).map(({ part }) => {
    const { rows, root } = readSheet(pkg.text(part!), context);
    if (rows.length > MAX_ROWS) throw new ReaderError('too-large', { size: rows.length, limit: MAX_ROWS });
    return {
      rows: Array.from(rows, (row) => Array.from((row ?? []).slice(0, MAX_COLUMNS), cellText)),
      merged: mergedAddresses(root).flatMap((address) => {
        const area = parseArea(address)!;
        return area.row < rows.length && area.column < MAX_COLUMNS ? [clip(area, rows.length)] : [];
      }),
    };
  });
}

const clip = <T extends { row: number; rows: number; column: number; columns: number }>(
  area: T,
  rows: number,
): T => ({
  ...area,
  rows: Math.min(area.rows, rows - area.row),
  columns: Math.min(area.columns, MAX_COLUMNS - area.column),
});

/** The visible sheets, or the hidden ones where none is visible with content. */
function sheetsToRead({ sheets }: WorkbookPart): WorkbookPart['sheets'] {
  const own = sheets.filter(({ name, part }) => part !== null && !isCompanion(name));
  const visible = own.filter(({ visibility }) => visibility === 'visible');
  return visible.length > 0 ? visible : own;
}

const REASONS: Readonly<Partial<Record<WorkbookErrorCode, ReaderErrorCode>>> = {
  encrypted: 'encrypted',
  'too-large': 'zip-bomb',
  'other-workbook-format': 'unknown-format',
};

function translating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof WorkbookError)
      throw new ReaderError(REASONS[error.code] ?? 'broken-file', error.data, { cause: error });
    if (error instanceof ZipError)
      throw new ReaderError(
        error.code === 'broken' ? 'broken-file' : (REASONS[error.code] ?? 'broken-file'),
        error.data,
        { cause: error },
      );
    throw error;
  }
}
