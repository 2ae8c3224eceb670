import { readFile } from '../../src/readers';
import { pageText, type TextRun } from '../../src/readers/pdf/pageText';
import { pdfFile, type PdfLine } from './pdfFile';

const LINES: readonly PdfLine[] = [
  { text: '关于巡察某局党组的反馈意见', x: 190, y: 760, size: 22 },
  { text: '一、发现的主要问题', x: 122, y: 700 },
  { text: '（一）学习贯彻不够深入，落实上级部署存在差距，推动工', x: 122, y: 672 },
  { text: '作用力不足。', x: 90, y: 644 },
  { text: '（二）基层党建薄弱，制度执行不严格。', x: 122, y: 616 },
  { text: '— 1 —', x: 280, y: 60, size: 14 },
];

const read = async (bytes: Uint8Array): Promise<string[]> =>
  (await readFile({ name: '反馈.pdf', bytes })).text.split('\n');

describe('text of a PDF', () => {
  test.each(['toUnicode', 'GBK-EUC-H', 'UniGB-UCS2-H'] as const)('Chinese by %s', async (font) => {
    const lines = await read(pdfFile([LINES.slice(0, 5)], font));
    expect(lines.map((line) => line.trim())).toEqual(LINES.slice(0, 5).map(({ text }) => text));
  });

  test('pages follow each other, indents begin a paragraph', async () => {
    const lines = await read(pdfFile([LINES, [{ text: '落款单位党组，二〇二五年', x: 90, y: 760 }]]));
    expect(lines).toEqual([
      '关于巡察某局党组的反馈意见',
      '　　一、发现的主要问题',
      '　　（一）学习贯彻不够深入，落实上级部署存在差距，推动工',
      '作用力不足。',
      '　　（二）基层党建薄弱，制度执行不严格。',
      '— 1 —',
      '落款单位党组，二〇二五年',
    ]);
  });

  test('a watermark across the page is left out, and that is said', async () => {
    const mark = { text: '内部资料', x: 200, y: 300, size: 60, angle: 45 };
    const source = await readFile({ name: 'a.pdf', bytes: pdfFile([[...LINES, mark]]) });
    expect(source.text).not.toContain('内部资料');
    expect(source.messages).toEqual([{ code: 'turned-text-left-out', data: { count: 4 } }]);
  });

  test('a page without text among others is said', async () => {
    const source = await readFile({ name: 'a.pdf', bytes: pdfFile([LINES, [], LINES]) });
    expect(source.messages).toEqual([{ code: 'pages-without-text', data: { count: 1, first: 2 } }]);
  });

  const password = `/Encrypt<</Filter/Standard/V 1/R 2/O<${'41'.repeat(32)}>/U<${'42'.repeat(32)}>/P -4>>/ID[<00><00>]`;
  const garbage = Uint8Array.from('%PDF-1.4\nno objects at all', (char) => char.charCodeAt(0));
  test.each<readonly [string, () => Uint8Array, string]>([
    ['pictures only', () => pdfFile([[], []]), 'scanned-pdf'],
    ['pictures with a stamp', () => pdfFile([[{ text: '已扫描', x: 90, y: 90 }], LINES, []]), 'scanned-pdf'],
    ['a password', () => pdfFile([LINES], 'toUnicode', password), 'encrypted'],
    ['no objects', () => garbage, 'broken-file'],
    ['too many pages', () => pdfFile(Array.from({ length: 1_501 }, () => [])), 'too-large'],
  ])('%s is refused', async (_, bytes, code) => {
    await expect(readFile({ name: 'a.pdf', bytes: bytes() })).rejects.toMatchObject({ code });
  });
});

const run = (text: string, x: number, y: number, more: Partial<TextRun> = {}): TextRun => ({
  text,
  x,
  y,
  size: 10,
  width: [...text].length * 10,
  angle: 0,
  ...more,
});

describe('pageText', () => {
  const lines = (runs: readonly TextRun[]): string[] => pageText(runs).lines;

  test('two columns are read one after the other, a heading over both parts them', () => {
    const column = (words: string, x: number, from: number): TextRun[] =>
      Array.from({ length: 7 }, (_, i) => run(`${words}${i}`.padEnd(20, '文'), x, from - 15 * i));
    const runs = [
      run('总标题横跨两栏'.repeat(4), 100, 700),
      ...column('左', 50, 680),
      ...column('右', 270, 680),
      run('第二部分标题横跨'.repeat(4), 100, 500),
      ...column('下', 50, 480),
      ...column('旁', 270, 480),
    ];
    const read = lines(runs).map((line) => line.trim().slice(0, 2));
    const seven = (word: string): string[] => Array.from({ length: 7 }, (_, i) => `${word}${i}`);
    expect(read).toEqual(['总标', ...seven('左'), ...seven('右'), '第二', ...seven('下'), ...seven('旁')]);
  });

  test('a table is read row by row', () => {
    const runs = Array.from({ length: 8 }, (_, i) => [
      run(`${i}`, 50, 600 - 15 * i),
      run('问题', 120, 600 - 15 * i),
      run('措施', 300, 600 - 15 * i),
    ]).flat();
    expect(lines(runs)).toEqual(Array.from({ length: 8 }, (_, i) => `${i}\t问题\t措施`));
  });

  test.each<readonly [string, TextRun[], string[]]>([
    ['justified Chinese', [run('学', 0, 0), run('习', 14, 0), run('不', 28, 0)], ['学习不']],
    ['words', [run('Excel', 0, 0, { width: 25 }), run('2021', 29, 0, { width: 20 })], ['Excel 2021']],
    ['a number in pieces', [run('62.', 0, 0, { width: 15 }), run('5%', 15, 0, { width: 10 })], ['62.5%']],
    ['a superscript', [run('甲', 0, 0), run('①', 10, 3, { size: 6, width: 6 }), run('乙', 16, 0)], ['甲①乙']],
    ['bold by printing twice', [run('甲乙', 0, 0), run('甲乙', 0.4, 0)], ['甲乙']],
    [
      'a page that stands on its side',
      [run('上', 0, 0, { angle: 90 }), run('下', 20, 0, { angle: 90 })],
      ['上', '下'],
    ],
    ['blank runs', [run(' ', 0, 0), run('甲', 20, 0)], ['甲']],
    ['nothing', [], []],
  ])('%s', (_, runs, shown) => {
    expect(lines(runs)).toEqual(shown);
  });
});
