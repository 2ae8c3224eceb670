import fc from 'fast-check';
import { sourceSegments } from '../../src/app/sourceSegments';
import type { ItemOrigin } from '../../src/core/list/item';

const origin = (id: string, ...spans: readonly (readonly [number, number])[]): ItemOrigin => ({
  id,
  finding: 0,
  point: null,
  measure: null,
  spans,
});

test.each<[string, readonly ItemOrigin[], readonly (readonly [number, number, string])[][]]>([
  ['no rows', [], [[[0, 10, '']], [[11, 20, '']]]],
  [
    'a sentence inside, one to the end',
    [origin('a', [2, 5]), origin('b', [15, 20])],
    [
      [
        [0, 2, ''],
        [2, 5, 'a'],
        [5, 10, ''],
      ],
      [
        [11, 15, ''],
        [15, 20, 'b'],
      ],
    ],
  ],
  [
    'rows that share a sentence, and one that goes over two paragraphs',
    [origin('a', [0, 4]), origin('b', [0, 4]), origin('c', [6, 14])],
    [
      [
        [0, 4, 'a b'],
        [4, 6, ''],
        [6, 10, 'c'],
      ],
      [
        [11, 14, 'c'],
        [14, 20, ''],
      ],
    ],
  ],
  ['a row that was deleted', [origin('gone', [2, 5])], [[[0, 10, '']], [[11, 20, '']]]],
])('paragraphs are cut by their rows: %s', (_, origins, expected) => {
  const segments = sourceSegments(
    origins,
    [
      [0, 10],
      [11, 20],
    ],
    new Set(['a', 'b', 'c']),
  );
  expect(
    segments.map((each) => each.map(({ range: [start, end], ids }) => [start, end, ids.join(' ')])),
  ).toEqual(expected);
});

test('the parts of a paragraph are the paragraph, whatever the rows', () => {
  const span = fc
    .tuple(fc.nat(60), fc.nat(60))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b) + 1] as const);
  fc.assert(
    fc.property(fc.array(fc.array(span, { maxLength: 3 }), { maxLength: 8 }), (rows) => {
      const origins = rows.map((spans, index) => origin(`r${index}`, ...spans));
      const ids = new Set(origins.map(({ id }) => id));
      const paragraphs = [
        [0, 20],
        [21, 40],
        [41, 60],
      ] as const;
      const all = sourceSegments(origins, paragraphs, ids);
      all.forEach((segments, index) => {
        const [from, to] = paragraphs[index]!;
        expect(segments[0]!.range[0]).toBe(from);
        expect(segments.at(-1)!.range[1]).toBe(to);
        segments.slice(1).forEach(({ range }, at) => expect(range[0]).toBe(segments[at]!.range[1]));
        for (const { range, ids: named } of segments)
          for (const { id, spans } of origins)
            for (let at = range[0]; at < range[1]; at += 1)
              expect(named.includes(id)).toBe(spans.some(([a, b]) => a <= at && at < b));
      });
    }),
  );
});
