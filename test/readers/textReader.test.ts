import { readText } from '../../src/readers/textReader';

/** 「整改」 in the encodings that staff send. */
const SAMPLES = {
  utf8: [0xe6, 0x95, 0xb4, 0xe6, 0x94, 0xb9],
  gb18030: [0xd5, 0xfb, 0xb8, 0xc4],
  utf16le: [0x74, 0x65, 0x39, 0x65],
  utf16be: [0x65, 0x74, 0x65, 0x39],
};

test.each<readonly [string, readonly number[], string]>([
  ['UTF-8', SAMPLES.utf8, 'utf-8'],
  ['UTF-8 with mark', [0xef, 0xbb, 0xbf, ...SAMPLES.utf8], 'utf-8'],
  ['GB18030', SAMPLES.gb18030, 'gb18030'],
  ['UTF-16 LE', [0xff, 0xfe, ...SAMPLES.utf16le], 'utf-16le'],
  ['UTF-16 BE', [0xfe, 0xff, ...SAMPLES.utf16be], 'utf-16be'],
])('%s is recognized', (_, bytes, encoding) => {
  expect(readText(Uint8Array.from(bytes))).toMatchObject({ text: '整改', encoding });
});

test('a guessed encoding is said', () => {
  expect(readText(Uint8Array.from(SAMPLES.gb18030)).messages.map(({ code }) => code)).toEqual([
    'encoding-guessed',
  ]);
  expect(readText(Uint8Array.from(SAMPLES.utf8)).messages).toEqual([]);
});

test('line ends and offsets stay as they are', () => {
  expect(readText(new TextEncoder().encode('一、\r\n二、\n')).text).toBe('一、\r\n二、\n');
});

test.each<readonly [string, () => Uint8Array, 'utf-8' | 'gb18030' | undefined, string]>([
  ['nothing', () => new Uint8Array(), undefined, 'empty-file'],
  ['blanks only', () => new TextEncoder().encode(' \n\u3000'), undefined, 'empty-file'],
  [
    'a program named .txt',
    () => Uint8Array.from({ length: 4096 }, (_, i) => (i * 7) % 32),
    undefined,
    'binary-file',
  ],
  ['GB18030 read as UTF-8 by hand', () => Uint8Array.from(SAMPLES.gb18030), 'utf-8', 'wrong-encoding'],
  ['too much', () => new Uint8Array(41 * 1024 * 1024).fill(0x61), undefined, 'too-large'],
])('%s is refused', (_, bytes, encoding, code) => {
  expect(() => readText(bytes(), encoding)).toThrow(expect.objectContaining({ code }));
});
