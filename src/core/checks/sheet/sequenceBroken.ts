import { always, type Check } from '../check';
import { renumbering } from '../renumbering';
import { countedRows, sequenceFaults, type SequenceFault } from '../sequence';

const WHAT: Readonly<Record<SequenceFault, string>> = {
  missing: '没有序号',
  repeated: '与前面的行重复',
  gap: '它前面缺了号',
  form: '与其他行的写法不同',
  order: '比上一行的序号小',
};

/** What counts as broken, and what not, is told in `sequence.ts`. */
export const sequenceBroken: Check = {
  code: 'sequence-broken',
  title: '序号不连续',
  message: '{row}的序号有误：{what}。',
  why: '序号缺号、重号，别人会以为漏了问题，纸面和电子稿也对不上。',
  howToMend: '重新编号；缺号是因为删了行的，先核对该不该删。',
  severity: always('warning'),
  run: (list) => {
    if (list.columns.sequence === null) return [];
    const rows = countedRows(list);
    const faults = sequenceFaults(rows);
    if (faults.size === 0) return [];
    // rows that were exchanged, or numbers: only a person knows
    const repair = [...faults.values()].includes('order') ? null : renumbering(list, rows, faults);
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
