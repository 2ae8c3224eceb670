import { columnHeader } from '../../list/columns';
import type { CellValue, ColumnKey } from '../../list/item';
import { cellText } from '../../list/rows';
import { sameWords, unstopped } from '../../list/sameWords';
import { digitsOf, isBlankRow, shorten } from '../cells';
import { always, type Check, type CheckedList, type Hit } from '../check';
import type { DerivedList } from '../documentFacts';

/** 问题清单, 任务清单 and 责任清单 of a 方案 must have the rows of the list and say what it says. */
export const listsDiffer: Check = {
  code: 'lists-differ',
  title: '三个清单对不上',
  message: '“{list}”与整改清单不一致：{what}。',
  why: '问题、任务、责任三个清单序号相同、内容一致，才看得出每个问题由谁怎么改。',
  howToMend: '以整改清单为准，重新生成三个清单。',
  severity: always('error'),
  run: (list, { derivedLists }) => (derivedLists ?? []).flatMap((derived) => compare(list, derived)),
};

const bare = (value: CellValue): CellValue => (typeof value === 'string' ? unstopped(value) : value);
const sayTheSame = (one: CellValue, other: CellValue): boolean => sameWords(bare(one), bare(other));

function compare({ items, columns }: CheckedList, derived: DerivedList): Hit[] {
  const theirs = new Map(derived.rows.map((row) => [row.sequence.trim(), row]));
  const known = new Set<string>();
  const differing = items.flatMap((item, index): Hit[] => {
    if (isBlankRow(item)) return [];
    const sequence = digitsOf(item.cells.sequence);
    const row = theirs.get(sequence);
    known.add(sequence);
    const hit = (column: ColumnKey, what: string): Hit => ({
      item: index,
      column,
      data: { list: derived.name, what },
      ...(row?.places?.[column] && { place: row.places[column] }),
    });
    if (!row) return [hit('sequence', `缺少序号 ${sequence}`)];
    const { cells } = row;
    return (Object.keys(cells) as ColumnKey[])
      .filter((key) => columns[key] !== null && !sayTheSame(cells[key]!, item.cells[key] ?? ''))
      .map((key) =>
        hit(key, `序号 ${sequence} 的${columnHeader(key)}写的是“${shorten(cellText(cells[key]))}”`),
      );
  });
  const surplus = [...theirs.keys()].filter((sequence) => !known.has(sequence));
  return [
    ...differing,
    ...surplus.map((sequence) => ({
      item: null,
      column: null,
      data: { list: derived.name, what: `多出序号 ${sequence}` },
    })),
  ];
}
