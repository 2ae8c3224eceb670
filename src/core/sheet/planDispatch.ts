import type { CalendarDate } from '../basics/calendarDate';
import { distinctFileNames } from '../basics/fileName';
import type { ColumnMap } from '../list/columnMap';
import { columnHeader } from '../list/columns';
import { FILLED_COLUMNS, SENT_COLUMNS } from '../list/dispatchColumns';
import type { DispatchBy, DispatchPart, DispatchRecord } from '../list/dispatchTypes';
import { dueDays } from '../list/dueDays';
import type { CellValue, ColumnKey, Profile, RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import { reportedWords, toReported } from '../list/selfReport';
import type { ListSettings } from '../list/settings';
import type { Snapshot, SnapshotRow } from '../list/snapshot';
import { FINISHED_STATUSES } from './listFormulas';
import { dispatchId, encodeDispatch } from './dispatchRecord';
import { dateInWords } from './listTitle';
import { planHiddenText } from './memory';
import { planDispatchGuide } from './planDispatchGuide';
import { planListSheet } from './planListSheet';
import { planSupport } from './planSupport';
import { LIST_TABLE, NAMES, SHEET_NAMES } from './sheetNames';
import type { CellValueRow, SheetPlan, WorkbookPlan } from './workbookPlan';

export interface DispatchInput {
  /** `''` where the list has no id. */
  readonly listId: string;
  /** As it stands above the list. */
  readonly title: string;
  readonly profile: Profile;
  /** Columns that the list has. */
  readonly columns: ColumnMap;
  /** Every row with an id. */
  readonly items: readonly RectificationItem[];
  readonly parts: readonly DispatchPart[];
  readonly by: DispatchBy;
  readonly settings: ListSettings;
  readonly today: CalendarDate;
  /** By when the files are to come back; null where it is left to be filled in. */
  readonly due: CalendarDate | null;
}

/** One file that goes out. */
export interface DispatchFile {
  /** `''`: rows that name nobody. */
  readonly unit: string;
  /** Safe on every system, `.xlsx` included. */
  readonly fileName: string;
  readonly rowIds: readonly string[];
  readonly supportIds: readonly string[];
  /** Made when it is asked for: a hundred plans at once are large. */
  readonly plan: () => WorkbookPlan;
}

export interface Dispatch {
  readonly id: string;
  readonly files: readonly DispatchFile[];
  /** What was sent, for the memory of the list. */
  readonly snapshot: Snapshot;
}

/** File of the rows that name nobody. */
const NOBODY: Readonly<Record<DispatchBy, string>> = {
  unit: '未明确责任单位的事项',
  lead: '未明确责任单位的事项',
  leader: '未明确责任领导的事项',
};

/** 任务分解下发: one workbook for each recipient, built from a whitelist of rows and columns, never by copying the list. */
export function planDispatch(input: DispatchInput): Dispatch {
  const { items, parts, by, today } = input;
  const columns = SENT_COLUMNS.filter((key) => input.columns[key] !== null);
  const reduced = items.map((item) => reduce(item, columns));
  const sent = parts.map(({ name, fills }) => ({ unit: name, rows: fills.map((row) => reduced[row]!) }));
  const id = dispatchId(today, sent);
  const total = { files: parts.length, rows: sent.reduce((sum, { rows }) => sum + rows.length, 0) };
  const nobody = NOBODY[by];
  const stems = distinctFileNames(parts.map(({ name }) => (name === '' ? nobody : name)));
  return {
    id,
    files: parts.map(({ name, supports }, index) => ({
      unit: name,
      fileName: `${stems[index]!}.xlsx`,
      rowIds: sent[index]!.rows.map((row) => row.id),
      supportIds: supports.map((row) => items[row]!.id),
      plan: () =>
        planUnitFile(input, {
          columns,
          heading: name === '' ? nobody : name,
          rows: sent[index]!.rows,
          supports: supports.map((row) => reduced[row]!),
          record: { list: input.listId, id, date: today, by, unit: name, total, columns },
        }),
    })),
    snapshot: {
      id,
      kind: 'dispatch',
      date: today,
      rows: sent.flatMap(({ unit, rows }) => rows.map((row) => ({ ...filledOf(row), unit }))),
    },
  };
}

/** A row as far as it may be sent; 预警 and 编号 fill themselves. */
function reduce({ id, cells }: RectificationItem, columns: readonly ColumnKey[]): SnapshotRow {
  return {
    id,
    cells: pick(
      cells,
      columns.filter((key) => key !== 'warning' && key !== 'id'),
    ),
  };
}

/** The base of the next collecting: what the unit may change. */
const filledOf = ({ id, cells }: SnapshotRow): SnapshotRow => ({ id, cells: pick(cells, FILLED_COLUMNS) });

const pick = (cells: SnapshotRow['cells'], columns: readonly ColumnKey[]): SnapshotRow['cells'] =>
  Object.fromEntries(
    columns.flatMap((key) => {
      const value: CellValue | undefined = cells[key];
      return value === undefined || value === '' ? [] : [[key, value] as const];
    }),
  );

interface UnitFile {
  readonly columns: readonly ColumnKey[];
  readonly heading: string;
  readonly rows: readonly SnapshotRow[];
  readonly supports: readonly SnapshotRow[];
  readonly record: Omit<DispatchRecord, 'rows' | 'beside'>;
}

function planUnitFile(input: DispatchInput, file: UnitFile): WorkbookPlan {
  const settings: ListSettings = {
    ...input.settings,
    statusWords: reportedWords(input.settings.statusWords),
  };
  const asReported = ({ id, cells }: SnapshotRow): RectificationItem => ({
    id,
    cells: { ...cells, ...withReported(cells, input.settings) },
    extra: {},
  });
  const support =
    file.supports.length === 0
      ? null
      : planSupport(SHEET_NAMES.support, input.by, file.supports.map(asReported), file.columns);
  const guide = planDispatchGuide(SHEET_NAMES.guide, file.columns, settings);
  const title = `${input.title}（${file.heading}）`;
  const cover = coverLine(input, file);
  const beside = textsOf([[title, cover], ...(support?.blocks ?? []).flatMap(({ values }) => values)]);
  return {
    sheets: [
      withoutUnitChoice(
        planListSheet({
          name: SHEET_NAMES.list,
          tableName: LIST_TABLE,
          title,
          facts: cover,
          profile: input.profile,
          items: file.rows.map(asReported),
          settings,
          today: input.today,
          onlyColumns: file.columns,
        }),
      ),
      ...(support ? [support] : []),
      guide.sheet,
      planHiddenText(SHEET_NAMES.memory, encodeDispatch({ ...file.record, rows: file.rows, beside })),
    ],
    names: guide.names,
    activeSheet: SHEET_NAMES.list,
  };
}

/** Every text of some rows, each once. */
const textsOf = (rows: readonly CellValueRow[]): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      row.flatMap((value) => {
        const text = typeof value === 'object' && 'formula' in value ? '' : cellText(value);
        return text === '' ? [] : [text];
      }),
    ),
  ),
];

