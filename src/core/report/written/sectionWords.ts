import { outermostCategories } from '../../list/outermost';
import { cellText } from '../../list/rows';
import { dateInWords } from '../../sheet/listTitle';
import type { CellValue, RectificationItem } from '../../list/item';
import type { ReportedProblem, ReportFacts } from './reportFacts';

/** A part of a section before it is numbered. */
export type SectionPart =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'pending'; readonly text: string };

const paragraph = (text: string): SectionPart => ({ kind: 'paragraph', text });
export const pending = (text: string): SectionPart => ({ kind: 'pending', text });

/** Where the report stands in time, out of what the feedback says of itself; nothing else. */
export function occasionWords({ feedback, occasion, today }: ReportFacts): readonly SectionPart[] {
  const { sourceOrg, inspectedOrg, feedbackDate } = feedback;
  const who = sourceOrg ?? '（反馈单位）';
  const whom = inspectedOrg ?? '本单位';
  const when = feedbackDate === null ? '' : `${dateInWords(feedbackDate)}，`;
  return [
    paragraph(`${when}${who}向${whom}反馈了${occasion}意见。截至${dateInWords(today)}，整改情况如下。`),
    ...(sourceOrg === null || feedbackDate === null ? [pending('反馈单位、反馈日期')] : []),
  ];
}

/** Totals that add up: 已完成 + 基本完成 + 未完成 = 总数. */
export function figuresWords({ summary, settings }: ReportFacts): readonly SectionPart[] {
  const { total, rows, completed, mostlyDone, unfinished, overdue, rate, byStatus } = summary;
  const { statusWords } = settings;
  const among = [
    [statusWords.completedOngoing, byStatus.completedOngoing],
    [statusWords.closed, byStatus.closed],
  ] as const;
  const named = among.filter(([, count]) => count > 0).map(([word, count]) => `${word}${count}个`);
  return [
    paragraph(
      `反馈问题共${total}个，分解为${rows}项整改任务。按问题统计，已完成${completed}个${named.length === 0 ? '' : `（其中${named.join('、')}）`}，` +
        `${statusWords.mostlyDone}${mostlyDone}个，未完成${unfinished}个，整改完成率${rate === null ? '—' : `${rate.toFixed(2)}%`}。` +
        `超过时限尚未完成的${overdue}个。`,
    ),
  ];
}

/** Per category and problem what was done, in the words of 完成情况. */
export function doneWords({ categories }: ReportFacts): readonly SectionPart[] {
  return categories.flatMap(({ name, problems }): SectionPart[] => [
    ...(name === '' ? [] : [{ kind: 'heading' as const, level: 2 as const, text: name }]),
    ...problems.flatMap((problem): SectionPart[] => [
      { kind: 'heading', level: 3, text: problem.caption },
      ...progressOf(problem),
    ]),
  ]);
}

function progressOf({ rows, caption }: ReportedProblem): SectionPart[] {
  const notes = distinct(rows.map(({ cells }) => cellText(cells.progressNote)));
  return notes.length === 0 ? [pending(`“${caption}”的整改情况`)] : notes.map(paragraph);
}

/** Problems that are not finished: the reason, the next step, the date, as the rows say that are still open. */
export function unfinishedWords({ categories }: ReportFacts): readonly SectionPart[] {
  const unfinished = categories.flatMap(({ problems }) => problems).filter(({ isFinished }) => !isFinished);
  if (unfinished.length === 0) return [paragraph('没有未完成的问题。')];
  return unfinished.flatMap(({ caption, open }): SectionPart[] => {
    const reasons = distinct(open.map(({ cells }) => cellText(cells.unfinishedReason)));
    const steps = distinct(open.map(({ cells }) => cellText(cells.nextStep)));
    const dates = distinct(open.map(({ cells }) => deadlineWords(cells.deadline)));
    return [
      { kind: 'heading', level: 3, text: caption },
      ...(reasons.length === 0
        ? [pending(`“${caption}”未完成的原因`)]
        : [paragraph(`未完成原因：${reasons.join('；')}`)]),
      ...(steps.length === 0
        ? [pending(`“${caption}”的下一步措施`)]
        : [paragraph(`下一步措施：${steps.join('；')}`)]),
      ...(dates.length === 0 ? [] : [paragraph(`时限：${dates.join('、')}`)]),
    ];
  });
}

const deadlineWords = (deadline: CellValue | undefined): string =>
  typeof deadline === 'object' && 'date' in deadline ? dateInWords(deadline.date) : cellText(deadline);

export function recommendationWords({ recommendations }: ReportFacts): readonly SectionPart[] {
  if (recommendations.length === 0) return [paragraph('反馈中没有单列的意见建议。')];
  return recommendations.flatMap(({ text, measures, done }): SectionPart[] => [
    { kind: 'heading', level: 3, text: text.replace(/[。；;]$/u, '') },
    ...(done !== ''
      ? [paragraph(done)]
      : measures !== ''
        ? [paragraph(measures)]
        : [pending('该条意见建议的落实情况')]),
  ]);
}

/** By outermost category in figures alone; a problem stands in one of them. */
export const categoryFigures = ({ summary }: ReportFacts): readonly SectionPart[] =>
  outermostCategories(summary.byCategory)
    .filter(({ category }) => category !== '')
    .map(({ category, total, completed, mostlyDone, unfinished }) =>
      paragraph(
        `${category}：${total}个问题，已完成${completed}个，基本完成${mostlyDone}个，未完成${unfinished}个。`,
      ),
    );

/** 延期: what was put off, from when to when, and why. */
export function extensionWords({ items }: ReportFacts): readonly SectionPart[] {
  const put = items.filter(({ cells }) => cellText(cells.originalDeadline) !== '');
  return put.map(({ cells }: RectificationItem) =>
    paragraph(
      `${cellText(cells.sequence)}：原定${deadlineWords(cells.originalDeadline)}，现定${deadlineWords(cells.deadline)}${
        cellText(cells.extensionReason) === '' ? '' : `，原因：${cellText(cells.extensionReason)}`
      }。`,
    ),
  );
}

const distinct = (texts: readonly string[]): string[] => [
  ...new Set(texts.filter((text) => text.trim() !== '')),
];
