import type { CalendarDate } from '../basics/calendarDate';
import type { RectificationItem } from '../list/item';
import type { ListSettings } from '../list/settings';
import { summarize } from '../progress/summary';
import { dateInWords } from './listTitle';
import { QUIET, stateColor } from './palette';
import { SHEET_NAMES } from './sheetNames';
import { planCountingRows } from './statistics/countingRows';
import { immediateRows, overdueRows } from './statistics/listed';
import { columnRange, type CountedList } from './statistics/listRanges';
import { stack, type PageRows } from './statistics/pageRows';
import {
  categoryRows,
  PAGE_COLUMNS,
  statusRows,
  totalRows,
  unitRows,
  type StatisticsInput,
} from './statistics/sections';
import { planNameRows } from './statistics/unitNames';
import * as styles from './styles';
import type { Area, ChartPlan, ColorRulePlan, SheetPlan } from './workbookPlan';

/** What 统计 and 整改成效 are made from. */
export interface StatisticsSource {
  readonly list: CountedList;
  readonly items: readonly RectificationItem[];
  readonly settings: ListSettings;
  readonly today: CalendarDate;
}

/** 0-based row of the first hidden line, and its column: one stays free beside the page. */
const LINES_ROW = 2;
const LINES_COLUMN = PAGE_COLUMNS + 2;

/** The first column holds 22 wide characters a line: see what `shortText` leaves of names and findings. */
const WIDTHS: readonly number[] = [40, 9, 9, 9, 9, 10, 11];

/** Rows of the default height that a chart of so many bars takes, each with its name. */
const chartRows = (bars: number): number => Math.max(12, Math.ceil(bars * 1.5) + 4);

/** Lines beyond what there is now, so that the page follows the list for a while. */
const between = (least: number, wanted: number, most: number): number =>
  Math.max(least, Math.min(wanted, most));

/** Colors of 已完成, 基本完成, 未完成 in charts, as in the list. */
export const DONE_COLORS: readonly string[] = [
  stateColor('finished').fill,
  stateColor('mostlyDone').fill,
  '#8A9099',
];

