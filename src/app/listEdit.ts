import type { CalendarDate } from '../core/basics/calendarDate';
import type { ColumnMap } from '../core/list/columnMap';
import type { CellValue, ColumnKey, RectificationItem } from '../core/list/item';
import { applyWrites, type ColumnRef, type ListWrites } from '../core/list/listWrites';
import { cellText, extraColumns, itemsToRows } from '../core/list/rows';
import { undoOf } from '../core/list/undo';
import { backupNames } from '../core/sheet/backup';
import { warningFormula } from '../core/sheet/listFormulas';
import { planMemory } from '../core/sheet/memory';
import type { Memory, UndoAction, UndoableMemory, UndoPage } from '../core/sheet/memoryTypes';
import { pageFingerprint, readPage, type PageContent } from '../core/sheet/pageContent';
import { planBackup } from '../core/sheet/planBackup';
import { planCompanion } from '../core/sheet/planCompanion';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import { warningText } from '../core/sheet/warningText';
import type { CellValueRow, SheetPlan } from '../core/sheet/workbookPlan';
import type { CellChange, ListChange, WorkbookEdit } from '../workbook/port';
import type { OpenedList } from './openList';
import { followingOutcomes } from './statisticsSheets';
import { UseCaseError } from './useCaseError';
import { isUnitFile } from './writeRefusal';

/** A change of the list in words of the field, before it has places. */
export interface ListIntent {
  readonly action: UndoAction;
  readonly writes: ListWrites;
  /** Parts of the memory that become other ones. */
  readonly memory?: Partial<Pick<Memory, UndoableMemory>>;
  /** Companion sheets with their new content. */
  readonly pages?: readonly PageContent[];
  /** Companion sheets that were written cell by cell just before, as they are now: only how they were is remembered. */
  readonly written?: readonly PageContent[];
  /** Further sheets that are made anew, computed from the list alone; by default 整改成效 where it gets other lines. */
  readonly sheets?: readonly SheetPlan[];
  /** Why a backup is made first: `更新`; none where it is absent. */
  readonly backup?: string;
}

/**
 * A list that we may write into: with a memory of this version. Throws UseCaseError `newer-format`, `dispatch-file`,
 * `no-memory`.
 */
export function demandMemory({ memory, messages }: OpenedList): Memory {
  if (memory) return memory;
  const newer = messages.find(({ code }) => code === 'memory-newer');
  if (isUnitFile({ messages })) throw new UseCaseError('dispatch-file');
  throw newer ? new UseCaseError('newer-format', { ...newer.data }) : new UseCaseError('no-memory');
}

/** The edit of the workbook that does it, and with it the record of how to take it back. */
export function listEdit(opened: OpenedList, intent: ListIntent, today: CalendarDate): WorkbookEdit {
  const memory = demandMemory(opened);
  const writes = onlyColumnsOf(opened, intent.writes);
  const pages = intent.pages ?? [];
  const written = intent.written ?? [];
  const changed = intent.memory ?? {};
  const next: Memory = {
    ...memory,
    ...changed,
    revision: memory.revision + 1,
    undo: {
      action: intent.action,
      date: today,
      list: undoOf(opened.items, writes),
      memory: Object.fromEntries(
        Object.keys(changed).map((key) => [key, memory[key as UndoableMemory] ?? []]),
      ),
      pages: [...pages, ...written].map((page): UndoPage => ({
        name: page.name,
        before: pageNow(opened, page),
        written: pageFingerprint(page),
      })),
    },
  };
  const backup = intent.backup === undefined ? null : backupNames(sheetNames(opened), today);
  return {
    list: listChange(opened, writes, today),
    sheets: [
      ...pages.map(planCompanion),
      ...(intent.sheets ?? followingOutcomes(opened, applyWrites(opened.items, writes), today)),
      ...(backup ? [backupSheet(opened, backup.name, intent.backup!)] : []),
      memorySheet(opened, next),
    ],
    removals: backup?.removed ?? [],
  };
}

