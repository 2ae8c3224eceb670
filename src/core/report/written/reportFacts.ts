import { outermost } from '../../list/outermost';
import type { CalendarDate } from '../../basics/calendarDate';
import type { RectificationItem } from '../../list/item';
import { cellText } from '../../list/rows';
import type { ListSettings } from '../../list/settings';
import { unnumbered, splitNumber } from '../../list/sameWords';
import { countedRows, groupBy, isFinished, problemsOf } from '../../progress/problems';
import { summarize, type ProgressSummary } from '../../progress/summary';

/** What the feedback says of itself, as far as the workbook remembers it. */
export interface FeedbackFacts {
  readonly title: string | null;
  readonly sourceOrg: string | null;
  readonly inspectedOrg: string | null;
  readonly feedbackDate: CalendarDate | null;
}

export interface ReportInput {
  readonly feedback: FeedbackFacts;
  /** What the correction is of: 巡察, 巡视, 督察, 审计, 专项检查, 检视. */
  readonly occasion: string;
  readonly items: readonly RectificationItem[];
  /** Rows of 意见建议: text, measures, unit, what was done. */
  readonly recommendations: readonly {
    readonly text: string;
    readonly measures: string;
    readonly done: string;
  }[];
  readonly settings: ListSettings;
  readonly today: CalendarDate;
}

/** One 问题 with its rows, in the order of the list. */
export interface ReportedProblem {
  readonly caption: string;
  readonly rows: readonly RectificationItem[];
  /** Those of its rows that are not finished. */
  readonly open: readonly RectificationItem[];
  readonly isFinished: boolean;
}

export interface ReportedCategory {
  readonly name: string;
  readonly problems: readonly ReportedProblem[];
}

export interface ReportFacts extends ReportInput {
  readonly summary: ProgressSummary;
  readonly categories: readonly ReportedCategory[];
}

/** The list sorted by 问题类别 and 问题, with its figures. */
export function reportFacts(input: ReportInput): ReportFacts {
  const { items, settings, today } = input;
  const problems = problemsOf(countedRows(items, today, settings));
  const categories = groupBy(problems, ({ category }) => outermost(category)).map(
    ([category, own]): ReportedCategory => ({
      name: headingWords(category),
      problems: own.map(({ rows, status, category: headings }): ReportedProblem => ({
        caption: [...innerHeadings(headings), captionOf(rows[0]!.item)].join('：'),
        rows: rows.map(({ item }) => item),
        open: rows.flatMap((row) => (isFinished(row.status) ? [] : [row.item])),
        isFinished: isFinished(status),
      })),
    }),
  );
  return { ...input, summary: summarize(items, today, settings), categories };
}

/** Its 问题, else its 具体表现, without number and full stop. */
const captionOf = ({ cells }: RectificationItem): string =>
  splitNumber(cellText(cells.finding) || cellText(cells.point))[1].replace(/[。；;]$/u, '');

/** `（一）作风方面\n1.学风` → 作风方面 above, 学风 before the problem. */
const headingWords = (line: string): string =>
  unnumbered(line) === '' ? '' : splitNumber(line.trim())[1].trim();

const innerHeadings = (category: string): readonly string[] =>
  category
    .split('\n')
    .slice(1)
    .map(headingWords)
    .filter((words) => words !== '');
