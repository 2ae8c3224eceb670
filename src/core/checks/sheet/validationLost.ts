import type { ColumnKey } from '../../list/item';
import { columnHeader } from '../../list/columns';
import { always, type Check } from '../check';
import { rowNumbers, uncovered } from '../rowRanges';

/** 状态 is the only column whose drop-down forbids other words; the others advise. */
const GUARDED: readonly ColumnKey[] = ['status', 'deadline', 'responsibleUnits'];

/** Pasting destroys drop-downs. A list made elsewhere had none of ours to lose. */
export const validationLost: Check = {
  code: 'validation-lost',
  title: '下拉框不见了',
  message: '“{header}”{what}没有下拉框。',
  why: '粘贴会冲掉下拉框，以后填的词就会五花八门。',
  howToMend: '点“刷新颜色”，下拉框和颜色一并重建。',
  severity: always('warning'),
  run: (list) =>
    list.source === null || !list.sheet.dropDowns
      ? []
      : uncovered(list, GUARDED, list.sheet.dropDowns).map(({ column, rows }) => ({
          item: rows[0]!,
          column,
          data: {
            header: columnHeader(column),
            what: list.sheet.partlyGuarded?.includes(column)
              ? '有的行'
              : `有${rows.length}行${rowNumbers(list, rows)}`,
          },
          repair: { kind: 'repaint' as const },
        })),
};
