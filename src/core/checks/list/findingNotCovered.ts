import type { RectificationItem } from '../../list/item';
import { unnumbered } from '../../list/sameWords';
import { isBlankRow, shorten, textOf } from '../cells';
import { always, type Check } from '../check';

/** The words by which a row is told where its 编号 was lost. */
const wordsOf = ({ cells }: Pick<RectificationItem, 'cells'>): string =>
  `${unnumbered(textOf(cells.finding))}\n${unnumbered(textOf(cells.point))}`;

/**
 * A row whose words were all cleared covers nothing any more; one that lost its 编号, or bears that of another row, still covers
 * what its words say (`id-missing` and `id-duplicate` tell of it).
 */
export const findingNotCovered: Check = {
  code: 'finding-not-covered',
  title: '反馈的问题不在清单里',
  message: '反馈意见中的“{text}”在清单里没有对应的行。',
  why: '漏掉反馈的问题是清单被退回的首要原因。',
  howToMend: '撤销删除，或者重新导入反馈意见补上这一行。',
  severity: always('error'),
  run: (list) => {
    if (list.source === null || list.columns.id === null) return [];
    const filled = list.items.filter((item) => !isBlankRow(item));
    const known = new Set(list.source.rows.map(({ id }) => id));
    const present = new Set<string>();
    const strays = new Set<string>();
    const bearers = new Map<string, number>();
    for (const { id } of filled) bearers.set(id, (bearers.get(id) ?? 0) + 1);
    for (const item of filled) {
      // of two rows that bear one 编号 either may be the other's
      if (!known.has(item.id) || bearers.get(item.id)! > 1) strays.add(wordsOf(item));
      present.add(item.id);
    }
    const deleted = new Set(list.source.deletedIds);
    return list.source.rows
      .filter((row) => !present.has(row.id) && !deleted.has(row.id) && !strays.has(wordsOf(row)))
      .map((row) => ({
        item: null,
        column: 'finding' as const,
        data: { text: shorten(textOf(row.cells.point) || textOf(row.cells.finding), 40) },
      }));
  },
};
