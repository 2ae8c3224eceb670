import { always, type Check } from '../check';
import { renumbering } from '../renumbering';
import { countedRows, sequenceFaults, type SequenceFault } from '../sequence';

const WHAT: Readonly<Record<SequenceFault, string>> = {
  missing: '没有序号',
  repeated: '的序号与前面的行重复',
  gap: '前面缺了序号',
};

/** What counts as broken, and what not, is told in `sequence.ts`. */
export const sequenceBroken: Check = {
  code: 'sequence-broken',
  title: '序号不连续',
  message: '{row}{what}。',
  why: '序号缺号、重号，别人会以为漏了问题，纸面和电子稿也对不上。',
  howToMend: '重新编号；缺号是因为删了行的，先核对该不该删。',
  severity: always('warning'),
  run: (list) => {
    if (list.columns.sequence === null) return [];
    const rows = countedRows(list);
    const faults = sequenceFaults(rows);
    if (faults.size === 0) return [];
    const repair = renumbering(list, rows, faults);
    return [...faults]
      .sort(([a], [b]) => a - b)
      .map(([item, fault]) => ({
        item,
        column: 'sequence' as const,
        data: { what: WHAT[fault] },
        ...(repair === null ? {} : { repair }),
      }));
  },
};
