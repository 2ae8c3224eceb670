import { whichDocument } from '../../../src/core/list/whichDocument';
import type { Snapshot } from '../../../src/core/list/snapshot';

const rows = (...texts: string[]) =>
  texts.map((finding, index) => ({ id: `${finding}${index}`, cells: { finding } }));
const snapshot = (id: string, ...texts: string[]): Snapshot => ({
  id,
  kind: 'import',
  date: '2026-01-01',
  rows: rows(...texts),
});
const FIRST = snapshot('import-1', '学习制度落实不严', '公务接待超标准', '档案整理滞后');
const SECOND = snapshot('import-2', '消防通道被占用', '灭火器过期未更换', '电线私拉乱接');

test.each([
  ['the same document', ['学习制度落实不严', '公务接待超标准', '档案整理滞后'], 'import-1'],
  ['a shortened one', ['灭火器过期未更换'], 'import-2'],
  [
    'one with much that is new',
    ['消防通道被占用', '安全出口上锁', '应急照明损坏', '巡查记录代签'],
    'import-2',
  ],
  ['a document about something else', ['预算编制不细化', '资产底数不清'], null],
  ['nothing', [], null],
])('%s', (_, texts, expected) => {
  expect(whichDocument([FIRST, SECOND], rows(...texts))?.id ?? null).toBe(expected);
});
