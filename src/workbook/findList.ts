import { findHeaderRow } from '../core/list/headerRow';
import type { CellValue } from '../core/list/item';
import { isBackup } from '../core/sheet/backup';
import { decodeMemory } from '../core/sheet/memory';
import { LIST_TABLE, SHEET_NAMES } from '../core/sheet/sheetNames';

/** A sheet as far as one must know it to tell whether the list stands there. */
export interface SheetSketch {
  readonly name: string;
  readonly isVisible: boolean;
  readonly tables: readonly TableSketch[];
  /** Rows from A1 on, at least HEADER_SEARCH_ROWS of them; asked for only where no table is the list. */
  readonly top: () => readonly (readonly CellValue[])[];
}

export interface TableSketch {
  readonly name: string;
  readonly headers: readonly string[];
}

/** Where the list stands: an Excel table, or a plain range below a header row (0-based, relative to A1). */
export type ListLocation =
  | { readonly kind: 'table'; readonly sheet: string; readonly table: string }
  | {
      readonly kind: 'range';
      readonly sheet: string;
      readonly headerRow: number;
      readonly firstColumn: number;
      readonly lastColumn: number;
    };

/**
 * The list of a workbook, the same for every host: on the sheet that the memory names; else the table that bears
 * our name (its sheet was renamed); else the first table, then the first plain range with recognized headers.
 * Hidden sheets come last.
 */
export function findList(sheets: readonly SheetSketch[], memory: string | null): ListLocation | null {
  const named = memory === null ? undefined : decodeMemory(memory).value?.listSheet;
  const ours = sheets.filter((sheet) => named !== undefined && sameName(sheet.name, named));
  const others = sheets.filter(
    (sheet) => !ours.includes(sheet) && !isCompanion(sheet.name) && !isBackup(sheet.name),
  );
  return (
    listAmong(ours) ??
    listAmong(others.filter((sheet) => sheet.isVisible)) ??
    listAmong(others.filter((sheet) => !sheet.isVisible))
  );
}

/** Other sheets on which a list stands: a copied sheet, a second list. Companions and our backups are none. */
export const findOtherLists = (
  sheets: readonly SheetSketch[],
  list: ListLocation | null,
): readonly string[] =>
  sheets.flatMap((sheet) =>
    list !== null &&
    sheet.isVisible &&
    !sameName(sheet.name, list.sheet) &&
    !isCompanion(sheet.name) &&
    !isBackup(sheet.name) &&
    !DERIVED.includes(sheet.name) &&
    listAmong([sheet])
      ? [sheet.name]
      : [],
  );

function listAmong(sheets: readonly SheetSketch[]): ListLocation | null {
  return first(sheets, ourTable) ?? first(sheets, tableOf) ?? first(sheets, rangeOf);
}

/** Sheets that belong to us besides the list: 填表说明, 设置 …, and 反馈原文2 of a further document. */
export function isCompanion(sheetName: string): boolean {
  return (
    COMPANIONS.some((name) => sameName(name, sheetName)) ||
    FURTHER.test(sheetName) ||
    COUNTING.some((name) => sameName(name, sheetName.replace(COPIED, '')))
  );
}

/** Lists that were drawn from the list for a 方案; one of them may itself be the list of somebody else. */
const DERIVED: readonly string[] = ['问题清单', '任务清单', '责任清单'];

/** Sheets whose values are read with the list; 统计 holds nothing that the list does not. */
export const isRead = (sheetName: string): boolean =>
  !isMemory(sheetName) &&
  !sameName(sheetName, SHEET_NAMES.statistics) &&
  (isCompanion(sheetName) || DERIVED.includes(sheetName));

export function isMemory(sheetName: string): boolean {
  return sameName(sheetName, SHEET_NAMES.memory);
}

/** Cells of the memory sheet, from A1 on → its text; null where nothing is kept there. */
export function memoryText(rows: readonly (readonly CellValue[])[]): string | null {
  const text = rows.map((row) => (typeof row[0] === 'string' ? row[0] : '')).join('\n');
  return text.trim() === '' ? null : text;
}

/** Sheets that name problems and count them: copied or set aside they are no list either. */
const COUNTING: readonly string[] = [SHEET_NAMES.statistics, SHEET_NAMES.outcomes];

/** `统计 (2)`, `整改成效（旧1）` */
const COPIED = /\s*(?:\(\d+\)|（旧\d+）)$/u;

const FURTHER = new RegExp(`^(?:${SHEET_NAMES.source}|${SHEET_NAMES.recommendations})\\d{1,3}$`, 'u');

const COMPANIONS = Object.entries(SHEET_NAMES).flatMap(([role, name]) => (role === 'list' ? [] : [name]));

/** Excel compares names without regard to case. */
const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

function ourTable(sheet: SheetSketch): ListLocation | null {
  return tableOf({ ...sheet, tables: sheet.tables.filter((table) => sameName(table.name, LIST_TABLE)) });
}

function tableOf({ name, tables }: SheetSketch): ListLocation | null {
  const table = tables.find(({ headers }) => findHeaderRow([headers]) !== null);
  return table ? { kind: 'table', sheet: name, table: table.name } : null;
}

function rangeOf({ name, top }: SheetSketch): ListLocation | null {
  const place = findHeaderRow(top());
  if (!place) return null;
  return {
    kind: 'range',
    sheet: name,
    headerRow: place.row,
    firstColumn: place.firstColumn,
    lastColumn: place.lastColumn,
  };
}

function first<T>(sheets: readonly SheetSketch[], find: (sheet: SheetSketch) => T | null): T | null {
  for (const sheet of sheets) {
    const found = find(sheet);
    if (found !== null) return found;
  }
  return null;
}