/** 统计: one page of live figures, counted like `summarize` by functions that Excel, WPS and LibreOffice all have. */
export function planStatistics(source: StatisticsSource, name: string = SHEET_NAMES.statistics): SheetPlan {
  const { list, items, settings, today } = source;
  const summary = summarize(items, today, settings);
  const counting = planCountingRows(list, LINES_ROW, LINES_COLUMN);
  const nameColumn = LINES_COLUMN + counting.columns;
  const names = planNameRows(counting.last('named'), LINES_ROW, nameColumn);
  const input: StatisticsInput = { list, counting, names, summary, statusWords: settings.statusWords };
  const units = between(8, summary.byUnit.length + 2, 60);

  const heads = section('一、总体情况');
  const byStatus = statusRows(input, '$A$6');
  const byUnit = unitRows(input, units);
  const space: PageRows = {
    values: Array.from({ length: chartRows(units) }, () => ['']),
    style: styles.NOTE,
    height: 15,
  };
  const byCategory = categoryRows(input, between(3, summary.byCategory.length + 2, 60));
  const overdue = overdueRows(input, between(6, summary.overdueRows.length + 5, 200));
  const immediate = immediateRows(input, between(6, summary.immediateRows.length + 5, 200));
  const parts: PageRows[] = [
    { values: [['整改情况统计']], style: { ...styles.HEADLINE, fontSize: 18 }, height: 36 },
    { values: [[noteFormula(today)]], style: { ...styles.NOTE, format: 'general' }, height: 20 },
    { values: [[beyondFormula(list, counting.all('rank'))]], style: WARNING, height: 20 },
    heads,
    ...totalRows(input),
    section('二、按状态'),
    ...byStatus,
    section('三、按责任单位（几个单位共同负责的，各计一次）'),
    ...byUnit,
    space,
    section('四、按问题类别'),
    ...byCategory,
    section('五、逾期事项'),
    ...overdue,
    section('六、立行立改事项'),
    ...immediate,
  ];
  const { blocks, starts, end } = stack(parts, 0);
  const at = (part: PageRows): number => starts[parts.indexOf(part)]!;
  const table = (header: PageRows, body: PageRows, columns: number): Area => ({
    row: at(header),
    column: 0,
    rows: 1 + body.values.length,
    columns,
  });
  const statusTable = table(byStatus[0]!, byStatus[1]!, 2);
  const charts: ChartPlan[] = [
    {
      name: '统计图_状态',
      title: '各状态问题数',
      kind: 'bar',
      source: statusTable,
      colors: [QUIET.tabList],
      place: { row: statusTable.row, column: 3, rows: statusTable.rows, columns: 4 },
    },
    {
      name: '统计图_责任单位',
      title: '各责任单位整改情况',
      kind: 'stackedBar',
      source: table(byUnit[0]!, byUnit[1]!, 4),
      colors: DONE_COLORS,
      place: { row: at(space), column: 0, rows: chartRows(units), columns: PAGE_COLUMNS },
    },
  ];
  const listed = [overdue, immediate].flatMap(([header, body]) => [at(header!), ...rowsOf(at(body!), body!)]);
  const width = nameColumn + names.columns;
  return {
    role: 'statistics',
    name,
    visibility: 'visible',
    tabColor: QUIET.tabSupport,
    gridlines: false,
    columns: Array.from({ length: width }, (_, index) =>
      index < PAGE_COLUMNS ? { width: WIDTHS[index]! } : { width: 8, hidden: true },
    ),
    blocks: [...blocks, counting.block, names.block],
    table: null,
    validations: [],
    colorRules: [byUnit, byCategory, overdue, immediate].map((part, index) =>
      filledRule(`filled:${index}`, at(part[1]!), part[1]!.values.length + (part === byUnit ? 1 : 0)),
    ),
    freeze: null,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitWidth: 1,
      repeatRows: null,
      footer: '&C第&P页 共&N页&R打印日期：&D',
      area: { row: 0, column: 0, rows: end, columns: PAGE_COLUMNS },
    },
    links: [],
    merges: listed.flatMap((row) => [1, 3].map((column) => ({ row, column, rows: 1, columns: 2 }))),
    charts,
  };
}

const rowsOf = (row: number, { values }: PageRows): number[] => values.map((_, index) => row + index);

const section = (title: string): PageRows => ({
  values: [[title]],
  style: { ...styles.HEADLINE, fontSize: 12 },
  height: 27,
});

const WARNING = { ...styles.NOTE, format: 'general', color: '#A4262C' } as const;

const noteFormula = (today: CalendarDate) => ({
  formula:
    '="截至"&YEAR(TODAY())&"年"&MONTH(TODAY())&"月"&DAY(TODAY())&"日。按问题计数，一个问题以进度最慢的一行为准；随清单自动更新。点击逾期、立行立改事项可转到清单。"',
  value: `截至${dateInWords(today)}。按问题计数，一个问题以进度最慢的一行为准；随清单自动更新。点击逾期、立行立改事项可转到清单。`,
});

/** Rows of the list that no line reaches are said, never left out silently. */
function beyondFormula(list: CountedList, rank: string) {
  const says = (['finding', 'point'] as const).flatMap((key) => {
    const range = columnRange(list, key);
    return range === null ? [] : [`(${range}<>"")`];
  });
  if (says.length === 0) return '';
  const rows = `(SUMPRODUCT(--((${says.join('+')})>0))-1)`;
  const counted = `SUMPRODUCT(--(${rank}>0))`;
  return {
    formula: `=IF(${rows}=${counted},"","清单有"&(${rows}-${counted})&"行没有计入，请在清单助手中更新统计")`,
    value: '',
  };
}

/** A quiet ground under the lines that say something; the others stay blank paper. */
const filledRule = (key: string, row: number, rows: number): ColorRulePlan => ({
  key,
  area: { row, column: 0, rows, columns: PAGE_COLUMNS },
  formula: `=$A${row + 1}<>""`,
  fill: '#F3F6FA',
  stopIfTrue: false,
});
