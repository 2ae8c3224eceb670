import type { CalendarDate } from '../basics/calendarDate';
import { columnHeader } from '../list/columns';
import type { PeriodChange, PeriodChangeKind, PeriodComparison } from '../list/compareSnapshots';
import { dateInWords } from '../sheet/listTitle';
import type { ChangeEntry } from '../sheet/planChanges';

/** In the order in which a person wants to know. */
const KINDS: readonly (readonly [PeriodChangeKind, string])[] = [
  ['done', '新完成'],
  ['late', '新逾期'],
  ['reopened', '由完成变为未完成'],
  ['extended', '延期'],
  ['added', '新增'],
  ['removed', '已从清单中删除'],
  ['changed', '填写内容有变动'],
];

export interface PeriodStatement {
  readonly sentences: readonly string[];
  readonly sections: readonly {
    readonly kind: PeriodChangeKind;
    readonly heading: string;
    readonly changes: readonly PeriodChange[];
  }[];
}

/** 与上期比较, in words: figures that add up, and the rows by name. */
export function periodStatement(comparison: PeriodComparison): PeriodStatement {
  const { since, changes, before, after, same, altered, added, removed } = comparison;
  const sections = KINDS.flatMap(([kind, heading]) => {
    const own = changes.filter(({ kinds }) => kinds.includes(kind));
    return own.length === 0 ? [] : [{ kind, heading, changes: own }];
  });
  return {
    sentences: [
      `与${dateInWords(since)}的存档比较：上期${before}行，未变${same}行，有变动${altered}行，删除${removed}行；本期新增${added}行，共${after}行。`,
      ...(sections.length === 0
        ? []
        : [`${sections.map(({ heading, changes: own }) => `${heading}${own.length}行`).join('，')}。`]),
    ],
    sections,
  };
}

/** By which a person knows the row, in one short cell. */
export const rowLabel = (sequence: string, text: string): string =>
  `${sequence} ${text.length > 40 ? `${text.slice(0, 40)}…` : text}`.trim();

/** Lines of 变更记录 for what changed since the last baseline. */
export const changeEntries = ({ changes }: PeriodComparison, date: CalendarDate): ChangeEntry[] =>
  changes.flatMap(({ kinds, sequence, text, cells, reason }): ChangeEntry[] => {
    const row = rowLabel(sequence, text);
    const whole = kinds.includes('added') ? '新增' : kinds.includes('removed') ? '删除' : null;
    if (whole !== null) return [{ date, row, field: whole, from: '', to: '', reason: '' }];
    return cells.map(({ column, from, to }) => ({
      date,
      row,
      field: columnHeader(column),
      from,
      to,
      reason: column === 'deadline' ? reason : '',
    }));
  });
