import fc from 'fast-check';
import { mergeRanges, rangesLength, subtractRanges } from '../../../src/core/basics/textRange';
import type { TextRange } from '../../../src/core/basics/textRange';

const ranges = fc.array(
  fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]): TextRange => [start, start + length]),
  { maxLength: 8 },
);
const members = (list: readonly TextRange[]): Set<number> => {
  const set = new Set<number>();
  for (const [start, end] of list) for (let i = start; i < end; i++) set.add(i);
  return set;
};

test('touching and overlapping ranges become one', () => {
  expect(
    mergeRanges([
      [5, 7],
      [0, 2],
      [2, 4],
      [6, 9],
      [3, 3],
    ]),
  ).toEqual([
    [0, 4],
    [5, 9],
  ]);
});

test('merging and subtracting keep exactly the characters', () => {
  fc.assert(
    fc.property(ranges, ranges, (a, b) => {
      expect(members(mergeRanges(a))).toEqual(members(a));
      expect(rangesLength(a)).toBe(members(a).size);
      const inB = members(b);
      expect(members(subtractRanges(a, b))).toEqual(new Set([...members(a)].filter((i) => !inB.has(i))));
    }),
  );
});
