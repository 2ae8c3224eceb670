import { charactersOf, cutPlaces, firstCut, stepCut } from '../../../src/taskpane/state/cuts';

const SOURCE = '前文。监管不到位，台账\r\n不全；培训少。后文';
const SPANS = [[3, 20]] as const;
const characters = charactersOf(SOURCE, SPANS);

const textAt = (places: readonly number[]): readonly string[] =>
  places.map((place) =>
    characters
      .slice(place, place + 2)
      .map(({ text }) => text)
      .join(''),
  );

test('line breaks are no characters, offsets stay those of the source', () => {
  expect(characters.map(({ text }) => text).join('')).toBe('监管不到位，台账不全；培训少。');
  expect(characters.find(({ text }) => text === '全')?.at).toBe(SOURCE.indexOf('全'));
});

test('a character outside the basic plane stays whole', () => {
  const source = '𠮷字';
  expect(charactersOf(source, [[0, source.length]])).toEqual([
    { text: '𠮷', at: 0 },
    { text: '字', at: 2 },
  ]);
});

test('several spans follow each other', () => {
  expect(
    charactersOf('甲乙丙丁', [
      [0, 1],
      [2, 4],
    ])
      .map(({ text }) => text)
      .join(''),
  ).toBe('甲丙丁');
});

test('cut places stand behind stops, never at an end', () => {
  expect(textAt(cutPlaces(characters))).toEqual(['台账', '培训']);
});

test.each([
  [1, 1, '台账'],
  [6, 1, '培训'],
  [11, -1, '台账'],
])('from %d in direction %d to %s', (from, direction, expected) => {
  expect(textAt([stepCut(cutPlaces(characters), from, direction as 1 | -1)])).toEqual([expected]);
});

test('without a further place the cut stays', () => {
  expect(stepCut([4], 4, 1)).toBe(4);
});

test('the first cut prefers the strong stop nearest the middle', () => {
  expect(textAt([firstCut(characters)])).toEqual(['培训']);
});

test('without any stop the first cut is the middle, and inside', () => {
  expect(firstCut(charactersOf('监管不到位', [[0, 5]]))).toBe(2);
  expect(firstCut(charactersOf('监', [[0, 1]]))).toBe(1);
});