/** What the list has columns for: the rest is neither written nor remembered as written. */
function onlyColumnsOf({ content, columns }: OpenedList, writes: ListWrites): ListWrites {
  const place = columnFinder(content.headers, columns);
  const has = (column: ColumnRef): boolean => place(column) !== null;
  return {
    ...writes,
    cells: writes.cells.filter(({ column }) => has(column)),
    inserts: writes.inserts.map(({ before, items }) => ({
      before,
      items: items.map((item) => ({
        id: columns.id === null ? '' : item.id,
        cells: Object.fromEntries(Object.entries(item.cells).filter(([key]) => has(key as ColumnKey))),
        extra: Object.fromEntries(Object.entries(item.extra).filter(([name]) => has(`+${name}`))),
      })),
    })),
  };
}

const sheetNames = ({ workbook }: OpenedList): string[] => workbook.sheets.map(({ name }) => name);

/** The memory under the name that it bears in this workbook. */
export const memorySheet = ({ workbook }: OpenedList, memory: Memory): SheetPlan =>
  planMemory(
    workbook.sheets.find(({ name }) => name.toLowerCase() === SHEET_NAMES.memory.toLowerCase())?.name ??
      SHEET_NAMES.memory,
    memory,
  );

/** What a companion sheet holds now; null where the workbook has none of that name. */
export function pageNow(
  { workbook, content }: OpenedList,
  { role, name }: Pick<PageContent, 'role' | 'name'>,
): PageContent | null {
  const values = workbook.companions[name];
  if (values === undefined) return null;
  const page = readPage(role, name, values);
  return role === 'checkResults' ? { ...page, listSheet: content.sheetName } : page;
}

function backupSheet({ content, columns }: OpenedList, name: string, note: string): SheetPlan {
  const { headers, rows } = content;
  return planBackup({ name, note, headers, columns, rows });
}

/** Writes by rows and columns of the list → by cells of its sheet. What the list has no column for is not written. */
export function listChange(opened: OpenedList, writes: ListWrites, today: CalendarDate): ListChange {
  const { content, columns } = opened;
  const place = columnFinder(content.headers, columns);
  const idColumn = columns.id;
  return {
    sheetName: content.sheetName,
    headerRow: content.headerRow,
    firstColumn: content.firstColumn,
    columnCount: content.headers.length,
    rowCount: content.rows.length,
    ids:
      idColumn === null
        ? null
        : {
            column: content.firstColumn + idColumn,
            // as the cells say it: #REF! and blanks are no ids, but nobody changed them
            values: content.rows.map((row) => cellText(row[idColumn])),
          },
    cells: writes.cells.flatMap(({ row, column, value }): CellChange[] => {
      const index = place(column);
      return index === null
        ? []
        : [
            {
              row: content.headerRow + 1 + row,
              column: content.firstColumn + index,
              from: content.rows[row]?.[index] ?? '',
              to: value,
            },
          ];
    }),
    inserts: writes.inserts.map(({ before, items }) => ({
      before,
      rows: insertedRows(opened, items, today),
    })),
    deletes: writes.deletes,
  };
}

function columnFinder(headers: readonly string[], columns: ColumnMap): (column: ColumnRef) => number | null {
  const extras = new Map(extraColumns(headers, columns).map(({ name, index }) => [`+${name}`, index]));
  return (column) => (column.startsWith('+') ? (extras.get(column) ?? null) : columns[column as ColumnKey]);
}

/** New rows as wide as the list, 预警 with its formula. */
function insertedRows(
  { content, columns, settings }: OpenedList,
  items: readonly RectificationItem[],
  today: CalendarDate,
): CellValueRow[] {
  const formula = warningFormula({ map: columns, firstColumn: content.firstColumn });
  return itemsToRows(items, content.headers, columns).map((row, index) =>
    row.map((value: CellValue, column) =>
      column === columns.warning ? { formula, value: warningText(items[index]!, today, settings) } : value,
    ),
  );
}
