import type { CalendarDate } from '../basics/calendarDate';
import type { ColumnMap } from '../list/columnMap';
import { columnByKey, COLUMNS } from '../list/columns';
import type { CellValue, ColumnKey, Profile, RectificationItem } from '../list/item';
import { cellText, itemsToRows } from '../list/rows';
import type { ListSettings } from '../list/settings';
import { warningFormula, type ListLayout } from './listFormulas';
import { QUIET } from './palette';
import { planColorRules, planValidations, type ListPlace } from './planListRules';
import * as styles from './styles';
import type { CellBlock, CellStyle, ColumnPlan, FormulaCell, SheetPlan } from './workbookPlan';
import { warningText } from './warningText';

/** 0-based row of the table's header: title, facts, header. */
export const LIST_HEADER_ROW = 2;

/** Width of a column that the user added, in characters. */
const EXTRA_WIDTH = 14;

export interface ListSheetInput {
  readonly name: string;
  readonly tableName: string;
  readonly title: string;
  readonly facts: string;
  readonly profile: Profile;
  readonly items: readonly RectificationItem[];
  readonly settings: ListSettings;
  readonly today: CalendarDate;
  /** Columns to show beyond the profile, e.g. those that an adopted list brought along. */
  readonly keepColumns?: readonly ColumnKey[];
  /** Exactly these columns, and none of the user's own; default: those of the profile and whatever says something. */
  readonly onlyColumns?: readonly ColumnKey[];
}

/** 整改清单: title, facts, table, drop-downs, color rules, print set-up. */
export function planListSheet(input: ListSheetInput): SheetPlan {
  const columns = shownColumns(input);
  const headers = columns.map(({ header }) => header);
  const layout: ListLayout = { map: mapOf(columns), firstColumn: 0 };
  const place: ListPlace = { ...layout, headerRow: LIST_HEADER_ROW, rowCount: input.items.length };
  const formula = warningFormula(layout);
  const warning = layout.map.warning;
  return {
    role: 'list',
    name: input.name,
    visibility: 'visible',
    tabColor: QUIET.tabList,
    columns: columns.map(({ key }) => columnPlan(key, input.profile)),
    blocks: [
      ...headBlocks(input, headers),
      ...(input.items.length === 0 ? [] : [bodyBlock(input, columns, layout, formula)]),
    ],
    table: {
      name: input.tableName,
      headerRow: LIST_HEADER_ROW,
      firstColumn: 0,
      headers,
      rowCount: input.items.length,
      filterButtons: true,
      calculated: warning === null ? [] : [{ column: warning, formula }],
    },
    validations: planValidations(place),
    colorRules: planColorRules(place),
    freeze: { rows: LIST_HEADER_ROW + 1, columns: (layout.map.finding ?? 0) + 1 },
    print: {
      paper: input.profile === 'standard' ? 'A4' : 'A3',
      orientation: 'landscape',
      fitWidth: 1,
      repeatRows: [LIST_HEADER_ROW, LIST_HEADER_ROW],
      footer: '&C第&P页 共&N页&R打印日期：&D',
      area: null,
    },
    links: [],
  };
}

function headBlocks({ title, facts }: ListSheetInput, headers: readonly string[]): CellBlock[] {
  return [
    {
      row: 0,
      column: 0,
      values: [headers.map((_, index) => (index === 0 ? title : ''))],
      style: styles.TITLE,
      rowHeight: 36,
    },
    { row: 1, column: 0, values: [[facts]], style: styles.NOTE, rowHeight: 21 },
    { row: LIST_HEADER_ROW, column: 0, values: [headers], style: styles.HEADER, rowHeight: 33 },
  ];
}

function bodyBlock(
  { items, today, settings }: ListSheetInput,
  columns: readonly ShownColumn[],
  layout: ListLayout,
  formula: string,
): CellBlock {
  const headers = columns.map(({ header }) => header);
  const rows: (CellValue | FormulaCell)[][] = itemsToRows(items, headers, layout.map);
  const warning = layout.map.warning;
  if (warning !== null) {
    rows.forEach((row, index) => {
      row[warning] = { formula, value: warningText(items[index]!, today, settings) };
    });
  }
  return {
    row: LIST_HEADER_ROW + 1,
    column: 0,
    values: rows,
    style: columns.map(({ key }) => bodyStyle(key)),
    rowHeight: 'fit',
  };
}

/** A column of the sheet; the key is null for one that the user added. */
interface ShownColumn {
  readonly key: ColumnKey | null;
  readonly header: string;
}

/** The profile's columns, others that hold something, and the user's own before the hidden 编号. */
function shownColumns({ profile, items, keepColumns = [], onlyColumns }: ListSheetInput): ShownColumn[] {
  if (onlyColumns) return COLUMNS.filter(({ key }) => key === 'id' || onlyColumns.includes(key));
  const known = COLUMNS.filter(
    ({ key, places }) => places[profile] !== null || keepColumns.includes(key) || saysSomething(key, items),
  );
  const extra = new Set(items.flatMap((item) => Object.keys(item.extra)));
  return [
    ...known.filter(({ key }) => key !== 'id'),
    ...[...extra].map((header) => ({ key: null, header })),
    columnByKey('id'),
  ];
}

/** One and the same 问题来源 in every row says nothing. */
function saysSomething(key: ColumnKey, items: readonly RectificationItem[]): boolean {
  if (key !== 'origin') return items.some(({ cells }) => cellText(cells[key]) !== '');
  return new Set(items.map(({ cells }) => cellText(cells.origin))).size > 1;
}

function mapOf(columns: readonly ShownColumn[]): ColumnMap {
  const indexOf = (key: ColumnKey): number | null => {
    const index = columns.findIndex((column) => column.key === key);
    return index === -1 ? null : index;
  };
  return Object.fromEntries(COLUMNS.map(({ key }) => [key, indexOf(key)])) as Record<
    ColumnKey,
    number | null
  >;
}

function columnPlan(key: ColumnKey | null, profile: Profile): ColumnPlan {
  if (key === null) return { width: EXTRA_WIDTH };
  const { places } = columnByKey(key);
  const place = places[profile] ?? places.detailed;
  return { width: place?.width ?? EXTRA_WIDTH, ...(place?.hidden ? { hidden: true } : {}) };
}

/** Columns of short words stand in the middle, sentences at the left. */
const CENTERED: ReadonlySet<ColumnKey> = new Set<ColumnKey>([
  'sequence',
  'origin',
  'rectificationType',
  'accountableLeaders',
  'leadUnit',
  'supportingUnits',
  'supervisingUnits',
  'responsibleUnits',
  'responsiblePersons',
  'status',
  'verifiedBy',
  'id',
]);

function bodyStyle(key: ColumnKey | null): CellStyle {
  if (key === null) return styles.TEXT;
  const { codec } = columnByKey(key);
  if (codec === 'date' || codec === 'dateOrWord') return styles.DATE;
  if (codec === 'formula') return styles.NUMBER;
  return CENTERED.has(key) ? styles.SHORT : styles.TEXT;
}
