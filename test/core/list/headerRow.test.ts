import { findHeaderRow } from '../../../src/core/list/headerRow';

const TITLE = ['某某局整改清单', '', '', ''];

describe('findHeaderRow', () => {
  test.each([
    ['below a title', [TITLE, ['序号', '问题', '措施', '状态']], { row: 1, firstColumn: 0, lastColumn: 3 }],
    ['with aliases', [['存在问题', '整改措施', '整改时限']], { row: 0, firstColumn: 0, lastColumn: 2 }],
    [
      'not at the left edge',
      [['', '问题', '措施', '责任单位', '']],
      { row: 0, firstColumn: 1, lastColumn: 3 },
    ],
    [
      'the fuller one of two',
      [
        ['问题', '措施', '状态', ''],
        ['问题', '措施', '状态', '时限'],
      ],
      { row: 1, firstColumn: 0, lastColumn: 3 },
    ],
  ])('finds a header %s', (_, rows, place) => {
    expect(findHeaderRow(rows)).toEqual(place);
  });

  test.each([
    ['an empty sheet', []],
    ['words that only mention two columns', [['问题', '状态']]],
    ['a table of something else', [['措施', '责任单位', '时限', '状态']]],
    [
      'a header below the first twenty rows',
      [...Array.from({ length: 20 }, () => ['']), ['问题', '措施', '状态']],
    ],
  ])('finds none in %s', (_, rows) => {
    expect(findHeaderRow(rows)).toBeNull();
  });
});
