import { rowsAt, traceRow } from '../../../src/core/list/trace';
import type { ItemOrigin, RectificationItem } from '../../../src/core/list/item';
import type { TextRange } from '../../../src/core/basics/textRange';

const origin = (id: string, ...spans: TextRange[]): ItemOrigin => ({
  id,
  finding: 0,
  point: null,
  measure: null,
  spans,
});
const DOCUMENTS = [
  { origins: [origin('a', [10, 20]), origin('b', [20, 30], [40, 50])] },
  { origins: [origin('c', [5, 9])] },
];
const row = (id: string, finding: string): RectificationItem => ({ id, cells: { finding }, extra: {} });
const LIST = [
  row('a', '1.甲'),
  row('b', '2.乙'),
  row('c', '3.丙'),
  row('copy', '2.乙'),
  row('own', '自己的'),
  row('', ''),
];

test.each([
  ['a', { document: 0, spans: [[10, 20]] }],
  [
    'b',
    {
      document: 0,
      spans: [
        [20, 30],
        [40, 50],
      ],
    },
  ],
  ['c', { document: 1, spans: [[5, 9]] }],
  [
    'copy',
    {
      document: 0,
      spans: [
        [20, 30],
        [40, 50],
      ],
    },
  ],
  ['own', null],
  ['', null],
  ['unknown', null],
])('row %p stands at %p', (id, expected) => {
  expect(traceRow(DOCUMENTS, LIST, id)).toEqual(expected);
});

test.each<[number, TextRange, string[]]>([
  [15, [0, 60], ['a']],
  [20, [0, 60], ['b']],
  [45, [40, 60], ['b']],
  [35, [10, 36], ['a', 'b']],
  [5, [0, 8], []],
])('offset %p in paragraph %p belongs to %p', (offset, range, ids) => {
  expect(rowsAt(DOCUMENTS[0]!, offset, range)).toEqual(ids);
});
