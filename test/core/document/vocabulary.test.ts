import fc from 'fast-check';
import { characterFinder, wordFinder } from '../../../src/core/document/vocabulary';

const WORDS = ['不(?!断|仅)|欠|拖(?:延|欠)', '重(?:.{1,6})轻'];

test.each<[string, boolean]>([
  ['清理不彻底', true],
  ['不断提高', false],
  ['不断提高但不够', true],
  ['拖欠工资', true],
  ['拖拉机', false],
  ['重建设、轻管护', true],
  ['', false],
])('%s: %s', (text, found) => expect(wordFinder(WORDS)(text)).toBe(found));

test('finds what one pattern of all words finds', () => {
  const pattern = new RegExp(WORDS.join('|'));
  const finds = wordFinder(WORDS);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...'不断仅欠拖延重建轻。'), { maxLength: 12 }), (characters) => {
      const text = characters.join('');
      expect(finds(text)).toBe(pattern.test(text));
    }),
  );
});

test.each<[string, number]>([
  ['', 0],
  ['移交线索', 0b001],
  ['要求报送', 0b110],
  ['无关', 0],
])('%s: which sets of characters occur', (text, bits) =>
  expect(characterFinder(['移转', '求议', '报送'])(text)).toBe(bits),
);

test('31 sets have a bit each, one more has none', () => {
  const sets = Array.from({ length: 31 }, (_, i) => String.fromCharCode(0x4e00 + i));
  expect(characterFinder(sets)(sets[30]!) >>> 0).toBe(2 ** 30);
  expect(() => characterFinder([...sets, '多'])).toThrow(RangeError);
});
