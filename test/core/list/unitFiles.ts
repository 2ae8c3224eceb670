import { findColumns } from '../../../src/core/list/columnMap';
import { COLUMNS, columnHeader } from '../../../src/core/list/columns';
import { collect } from '../../../src/core/list/collect';
import type { CollectInput, CollectResult, ReturnedFile } from '../../../src/core/list/collectTypes';
import { dispatchRows, sentRows } from '../../../src/core/list/dispatchRows';
import type { DispatchBy } from '../../../src/core/list/dispatchTypes';
import type { CellValue, ColumnKey, RectificationItem } from '../../../src/core/list/item';
import { cellText } from '../../../src/core/list/rows';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { decodeDispatch } from '../../../src/core/sheet/dispatchRecord';
import { planDispatch, type Dispatch } from '../../../src/core/sheet/planDispatch';
import type { WorkbookPlan } from '../../../src/core/sheet/workbookPlan';

export const HEADERS: readonly string[] = COLUMNS.map(({ header }) => header);
export const TODAY = '2025-09-01';

export const row = (
  id: string,
  cells: RectificationItem['cells'],
  extra: RectificationItem['extra'] = {},
): RectificationItem => ({ id, cells, extra });

/** The files of a list, as they go out. */
export const dispatchOf = (
  items: readonly RectificationItem[],
  given: { by?: DispatchBy; today?: string; listId?: string; headers?: readonly string[] } = {},
): Dispatch =>
  planDispatch({
    listId: given.listId ?? 'list-1',
    title: '云泽县整改清单',
    profile: 'detailed',
    columns: findColumns(given.headers ?? HEADERS),
    items,
    parts: dispatchRows(items, given.by ?? 'unit', { units: [] }),
    by: given.by ?? 'unit',
    settings: DEFAULT_SETTINGS,
    today: given.today ?? TODAY,
    due: null,
  });

/** A plan as the file adapter reads it back, when nobody has touched it. */
export function untouched(plan: WorkbookPlan, file: string): ReturnedFile {
  const list = plan.sheets.find(({ role }) => role === 'list')!;
  const texts = (blocks: typeof list.blocks): string[] =>
    blocks.flatMap(({ values }) => values.flat().flatMap((value) => textOf(value)));
  const support = plan.sheets.find(({ role }) => role === 'support')?.blocks ?? [];
  const hidden = plan.sheets.find(({ role }) => role === 'memory')!;
  return {
    file,
    record: decodeDispatch(hidden.blocks.flatMap(({ values }) => values.flat()).join('\n')).value,
    headers: list.table!.headers,
    rows: list.blocks
      .filter((block) => block.row > list.table!.headerRow)
      .flatMap(({ values }) => values)
      .map((values) =>
        values.map((value): CellValue =>
          typeof value === 'object' && 'formula' in value ? (value.value ?? '') : value,
        ),
      ),
    covered: [],
    beside: texts([...list.blocks.slice(0, 2), ...support]),
    otherSheets: [],
  };
}

const textOf = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'formula' in value
    ? []
    : [cellText(value as CellValue)].filter((text) => text !== '');

export const fileOf = (made: Dispatch, unit: string): ReturnedFile => {
  const file = made.files.find((each) => each.unit === unit)!;
  return untouched(file.plan(), file.fileName);
};

/** A person types into a cell, by 编号 and header. */
export const typed = (file: ReturnedFile, id: string, header: string, value: CellValue): ReturnedFile => ({
  ...file,
  rows: file.rows.map((values) =>
    values[file.headers.indexOf('编号')] === id
      ? values.map((old, index) => (index === file.headers.indexOf(header) ? value : old))
      : values,
  ),
});

export const withRows = (
  file: ReturnedFile,
  change: (rows: ReturnedFile['rows']) => ReturnedFile['rows'],
): ReturnedFile => ({ ...file, rows: change(file.rows) });

/** A new row of the unit's, by header. */
export const newRow = (
  { headers }: Pick<ReturnedFile, 'headers'>,
  cells: Readonly<Record<string, CellValue>>,
): CellValue[] => headers.map((header) => cells[header] ?? '');

export const collected = (
  list: readonly RectificationItem[],
  files: readonly ReturnedFile[],
  given: Partial<CollectInput> = {},
): CollectResult =>
  collect({
    list,
    columns: COLUMNS.map(({ key }) => key),
    listId: 'list-1',
    statusWords: DEFAULT_SETTINGS.statusWords,
    knownIds: [],
    dispatches: [],
    expected: sentRows(list, dispatchRows(list, 'unit', { units: [] })),
    earlier: [],
    files,
    today: '2025-10-01',
    ...given,
  });

export const header = (key: ColumnKey): string => columnHeader(key);
