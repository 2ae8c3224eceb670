import type { ProblemCounts, ProgressSummary } from '../../progress/summary';
import { ADVANCE } from '../../progress/problems';
import { STATUS, type StatusKey } from '../../wording/status';
import { NAMES, statusName } from '../sheetNames';
import * as looks from '../styles';
import type { CellStyle, CellValueRow, FormulaCell } from '../workbookPlan';
import { INNER_COMMA, LAST_OPEN_RANK, type CountingRows } from './countingRows';
import { cellAt, type CountedList } from './listRanges';
import type { PageRows } from './pageRows';
import { shortFormula, shortText } from './shortText';
import type { NameRows } from './unitNames';

/** Visible columns of the page, and behind them one hidden: the place in the list that a line of the page speaks of. */
export const PAGE_COLUMNS = 7;
export const PLACE = '$H{row}';

/** Points of a line of the page, and of two lines of text with room to spare in every font that stands in for 宋体. */
const ONE_LINE = 21;
export const TWO_LINES = 34;

/** Characters that surely fit the first column, in a line and in two. */
const MOST = { unit: 22, category: 40 } as const;

export interface StatisticsInput {
  readonly list: CountedList;
  readonly counting: CountingRows;
  readonly names: NameRows;
  readonly summary: ProgressSummary;
  readonly statusWords: Readonly<Record<StatusKey, string>>;
}

export const formula = (text: string, value: string | number): FormulaCell => ({
  formula: `=${text}`,
  value,
});
const rateValue = (rate: number | null): string | number =>
  rate === null ? '' : Math.round(rate * 100) / 10_000;
const rateOf = (part: string, whole: string): string => `IF(${whole}=0,"",ROUND(${part}/${whole},4))`;

const FIGURE: CellStyle = { ...looks.NUMBER, fontName: '黑体', fontSize: 16 };
const FIGURE_RATE: CellStyle = { ...FIGURE, format: 'percent' };
export const NAME: CellStyle = { ...looks.TEXT, format: 'general' };
/** Lines that may be empty have no frame. */
export const open = (style: CellStyle): CellStyle =>
  Object.fromEntries(Object.entries(style).filter(([key]) => key !== 'border')) as unknown as CellStyle;

/** Totals: header and figures, twice. */
export function totalRows({ counting, summary }: StatisticsInput): readonly PageRows[] {
  const { all, problems } = counting;
  const total = problems(`${all('rank')}>0`);
  const openOnes = (rank: number): string => problems(`(${all('rank')}>0)*(${all('rank')}<=${rank})`);
  const unfinished = openOnes(LAST_OPEN_RANK - 1);
  const notCompleted = openOnes(LAST_OPEN_RANK);
  const dueUpTo = (end: string): string =>
    problems(
      `(${all('rank')}>0)*(${all('rank')}<=${LAST_OPEN_RANK})*(${all('due')}>=TODAY())*(${all('due')}<=${end})`,
    );
  const soon = summary.byState.dueSoon + summary.byState.dueVerySoon;
  const immediateOpen = summary.immediateRows.filter((row) => !row.isFinished).length;
  return [
    headerRow(['问题总数', '具体表现', '措施', '已完成', '基本完成', '未完成', '整改完成率']),
    {
      values: [
        [
          formula(total, summary.total),
          formula(`SUM(${all('point')})`, summary.points),
          formula(`SUM(${all('measure')})`, summary.measures),
          formula(`$A{row}-$E{row}-$F{row}`, summary.completed),
          formula(`${notCompleted}-$F{row}`, summary.mostlyDone),
          formula(unfinished, summary.unfinished),
          formula(rateOf('$D{row}', '$A{row}'), rateValue(summary.rate)),
        ],
      ],
      style: [...Array.from({ length: PAGE_COLUMNS - 1 }, () => FIGURE), FIGURE_RATE],
      height: 33,
    },
    headerRow(
      ['逾期', '本周到期', '本月到期', '临期', '立行立改', '立行立改未完成', '最长逾期（天）'],
      TWO_LINES,
    ),
    {
      values: [
        [
          formula(problems(`${all('lateness')}>0`), summary.overdue),
          formula(dueUpTo('TODAY()+7-WEEKDAY(TODAY(),2)'), summary.dueThisWeek),
          formula(dueUpTo('DATE(YEAR(TODAY()),MONTH(TODAY())+1,0)'), summary.dueThisMonth),
          formula(
            `${problems(`(${all('rank')}>0)*(${all('rank')}<=${LAST_OPEN_RANK})*(${all('due')}>0)*(${all('due')}<=TODAY()+${NAMES.dueSoonDays})`)}-$A{row}`,
            soon,
          ),
          formula(`SUM(${all('immediate')})`, summary.immediateRows.length),
          formula(`SUMPRODUCT(${all('immediate')}*(${all('rank')}<=${LAST_OPEN_RANK}))`, immediateOpen),
          formula(`INT(MAX(${all('lateness')})/10000000)`, Math.max(0, -(summary.overdueRows[0]?.days ?? 0))),
        ],
      ],
      style: FIGURE,
      height: 33,
    },
  ];
}

export const headerRow = (headers: readonly string[], height = 24): PageRows => ({
  values: [headers],
  style: looks.HEADER,
  height,
});

