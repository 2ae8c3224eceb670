import { isEmpty } from '../cells';
import { always, type Check, type Hit } from '../check';
import { mergedRows } from '../merged';

/** An area is told at its first cell, and mended by writing what it says into each of its rows. */
export const mergedCells: Check = {
  code: 'merged-cells',
  title: '合并单元格',
  message: '清单里有合并的单元格（{area}）。',
  why: '合并之后不能排序和筛选，被合并的行会丢失内容。',
  howToMend: '取消合并，并把内容填到每一行。',
  severity: always('error'),
  run: (list) => {
    const known = new Map(mergedRows(list).map((rows) => [rows.area, rows]));
    return list.sheet.mergedAreas.map((area): Hit => {
      const rows = known.get(area);
      if (!rows) return { item: null, column: null, data: { area } };
      const { first, value, columns } = rows;
      const hit = { item: first, column: columns[0], data: { area } };
      if (value === null) return hit;
      // a 编号 is nobody else's: id-missing gives the other rows theirs
      const isSilent = hit.column === 'id' || isEmpty(value);
      return { ...hit, repair: { kind: 'unmerge', area, value: isSilent ? null : value } };
    });
  },
};
