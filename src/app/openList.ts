import type { Message } from '../core/basics/result';
import { CHECK_LINES } from '../core/checks/checkLines';
import { findColumns, type ColumnMap } from '../core/list/columnMap';
import { COLUMNS } from '../core/list/columns';
import type { CellValue, Grain, Profile, RectificationItem } from '../core/list/item';
import { rowsToItems } from '../core/list/rows';
import type { ListSettings } from '../core/list/settings';
import { readDirectory, type UnitDirectory } from '../core/list/unitDirectory';
import { decodeMemory } from '../core/sheet/memory';
import type { Memory } from '../core/sheet/memoryTypes';
import { PAGE_HEADER_ROW } from '../core/sheet/planPage';
import { readSettings } from '../core/sheet/settings';
import { SHEET_NAMES } from '../core/sheet/sheetNames';
import type { ListSheet, WorkbookContent } from '../workbook/port';
import type { Services } from './services';

/** The list of a workbook as people left it, and what stands around it. */
export interface OpenedList {
  readonly workbook: WorkbookContent;
  readonly content: ListSheet;
  readonly columns: ColumnMap;
  readonly items: readonly RectificationItem[];
  readonly settings: ListSettings;
  readonly units: UnitDirectory;
  /** Null where the workbook has none, or none that can be read; `messages` say why. */
  readonly memory: Memory | null;
  readonly messages: readonly Message[];
  readonly profile: Profile;
  readonly grain: Grain;
}

/** Reads the list that the workbook holds; null where there is none. */
export async function openList(services: Pick<Services, 'workbook'>): Promise<OpenedList | null> {
  return asOpenedList(await services.workbook.read());
}

export function asOpenedList(workbook: WorkbookContent): OpenedList | null {
  const content = workbook.list;
  if (!content) return null;
  const columns = findColumns(content.headers);
  const { value: memory, messages } =
    workbook.memory === null ? { value: null, messages: [] } : decodeMemory(workbook.memory);
  return {
    workbook,
    content,
    columns,
    items: rowsToItems(content.rows, content.headers, columns),
    settings: readSettings(companion(workbook, SHEET_NAMES.settings), CHECK_LINES),
    units: readDirectory(companion(workbook, SHEET_NAMES.units).slice(PAGE_HEADER_ROW + 1)),
    memory,
    messages,
    profile: memory?.profile ?? profileOf(columns),
    grain: memory?.grain ?? 'point',
  };
}

/** The same list with other cells; what stands around it is as it was. */
export const withContent = (opened: OpenedList, content: ListSheet): OpenedList => ({
  ...opened,
  workbook: { ...opened.workbook, list: content },
  content,
  items: rowsToItems(content.rows, content.headers, opened.columns),
});

const companion = (workbook: WorkbookContent, name: string): readonly (readonly CellValue[])[] =>
  workbook.companions[name] ?? [];

/** A list with columns that only 详细 has is a 详细 one. */
function profileOf(columns: ColumnMap): Profile {
  const detailed = COLUMNS.filter(({ places }) => places.standard === null && places.detailed !== null);
  return detailed.filter(({ key }) => columns[key] !== null).length >= 3 ? 'detailed' : 'standard';
}
