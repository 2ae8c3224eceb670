import { isBlankRow } from '../cells';
import { always, type Check } from '../check';
import { measuresIn } from './reading/cells';
import { repeats } from './reading/turned';
import { COPIED, gramsOf, mayBeCopied, shareCopied, statementsOf } from './reading/copied';

/** A statement shorter than this is said by anybody: 加强管理. */
const LEAST_STATEMENT = 6;
/** Fewer characters in all may be the same by chance. */
const LEAST = 12;

export const measureCopiesRecommendation: Check = {
  code: 'measure-copies-recommendation',
  title: '措施照抄意见建议',
  message: '{row}的措施照抄了反馈的意见建议。',
  why: '意见建议是对整改的要求，照抄不等于有了本单位的做法。',
  howToMend: '把意见建议化为本单位要做的事：谁做、做什么、做到什么程度。',
  severity: always('warning'),
  run: (list) => {
    const recommendations = list.source?.recommendations ?? [];
    if (recommendations.length === 0 || list.columns.measures === null) return [];
    const known = new Set(
      recommendations.flatMap(statementsOf).filter(({ length }) => length >= LEAST_STATEMENT),
    );
    const grams = gramsOf(recommendations);
    return list.items.flatMap((item, index) => {
      const text = measuresIn(item.cells.measures);
      if (isBlankRow(item) || !mayBeCopied(text, (gram) => grams.has(gram))) return [];
      const statements = statementsOf(text);
      if (statements.join('').length < LEAST) return [];
      return shareCopied(statements, known) >= COPIED || recommendations.some((one) => repeats(text, one))
        ? [{ item: index, column: 'measures' as const }]
        : [];
    });
  },
};
