import { always, type Check } from '../check';
import { newIds } from '../newIds';

export const idMissing: Check = {
  code: 'id-missing',
  title: '缺少编号',
  message: '{row}没有隐藏的编号，无法对应到反馈原文。',
  why: '编号让每一行在排序、汇总和再次导入后仍能找到自己的原文。',
  howToMend: '自己新增的行可以一键补上编号；如果编号列被清空，请撤销该操作。',
  severity: always('error'),
  run: (list) =>
    newIds(list).flatMap(({ item, to }) =>
      list.items[item]!.id === '' ? [{ item, column: 'id' as const, fix: to }] : [],
    ),
};
