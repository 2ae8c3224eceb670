import { WorkbookError } from '../../port';
import { nameKey, type ColumnChanges } from '../formulaText';
import type { Package } from '../package/package';
import { readTables, type TablePart } from '../package/tables';
import { readWorkbookPart } from '../package/workbookPart';
import { setAttribute } from '../xml/setAttribute';
import { applySplices } from '../xml/splice';
import { escapeCellAttribute } from '../xml/xmlText';
import { child, children } from '../xml/xmlTree';
import { followNames } from './rename';
import type { CellChange } from './cellChange';

/**
 * A table keeps its headers a second time; a file in which both differ is repaired by Excel. Throws WorkbookError
 * `host-failure` for a header that is empty, no text, or there already.
 */
export function renameHeaders(pkg: Package, sheetIndex: number, changes: readonly CellChange[]): void {
  const tables = readTables(pkg, readWorkbookPart(pkg)).filter(
    (each) => each.sheetIndex === sheetIndex && each.hasHeader,
  );
  for (const table of tables) {
    const renamed = changes.filter((change) => isHeader(table, change));
    if (renamed.length > 0) renameColumns(pkg, table, renamed);
  }
}

function isHeader({ area }: TablePart, { column, row }: CellChange): boolean {
  return row === area.row && column >= area.column && column < area.column + area.columns;
}

function renameColumns(pkg: Package, table: TablePart, renamed: readonly CellChange[]): void {
  const headers = [...table.headers];
  const columns: ColumnChanges = new Map();
  for (const { column, value } of renamed) {
    const index = column - table.area.column;
    if (typeof value !== 'string' || value === '')
      throw new WorkbookError('host-failure', { reason: 'header', column });
    if (headers[index] !== value) columns.set(nameKey(headers[index] ?? ''), value);
    headers[index] = value;
  }
  if (new Set(headers.map(nameKey)).size < headers.length)
    throw new WorkbookError('host-failure', { reason: 'header-exists' });
  const xml = pkg.text(table.part);
  const elements = children(child(table.root, 'tableColumns'), 'tableColumn');
  const splices = renamed.map(({ column, value }) => {
    const element = elements[column - table.area.column]!;
    const tag = setAttribute(xml.slice(element.start, element.contentStart), 'name', null);
    const name = ` name="${escapeCellAttribute(String(value))}"`;
    return {
      start: element.start,
      end: element.contentStart,
      text: tag.replace(/\s*(\/?>)$/, (_, end: string) => name + end),
    };
  });
  pkg.put(table.part, applySplices(xml, splices));
  if (columns.size === 0) return;
  followNames(pkg, {
    sheets: new Map(),
    tables: new Map(),
    columns: new Map([[nameKey(table.name), columns]]),
  });
}