const withReported = (cells: SnapshotRow['cells'], { statusWords }: ListSettings): SnapshotRow['cells'] =>
  cells.status === undefined ? {} : { status: toReported(cells.status, statusWords) };

/** The file holds no 责任单位名录: the names of other units are none of this unit's business. */
const withoutUnitChoice = (sheet: SheetPlan): SheetPlan => ({
  ...sheet,
  validations: sheet.validations.filter(({ rule }) => rule.kind !== 'listName' || rule.name !== NAMES.units),
});

/** Columns that a unit is asked for by name, as far as the list has them; the others it may fill as well. */
const ASKED: readonly ColumnKey[] = [
  'measures',
  'responsiblePersons',
  'status',
  'progressNote',
  'unfinishedReason',
  'nextStep',
  'completedOn',
  'evidence',
];

/** What to fill in, up to which status, by when, and what is pressing. */
function coverLine({ due, today, settings }: DispatchInput, { columns, heading, rows }: UnitFile): string {
  const asked = ASKED.filter((key) => columns.includes(key)).map(columnHeader);
  const open = rows.filter(
    ({ cells }) => !FINISHED_STATUSES.some((key) => settings.statusWords[key] === cells.status),
  );
  const days = open.flatMap(({ cells }) => dueDays(cells.deadline, today) ?? []);
  const late = days.filter((left) => left < 0).length;
  const soon = days.filter((left) => left >= 0 && left <= settings.dueSoonDays).length;
  const pressing = [
    ...(late > 0 ? [`逾期${late}行`] : []),
    ...(soon > 0 ? [`${settings.dueSoonDays}天内到期${soon}行`] : []),
  ];
  return [
    `填报：${heading}`,
    `共${rows.length}行${pressing.length > 0 ? `（${pressing.join('，')}）` : ''}`,
    ...(rows.length === 0
      ? ['没有需要填报的事项，配合事项见下一张表']
      : [
          `请填写${asked.join('、')}，状态最高填“${reportedWords(settings.statusWords).completed}”`,
          `报回时间：${due === null ? '（待填）' : dateInWords(due)}`,
        ]),
    `下发日期：${dateInWords(today)}`,
  ].join('　　');
}
