import { COLUMNS } from '../../../src/core/list/columns';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import type { CellValue, ColumnKey, Grain, Profile, RectificationItem } from '../../../src/core/list/item';
import type { Snapshot } from '../../../src/core/list/snapshot';
import { columnLetters } from '../../../src/core/sheet/sheetNames';
import type {
  Check,
  CheckContext,
  CheckedList,
  SheetFacts,
  SourceFacts,
} from '../../../src/core/checks/check';

export type Cells = Partial<Record<ColumnKey, CellValue>>;

/** A row that no check objects to. */
export const GOOD: Cells = {
  sequence: '1',
  category: '（一）政治建设方面',
  finding: '1.学习制度落实不严',
  point: '上半年仅集中学习2次',
  measures: '修订《理论学习制度》，每月集中学习1次并通报出勤情况',
  accountableLeaders: '柳启明',
  responsibleUnits: '办公室',
  responsiblePersons: '郑言',
  deadline: { date: '2026-12-31' },
  status: '整改中',
};

export const row = (cells: Cells = {}, id = 'zg-00000001'): RectificationItem => ({
  id,
  cells: { ...GOOD, ...cells },
  extra: {},
});

/** A list with all columns and the given rows; ids are made unique unless given. */
export function listOf(
  rows: readonly (Cells | RectificationItem)[],
  changes: {
    readonly sheet?: Partial<SheetFacts>;
    readonly without?: readonly ColumnKey[];
    readonly source?: SourceFacts;
    readonly baseline?: Snapshot;
    readonly profile?: Profile;
    readonly grain?: Grain;
  } = {},
): CheckedList {
  return {
    columns: Object.fromEntries(
      COLUMNS.map(({ key }, index) => [key, changes.without?.includes(key) ? null : index]),
    ) as CheckedList['columns'],
    items: rows.map((one, index) =>
      'cells' in one ? (one as RectificationItem) : row(one as Cells, `zg-${index}`),
    ),
    profile: changes.profile ?? 'detailed',
    grain: changes.grain ?? 'point',
    sheet: {
      sheetName: '整改清单',
      headers: COLUMNS.map(({ header }) => header),
      hiddenRows: [],
      filterActive: false,
      mergedAreas: [],
      formulas: [],
      ...changes.sheet,
    },
    source: changes.source ?? null,
    baseline: changes.baseline ?? null,
  };
}

/** A list that was made of a document: the memory knows its rows as they are now. */
export const ours = (list: CheckedList): CheckedList => ({
  ...list,
  source: {
    rows: list.items.map(({ id, cells: { category = '', finding = '', point = '' } }) => ({
      id,
      cells: { category, finding, point },
    })),
    feedbackDate: null,
    deletedIds: [],
  },
});

/** Letters of a column of `listOf`: status → Q. */
export const letters = (column: ColumnKey): string =>
  columnLetters(COLUMNS.findIndex(({ key }) => key === column));

/** The list stands with its header in row 3 of the sheet, as ours do. */
export const PLACE = { headerRow: 2, firstColumn: 0 } as const;

export const CONTEXT: CheckContext = {
  today: '2026-06-01',
  stage: 'progress',
  settings: DEFAULT_SETTINGS,
  units: {
    units: [
      { name: '办公室', aliases: ['综合科'], duties: [] },
      { name: '云汀县财政局', aliases: ['县财政局'], duties: [] },
      { name: '治安管理大队', aliases: [], duties: [] },
    ],
  },
};

/** What a check found, as `[row, column]`. */
export const places = (
  check: Check,
  list: CheckedList,
  context: Partial<CheckContext> = {},
): [number | null, ColumnKey | null][] =>
  check.run(list, { ...CONTEXT, ...context }).map(({ item, column }) => [item, column]);
