import fc from 'fast-check';
import { wordDiff, type WordChange } from '../../../src/taskpane/state/wordDiff';

const signs = { same: '', removed: '-', added: '+' } as const;
const shown = (changes: readonly WordChange[]): string =>
  changes.map(({ kind, text }) => (kind === 'same' ? text : `[${signs[kind]}${text}]`)).join('');

test.each([
  ['学习不深入', '学习不深入', '学习不深入'],
  ['3家企业超许可取水', '4家企业超许可取水', '[-3][+4]家企业超许可取水'],
  ['进度缓慢', '进度较慢，需加快', '进度[-缓慢][+较慢，需加快]'],
  ['', '新增一句', '[+新增一句]'],
  ['删去一句', '', '[-删去一句]'],
  ['未按期换届；记录不完整；形式单一', '未按期换届；形式单一', '未按期换届；[-记录不完整；]形式单一'],
  ['𠮷野家', '𠮷田家', '𠮷[-野][+田]家'],
])('%j → %j', (before, after, expected) => {
  expect(shown(wordDiff(before, after))).toBe(expected);
});

test('each side is whole, and a long replacement is not searched', () => {
  const text = fc.string({ unit: fc.constantFrom('甲', '乙', '丙', '。', '𠮷'), maxLength: 40 });
  const side = (changes: readonly WordChange[], gone: WordChange['kind']): string =>
    changes.flatMap(({ kind, text: part }) => (kind === gone ? [] : [part])).join('');
  fc.assert(
    fc.property(text, text, (before, after) => {
      const changes = wordDiff(before, after);
      expect(side(changes, 'added')).toBe(before);
      expect(side(changes, 'removed')).toBe(after);
      expect(changes.every((change) => change.text !== '')).toBe(true);
    }),
  );
  expect(wordDiff('甲'.repeat(600), '乙'.repeat(600))).toHaveLength(2);
});
