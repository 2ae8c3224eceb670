import type { RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import { ADVANCE, countedRows, groupBy, isFinished, problemsOf, type Problem } from '../progress/problems';
import { columnLetters, SHEET_NAMES, statusName } from './sheetNames';
import { OUTCOMES, outcomeKey, type TypedOutcomes } from './outcomes';
import { PAGE_HEADER_ROW, planPage } from './planPage';
import { DONE_COLORS, type StatisticsSource } from './planStatistics';
import { columnRange, type CountedList } from './statistics/listRanges';
import { stack, wide, type PageRows } from './statistics/pageRows';
import * as styles from './styles';
import type { CellStyle, CellValueRow, FormulaCell, SheetPlan } from './workbookPlan';

const FIRST_ROW = PAGE_HEADER_ROW + 1;
/**
 * Rows of a list above which 整改成效 is left out: each of its lines looks through the whole list whenever Excel calculates,
 * and every reading of the workbook would carry all problems twice. Lists of inspections have tens of problems, seldom hundreds.
 */
export const OUTCOMES_LIMIT = 2000;

/** 序号, 问题类别, 问题, 状态 stand before what staff fill in. */
const FIXED = 4;
const CHART_ROWS = 14;
export const GONE = '清单中已无此问题';

/** A line of the page: a problem of the list, or one that is gone and for which somebody typed something. */
interface Line {
  readonly sequence: string;
  readonly category: string;
  readonly text: string;
  readonly hasFinding: boolean;
  readonly problem: Problem | null;
}

/**
 * 整改成效: numbers that staff type for each problem, never read out of text; a blank is not 0. 状态 and the figures by
 * 问题类别 below are live. `typed` is what stands on the page now: none of it is lost.
 */
export function planOutcomes(
  source: StatisticsSource,
  typed: TypedOutcomes | null = null,
  name: string = SHEET_NAMES.outcomes,
): SheetPlan {
  const { list, items, settings, today } = source;
  const lines = linesOf(problemsOf(countedRows(items, today, settings)), typed);
  const extra = typed?.extraHeaders ?? [];
  const page = planPage({
    role: 'outcomes',
    name,
    headline: '整改成效',
    note: '数字由本单位据实填写，程序不从文字中读取，不评价成效；没有填的不当作0。“状态”和各类小计随清单自动更新。',
    orientation: 'landscape',
    columns: [
      { header: '序号', width: 7, style: styles.SHORT },
      { header: '问题类别', width: 22, style: styles.TEXT },
      { header: '问题', width: 34, style: styles.TEXT },
      { header: '状态', width: 13, style: styles.NUMBER },
      ...OUTCOMES.map(({ header }) => ({ header, width: 10, style: styles.NUMBER })),
      ...extra.map((header) => ({ header, width: 14, style: styles.TEXT })),
    ],
    rows: lines.map((line) => {
      const values = typed?.rows.get(outcomeKey(line.category, line.text));
      return [
        line.sequence,
        line.category,
        line.text,
        statusCell(list, line, settings.statusWords),
        ...OUTCOMES.map((_, index) => values?.numbers[index] ?? ''),
        ...extra.map((_, index) => values?.extra[index] ?? ''),
      ];
    }),
  });
  const columns = page.columns.length;
  const last = FIRST_ROW + Math.max(1, lines.length) - 1;
  const categories = groupBy(
    lines.filter(({ problem }) => problem !== null),
    ({ category }) => category,
  );
  const parts: PageRows[] = [
    { values: [totalRow(lines, last, columns, typed)], style: totalStyles(columns), height: 24 },
    { values: [wide([], columns)], style: styles.NOTE, height: 12 },
    { values: [wide(['按问题类别'], columns)], style: { ...styles.HEADLINE, fontSize: 12 }, height: 27 },
    {
      values: [['问题类别', '已完成', '基本完成', '未完成', '问题数', '整改完成率']],
      style: styles.HEADER,
      height: 24,
    },
    {
      values: categories.map(([category, own]) => categoryRow(category, own, last)),
      style: [styles.TEXT, ...Array.from({ length: 4 }, () => styles.NUMBER), styles.PERCENT],
      height: 'fit',
    },
  ].filter(({ values }) => values.length > 0) as PageRows[];
  const { blocks, starts, end } = stack(parts, last + 1);
  const header = starts[3]!;
  return {
    ...page,
    blocks: [
      ...page.blocks.map((block) => (block.row === PAGE_HEADER_ROW ? { ...block, rowHeight: 36 } : block)),
      ...blocks.map((block, index) => (index < 3 ? block : { ...block, column: 2 })),
    ],
    validations: lines.length === 0 ? [] : [numbersOnly(lines.length)],
    print: {
      ...page.print!,
      footer: '&C第&P页 共&N页&R打印日期：&D',
      area: { row: 0, column: 0, rows: end + 1 + CHART_ROWS, columns },
    },
    charts:
      categories.length === 0
        ? []
        : [
            {
              name: '成效图_问题类别',
              title: '各类问题整改情况',
              kind: 'stackedBar',
              source: { row: header, column: 2, rows: 1 + categories.length, columns: 4 },
              colors: DONE_COLORS,
              place: { row: end + 1, column: 0, rows: CHART_ROWS, columns: FIXED + OUTCOMES.length },
            },
          ],
  };
}

/** Whether two states of a list give the page the same lines: the same problems in the same order, under the same numbers. */
export const hasSameLines = (
  before: readonly RectificationItem[],
  after: readonly RectificationItem[],
): boolean => before === after || lineKeys(before) === lineKeys(after);

function lineKeys(items: readonly RectificationItem[]): string {
  const seen = new Set<string>();
  for (const { cells } of items) {
    const [category, finding, point] = [cells.category, cells.finding, cells.point].map(cellText);
    const sequence = sequenceOfProblem(cells);
    seen.add(JSON.stringify([sequence, category, finding === '' ? point : '', finding]));
  }
  return [...seen].join('\n');
}

const sequenceOfProblem = ({ sequence }: RectificationItem['cells']): string =>
  cellText(sequence).replace(/-.*$/u, '');

function linesOf(problems: readonly Problem[], typed: TypedOutcomes | null): Line[] {
  const lines = problems.map((problem): Line => {
    const { cells } = problem.rows[0]!.item;
    const finding = cellText(cells.finding);
    return {
      sequence: sequenceOfProblem(cells),
      category: problem.category,
      text: finding || cellText(cells.point),
      hasFinding: finding !== '',
      problem,
    };
  });
  const present = new Set(lines.map(({ category, text }) => outcomeKey(category, text)));
  const gone = [...(typed?.rows ?? [])].flatMap(([key, row]): Line[] =>
    present.has(key) || [...row.numbers, ...row.extra].every((value) => value === '')
      ? []
      : [{ sequence: '', category: row.category, text: row.text, hasFinding: true, problem: null }],
  );
  return [...lines, ...gone];
}

/** Status of the least advanced row with these words, from the list as it is. */
function statusCell(
  list: CountedList,
  { hasFinding, problem }: Line,
  words: Readonly<Record<(typeof ADVANCE)[number], string>>,
): FormulaCell {
  const value = problem === null ? GONE : words[problem.status];
  const [category, finding, point, status] = (['category', 'finding', 'point', 'status'] as const).map(
    (key) => columnRange(list, key),
  );
  const same = [
    category && `(${category}=$B{row})`,
    hasFinding ? finding && `(${finding}=$C{row})` : point && `(${point}=$C{row})`,
    hasFinding ? null : finding && `(${finding}="")`,
  ].flatMap((condition) => condition ?? []);
  if (same.length === 0 || !status) return { formula: '=""', value: '' };
  const rank = ADVANCE.slice(1).map((key, index) => `(${status}=${statusName(key)})*${index + 1}`);
  const least = `SUMPRODUCT(MIN(1+${rank.join('+')}+100*(1-${same.join('*')})))`;
  return {
    formula: `=IF(SUMPRODUCT(${same.join('*')})=0,"${GONE}",CHOOSE(${least},${ADVANCE.map(statusName).join(',')}))`,
    value,
  };
}

const rowsRange = (column: number, last: number): string =>
  `$${columnLetters(column)}$${FIRST_ROW + 1}:$${columnLetters(column)}$${last + 1}`;

/** Rate of all problems and the sums of what was typed; a column in which nothing stands has none. */
function totalRow(
  lines: readonly Line[],
  last: number,
  columns: number,
  typed: TypedOutcomes | null,
): CellValueRow {
  const sumOf = (index: number): number | string => {
    const numbers = lines.flatMap(({ category, text }) => {
      const value = typed?.rows.get(outcomeKey(category, text))?.numbers[index];
      return typeof value === 'number' ? [value] : [];
    });
    // as Excel does, to the digits that it keeps
    return numbers.length === 0 ? '' : Number(numbers.reduce((sum, value) => sum + value, 0).toPrecision(15));
  };
  const status = rowsRange(3, last);
  const counted = lines.flatMap(({ problem }) => problem ?? []);
  const done = counted.filter(({ status: key }) => isFinished(key)).length;
  const total = `(ROWS(${status})-COUNTIF(${status},"${GONE}")-COUNTIF(${status},""))`;
  return wide(
    [
      '合计',
      '',
      { formula: `="共"&${total}&"个问题，整改完成率"`, value: `共${counted.length}个问题，整改完成率` },
      {
        formula: `=IF(${total}=0,"",ROUND(SUMPRODUCT(${isDone(status)})/${total},4))`,
        value: counted.length === 0 ? '' : Math.round((done / counted.length) * 10_000) / 10_000,
      },
      ...OUTCOMES.map((_, index): FormulaCell => {
        const range = rowsRange(FIXED + index, last);
        return { formula: `=IF(COUNT(${range})=0,"",SUM(${range}))`, value: sumOf(index) };
      }),
    ],
    columns,
  );
}

const totalStyles = (columns: number): CellStyle[] =>
  Array.from({ length: columns }, (_, index) => ({
    ...(index === 2 ? styles.TEXT : index === 3 ? styles.PERCENT : styles.NUMBER),
    ...(index === 2 ? { format: 'general' as const } : {}),
    bold: true as const,
    fill: '#F3F6FA',
  }));

const isDone = (status: string): string =>
  (['completed', 'completedOngoing', 'closed'] as const)
    .map((key) => `(${status}=${statusName(key)})`)
    .join('+');

function categoryRow(category: string, own: readonly Line[], last: number): CellValueRow {
  const status = rowsRange(3, last);
  const mine = `(${rowsRange(1, last)}=$C{row})*(${status}<>"${GONE}")`;
  const problems = own.flatMap(({ problem }) => problem ?? []);
  const done = problems.filter(({ status: key }) => isFinished(key)).length;
  const mostly = problems.filter(({ status: key }) => key === 'mostlyDone').length;
  return [
    category,
    { formula: `=SUMPRODUCT(${mine}*(${isDone(status)}))`, value: done },
    { formula: `=SUMPRODUCT(${mine}*(${status}=${statusName('mostlyDone')}))`, value: mostly },
    { formula: '=$G{row}-$D{row}-$E{row}', value: problems.length - done - mostly },
    { formula: `=SUMPRODUCT(${mine})`, value: problems.length },
    {
      formula: '=IF($G{row}=0,"",ROUND($D{row}/$G{row},4))',
      value: Math.round((done / problems.length) * 10_000) / 10_000,
    },
  ];
}

const numbersOnly = (rows: number): SheetPlan['validations'][number] => {
  const first = `${columnLetters(FIXED)}${FIRST_ROW + 1}`;
  return {
    area: { row: FIRST_ROW, column: FIXED, rows, columns: OUTCOMES.length },
    rule: { kind: 'custom', formula: `=AND(ISNUMBER(${first}),${first}>=0)` },
    alert: 'stop',
    title: '整改成效',
    message: '请填写不小于0的数字；没有的留空。',
  };
};
