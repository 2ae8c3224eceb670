import type { RectificationItem } from '../../list/item';
import { textOf } from '../cells';
import { always, type Check } from '../check';
import { dealsWithMoney, isAboutMoney } from './reading/money';
import { problemIn, someMeasureMatches } from './reading/cells';

/** A problem about money whose measures, in all rows that answer it, leave the money where it is. */
export const moneyWithoutRecovery: Check = {
  code: 'money-without-recovery',
  title: '涉及资金而措施未提核查、清退',
  message: '{row}的问题涉及资金，措施没有提到核查、清退或追缴。',
  why: '只改制度、不处理已经发生的钱，会被认为整改不彻底。',
  howToMend: '写明资金怎样核查、清退、追缴或整改；无需处理的，请注明理由。',
  severity: always('review'),
  run: (list) => {
    const isDealtWith = someMeasureMatches(list, keyOf, (measures, item) =>
      dealsWithMoney(measures, problemIn(item)),
    );
    return list.items.flatMap((item, index) =>
      isDealtWith[index] === false && isAboutMoney(problemIn(item), textOf(item.cells.finding))
        ? [{ item: index, column: 'measures' as const }]
        : [],
    );
  },
};

const keyOf = (item: RectificationItem): string => `${textOf(item.cells.finding)}\n${problemIn(item)}`;