/** Every status with its problems and its share, in the order of the drop-down. */
export function statusRows(input: StatisticsInput, totalCell: string): readonly PageRows[] {
  const { counting, summary, statusWords } = input;
  const { all, problems } = counting;
  const upTo = (rank: number): string =>
    rank === 0 ? '0' : problems(`(${all('rank')}>0)*(${all('rank')}<=${rank})`);
  return [
    headerRow(['状态', '问题数', '占比']),
    {
      values: STATUS.map(({ key }) => {
        const rank = 1 + ADVANCE.indexOf(key);
        const count = summary.byStatus[key];
        return [
          formula(statusName(key), statusWords[key]),
          formula(`${upTo(rank)}-${upTo(rank - 1)}`, count),
          formula(
            rateOf('$B{row}', totalCell),
            summary.total === 0 ? '' : Math.round((count / summary.total) * 10_000) / 10_000,
          ),
        ];
      }),
      style: [NAME, looks.NUMBER, looks.PERCENT],
      height: ONE_LINE,
    },
  ];
}

/** Columns of a table of groups: the first four are what its chart shows. */
const groupHeader = (first: string): PageRows =>
  headerRow([first, '已完成', '基本完成', '未完成', '问题数', '逾期', '整改完成率']);

const groupStyle = (name: CellStyle): CellStyle[] =>
  [name, ...Array.from({ length: 5 }, () => looks.NUMBER), looks.PERCENT].map(open);

/** Figures of a group, `condition` over whole lines; empty where the line speaks of nothing. */
function groupFigures(
  { all, problems }: CountingRows,
  condition: string,
  counts: ProblemCounts | undefined,
): CellValueRow {
  const figure = (text: string, value: number | string | undefined): FormulaCell =>
    formula(`IF($A{row}="","",${text})`, value ?? '');
  return [
    figure('$E{row}-$C{row}-$D{row}', counts?.completed),
    figure(`${problems(`${condition}*(${all('rank')}<=${LAST_OPEN_RANK})`)}-$D{row}`, counts?.mostlyDone),
    figure(problems(`${condition}*(${all('rank')}<=${LAST_OPEN_RANK - 1})`), counts?.unfinished),
    figure(problems(condition), counts?.total),
    figure(problems(`${condition}*(${all('lateness')}>0)`), counts?.overdue),
    figure(rateOf('$B{row}', '$E{row}'), counts && rateValue(counts.rate)),
  ];
}

/** By unit, whole names; the last line is for rows that name nobody. */
export function unitRows(input: StatisticsInput, slots: number): readonly PageRows[] {
  const { counting, names, summary } = input;
  const { all, problems } = counting;
  const named = summary.byUnit.filter(({ unit }) => unit !== '');
  const nobody = summary.byUnit.find(({ unit }) => unit === '');
  const matches = `ISNUMBER(FIND("、"&${PLACE}&"、",${all('units')}))`;
  const noUnit = `(${all('rank')}>0)*(${all('units')}="")`;
  return [
    groupHeader('责任单位'),
    {
      values: Array.from({ length: slots }, (_, index) => [
        formula(
          shortFormula(`SUBSTITUTE(${PLACE},"${INNER_COMMA}","、")`, MOST.unit),
          shortText(named[index]?.unit ?? '', MOST.unit),
        ),
        ...groupFigures(counting, matches, named[index]),
        formula(
          `IFERROR(${names.nth(String(index + 1))},"")`,
          named[index]?.unit.replaceAll('、', INNER_COMMA) ?? '',
        ),
      ]),
      style: [...groupStyle(NAME), NAME],
      height: ONE_LINE,
    },
    {
      values: [
        [
          formula(`IF(${problems(noUnit)}=0,"","未明确责任单位")`, nobody ? '未明确责任单位' : ''),
          ...groupFigures(counting, noUnit, nobody),
        ],
      ],
      style: groupStyle(NAME),
      height: ONE_LINE,
    },
    moreRow(names.count, slots, '个单位'),
  ];
}

/** Whether there are more than the page has lines for. */
export const moreRow = (count: string, slots: number, what: string): PageRows => ({
  values: [
    [
      formula(
        `IF(${count}>${slots},"另有"&(${count}-${slots})&"${what}未列出，请在清单助手中更新统计","")`,
        '',
      ),
    ],
  ],
  style: { ...looks.NOTE, format: 'general', color: '#A4262C' },
  height: ONE_LINE,
});

export function categoryRows(
  { list, counting, summary }: StatisticsInput,
  slots: number,
): readonly PageRows[] {
  const { all, last } = counting;
  return [
    groupHeader('问题类别'),
    {
      values: Array.from({ length: slots }, (_, index) => {
        const found = summary.byCategory[index];
        const text = cellAt(list, 'category', PLACE);
        return [
          formula(
            `IF(${PLACE}="","",IF(${text}="","未分类",${shortFormula(`SUBSTITUTE(${text},CHAR(10)," ")`, MOST.category)}))`,
            found ? shortText(found.category.replaceAll('\n', ' '), MOST.category) || '未分类' : '',
          ),
          ...groupFigures(counting, `(${all('category')}=${PLACE}-1)*(${all('rank')}>0)`, found),
          formula(
            `IF(${index + 1}>${last('nthCategory')},"",MATCH(${index + 1},${all('nthCategory')},0))`,
            '',
          ),
        ];
      }),
      style: [...groupStyle(NAME), NAME],
      height: TWO_LINES,
    },
    moreRow(last('nthCategory'), slots, '个问题类别'),
  ];
}
