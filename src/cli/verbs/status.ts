import { listStatus } from '../../app/listStatus';
import { openList } from '../../app/openList';
import { textOf } from '../../core/list/mergeSentence';
import { cellText } from '../../core/list/rows';
import type { DueRow, ImmediateRow, ProblemCounts, ProgressSummary } from '../../core/progress/summary';
import { STATUS, type StatusKey } from '../../core/wording/status';
import type { Verb } from '../verb';

export const status: Verb = {
  name: 'status',
  usage: 'zhenggai status 清单.xlsx [--json]',
  purpose: '进展数字：问题总数、各状态、完成率、逾期和临期',
  fileCount: [1, 1],
  options: {},
  needs: [],
  run: async ({ files }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const summary = await listStatus({ workbook, today: io.today });
    const words = (await openList({ workbook }))!.settings.statusWords;
    for (const line of linesOf(summary)) io.say(line);
    return { exit: 0, json: jsonOf(summary, words) };
  },
};

function linesOf(summary: ProgressSummary): string[] {
  const { total, completed, mostlyDone, unfinished, rate, points, measures, byUnit } = summary;
  const { overdueRows, dueSoonRows, dueThisWeek, dueThisMonth, immediateRows } = summary;
  return [
    `共 ${total} 个问题（具体表现 ${points} 条，措施 ${measures} 条）：已完成 ${completed}，基本完成 ${mostlyDone}，未完成 ${unfinished}；整改完成率 ${rateWords(rate)}。`,
    ...byUnit.map(
      ({ unit, ...counts }) =>
        `  ${unit === '' ? '未明确责任单位' : unit}：${counts.total} 个，已完成 ${counts.completed}，逾期 ${counts.overdue}，完成率 ${rateWords(counts.rate)}`,
    ),
    `逾期 ${overdueRows.length} 行，临期 ${dueSoonRows.length} 行；本周到期 ${dueThisWeek} 个问题，本月到期 ${dueThisMonth} 个问题。`,
    `立行立改 ${immediateRows.length} 行，其中未完成 ${immediateRows.filter(({ isFinished }) => !isFinished).length} 行。`,
  ];
}

const rateWords = (rate: number | null): string => (rate === null ? '—' : `${rate.toFixed(2)}%`);

type Words = Readonly<Record<StatusKey, string>>;

/** Counted in problems; `overdue`, `dueSoon` and `immediate` in rows. Rates in percent with two decimals, null where there is nothing. */
function jsonOf(summary: ProgressSummary, words: Words): unknown {
  return {
    ...countsJson(summary, words),
    rows: summary.rows,
    points: summary.points,
    measures: summary.measures,
    dueThisWeek: summary.dueThisWeek,
    dueThisMonth: summary.dueThisMonth,
    byUnit: summary.byUnit.map(({ unit, ...counts }) => ({ unit, ...countsJson(counts, words) })),
    byCategory: summary.byCategory.map(({ category, ...counts }) => ({
      category,
      ...countsJson(counts, words),
    })),
    overdue: summary.overdueRows.map(dueJson),
    dueSoon: summary.dueSoonRows.map(dueJson),
    immediate: summary.immediateRows.map((row) => ({ ...rowJson(row), isFinished: row.isFinished })),
  };
}

const countsJson = (
  { total, completed, mostlyDone, unfinished, rate, byStatus }: ProblemCounts,
  words: Words,
) => ({
  total,
  completed,
  mostlyDone,
  unfinished,
  rate,
  byStatus: Object.fromEntries(STATUS.map(({ key }) => [words[key], byStatus[key]])),
});

const dueJson = (row: DueRow): unknown => ({ ...rowJson(row), days: row.days });

const rowJson = ({ id, item: { cells } }: DueRow | ImmediateRow): object => ({
  rowId: id,
  sequence: cellText(cells.sequence),
  text: textOf(cells),
  units: cellText(cells.responsibleUnits) || cellText(cells.leadUnit),
  deadline: cellText(cells.deadline),
  status: cellText(cells.status),
});
