import fc from 'fast-check';
import { distinctFileNames, safeFileName } from '../../../src/core/basics/fileName';

test.each([
  ['县财政局', '县财政局'],
  ['甲/乙局', '甲_乙局'],
  ['a<b>c:d"e|f?g*h\\i', 'a_b_c_d_e_f_g_h_i'],
  ['..\\..\\etc', '_.._etc'],
  ['办公室. . ', '办公室'],
  ['.隐藏', '隐藏'],
  ['~$临时', '$临时'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['com1', '_com1'],
  ['LPT³', '_LPT³'],
  ['COM10', 'COM10'],
  ['第一\n科室\t甲', '第一_科室_甲'],
  ['反\u202E转', '反_转'],
  ['\uD800半', '_半'],
  ['', '未命名'],
  [' . ', '未命名'],
])('%j becomes %j', (text, name) => {
  expect(safeFileName(text)).toBe(name);
});

test('a long name is cut between characters', () => {
  expect(safeFileName('局'.repeat(200))).toBe('局'.repeat(60));
  expect(safeFileName('😀'.repeat(100))).toBe('😀'.repeat(45));
});

test('names that a file system takes for one are counted', () => {
  expect(distinctFileNames(['甲局', 'ABC', 'abc', 'ＡＢＣ', '甲/局', '甲_局', 'abc(2)'])).toEqual([
    '甲局',
    'ABC',
    'abc(2)',
    'ＡＢＣ(3)',
    '甲_局',
    '甲_局(2)',
    'abc(2)(2)',
  ]);
});

test('any text gives a name that every system takes', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 8 }), (texts) => {
      const names = distinctFileNames(texts);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
      for (const name of names) {
        expect(name).toMatch(/^[^\s.~<>:"/\\|?*][^<>:"/\\|?*]*$/u);
        expect(name).not.toMatch(/[\s.]$/u);
        expect(name.split('.')[0]).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/iu);
        expect(Buffer.byteLength(`${name}.xlsx`)).toBeLessThan(200);
      }
    }),
    { numRuns: 300 },
  );
});
