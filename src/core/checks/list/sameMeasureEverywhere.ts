import { unnumbered, unstopped } from '../../list/sameWords';
import { isBlankRow, textOf } from '../cells';
import { always, type Check } from '../check';

/** Rows of one 问题 may share a measure; one that answers several problems answers none of them well. */
export const sameMeasureEverywhere: Check = {
  code: 'same-measure-everywhere',
  title: '措施雷同',
  message: '{row}的措施与另外{others}个问题一字不差。',
  why: '不同的问题用同一条措施，会被认为没有对症下药。',
  howToMend: '针对每个问题写出具体措施。',
  severity: always('warning'),
  run: ({ items, columns }, { settings: { sameMeasureProblems } }) => {
    if (columns.measures === null || sameMeasureProblems < 2) return [];
    const uses = new Map<string, Map<string, number>>();
    items.forEach((item, index) => {
      const measure = unstopped(unnumbered(textOf(item.cells.measures)));
      if (measure === '' || isBlankRow(item)) return;
      const problem = unnumbered(textOf(item.cells.finding)) || unnumbered(textOf(item.cells.point));
      const problems = uses.get(measure) ?? new Map<string, number>();
      if (!problems.has(problem)) problems.set(problem, index);
      uses.set(measure, problems);
    });
    return [...uses.values()].flatMap((problems) =>
      problems.size < sameMeasureProblems
        ? []
        : [...problems.values()].map((item) => ({
            item,
            column: 'measures' as const,
            data: { others: problems.size - 1 },
          })),
    );
  },
};
