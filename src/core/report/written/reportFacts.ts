import type { CalendarDate } from '../../basics/calendarDate';
import type { RectificationItem } from '../../list/item';
import { cellText } from '../../list/rows';
import type { ListSettings } from '../../list/settings';
import { unnumbered, splitNumber } from '../../list/sameWords';
import { statusKey } from '../../progress/progress';
import { summarize, type ProgressSummary } from '../../progress/summary';
import type { StatusKey } from '../../wording/status';

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

const FINISHED: ReadonlySet<StatusKey> = new Set<StatusKey>(['completed', 'completedOngoing', 'closed']);

/** The list sorted by 问题类别 and 问题, with its figures. */
export function reportFacts(input: ReportInput): ReportFacts {
  const { items, settings, today } = input;
  const rows = items.filter(({ cells }) => cellText(cells.finding) !== '' || cellText(cells.point) !== '');
  const isFinished = ({ cells }: RectificationItem): boolean => {
    const key = statusKey(cellText(cells.status), settings);
    return key !== null && FINISHED.has(key);
  };
  const categories = [...groupBy(rows, ({ cells }) => cellText(cells.category))].map(
    ([category, own]): ReportedCategory => ({
      name: lastHeading(category),
      problems: [...groupBy(own, ({ cells }) => cellText(cells.finding) || cellText(cells.point))].map(
        ([problem, each]): ReportedProblem => ({
          caption: splitNumber(problem)[1].replace(/[。；;]$/u, ''),
          rows: each,
          isFinished: each.every(isFinished),
        }),
      ),
    }),
  );
  return { ...input, summary: summarize(items, today, settings), categories };
}

/** `（一）作风方面\n1.学风` → 学风: the heading directly above the problem, without its number. */
function lastHeading(category: string): string {
  const line = category.split('\n').at(-1) ?? '';
  return unnumbered(line) === '' ? '' : splitNumber(line.trim())[1].trim();
}

function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
