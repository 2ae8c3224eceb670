import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import exampleText from '../../assets/example/example-feedback.txt';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { docxFile, p } from '../readers/docxFile';
import { validationErrors } from '../workbook/xlsx/validate';
import { folder, zhenggai, type Outcome } from './command';

const POINTS = parseFeedback(exampleText).findings.reduce((sum, { points }) => sum + points.length, 0);
const files = folder();
let example: string;
let docx: string;
let list: string;

beforeAll(async () => {
  example = files.put('反馈.txt', exampleText);
  docx = files.put(
    '反馈.docx',
    docxFile({
      body: exampleText
        .split('\n')
        .map((line) => p(line))
        .join(''),
    }),
  );
  list = files.at('清单.xlsx');
  expect(await zhenggai('build', example, '-o', list, '--today', '2025-07-01')).toMatchObject({ exit: 0 });
}, 120_000);
afterAll(() => files.remove());

const json = ({ stdout }: Outcome): Record<string, unknown> => JSON.parse(stdout) as Record<string, unknown>;
const keys = (value: unknown): string[] => Object.keys(value as object).sort();
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array<number>(600).fill(0),
    ...Buffer.from(stream, 'utf16le'),
  ]);
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
const NOISE = Uint8Array.from({ length: 900 }, (_, index) => (index * 7) % 32);

describe('parse', () => {
  it('--json prints one document and nothing else', async () => {
    const outcome = await zhenggai('parse', example, '--json');
    expect(outcome.exit).toBe(0);
    expect(outcome.stdout.trim().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toMatch(/10 个问题/u);
    const document = json(outcome);
    expect(keys(document)).toEqual(
      [
        'kind',
        'title',
        'sourceOrg',
        'inspectedOrg',
        'feedbackDate',
        'findings',
        'recommendations',
        'doubts',
        'coverage',
      ].sort(),
    );
    expect(document).toMatchObject({ kind: 'inspection', feedbackDate: '2025-06-20' });
    expect(document['findings']).toHaveLength(10);
  });

  it('gives spans that hold the very text', async () => {
    const crlf = exampleText.replaceAll('\n', '\r\n');
    const outcome = await zhenggai('parse', files.put('crlf.txt', `\uFEFF${crlf}`), '--json');
    const { findings, coverage } = json(outcome) as unknown as {
      findings: {
        text: string;
        spans: [number, number][];
        points: { text: string; spans: [number, number][] }[];
      }[];
      coverage: { total: number; rows: number; headings: number; leftOut: { start: number; end: number }[] };
    };
    const cut = (spans: [number, number][]): string =>
      spans.map(([from, to]) => crlf.slice(from, to)).join('');
    for (const { text, spans, points } of findings) {
      expect(cut(spans)).toBe(text);
      for (const point of points) expect(cut(point.spans)).toBe(point.text);
    }
    const leftOut = coverage.leftOut.reduce((sum, { start, end }) => sum + end - start, 0);
    expect(coverage.rows + coverage.headings + leftOut).toBe(coverage.total);
  });

  it('adds the text that spans refer to, for anything but .txt', async () => {
    const document = json(await zhenggai('parse', docx, '--json'));
    expect(document['text']).toContain('（一）贯彻落实党中央决策部署');
    expect(document['findings']).toHaveLength(10);
  });

  it('without --json speaks to people on stdout', async () => {
    const { exit, stdout, stderr } = await zhenggai('parse', example);
    expect(exit).toBe(0);
    expect(stdout.split('\n')[0]).toContain('10 个问题');
    expect(stderr).toBe('');
  });

  it.each([
    ['--kind', 'audit', 'kind', 'audit'],
    ['--encoding', 'utf-8', 'kind', 'inspection'],
  ])('%s %s', async (option, value, key, expected) => {
    expect(json(await zhenggai('parse', example, '--json', option, value))[key]).toBe(expected);
  });

  it('a text without problems: exit 1, and the document all the same', async () => {
    const outcome = await zhenggai(
      'parse',
      files.put('通知.txt', '今天下午三点在二楼会议室开会。'),
      '--json',
    );
    expect(outcome.exit).toBe(1);
    expect(json(outcome)['findings']).toEqual([]);
  });

  it('10 MB of text', async () => {
    const block = exampleText.slice(exampleText.indexOf('（一）'), exampleText.indexOf('二、意见建议'));
    const text = `一、巡察发现的主要问题\n${block.repeat(Math.ceil(10_000_000 / Buffer.byteLength(block)))}`;
    const outcome = await zhenggai('parse', files.put('大.txt', text), '--json');
    expect(outcome.exit).toBe(0);
    expect((json(outcome)['findings'] as unknown[]).length).toBeGreaterThan(40_000);
  }, 120_000);
});

describe('build', () => {
  it('--json says what was built; the file is valid', async () => {
    const out = files.at('新.xlsx');
    const outcome = await zhenggai('build', example, '-o', out, '--json', '--today', '2025-07-01');
    expect(outcome.exit).toBe(0);
    expect(keys(json(outcome))).toEqual(['coverage', 'findings', 'points', 'recommendations', 'rows']);
    expect(json(outcome)).toMatchObject({ findings: 10, points: POINTS, rows: POINTS, recommendations: 4 });
    const bytes = new Uint8Array(readFileSync(out));
    expect(await validationErrors(bytes)).toEqual([]);
    const { list: built } = await (await createXlsxWorkbook(bytes)).read();
    expect(built?.above[1]?.[0]).toContain('2025年7月1日');
    expect(built?.rows.flat().join('')).not.toMatch(/联系人|联系电话|0000-1234567/u);
  });

  it.each([
    ['条', '标准', 10],
    ['点', '详细', POINTS],
    ['措施', '标准', 10],
  ])('--grain %s --profile %s: %d rows', async (grain, profile, rows) => {
    const out = files.at(`${grain}${profile}.xlsx`);
    const outcome = await zhenggai(
      'build',
      example,
      '-o',
      out,
      '--grain',
      grain,
      '--profile',
      profile,
      '--json',
    );
    expect(json(outcome)).toMatchObject({ rows });
    expect(await validationErrors(new Uint8Array(readFileSync(out)))).toEqual([]);
  });

  it('takes --output=FILE, and replaces an older output', async () => {
    const out = files.put('旧.xlsx', 'older');
    expect(await zhenggai('build', docx, `--output=${out}`)).toMatchObject({ exit: 0 });
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  it('never writes over its input, under whatever name', async () => {
    const source = files.put('输入.txt', exampleText);
    linkSync(source, files.at('同一文件.txt'));
    for (const output of [
      source,
      files.at('同一文件.txt'),
      path.join(path.dirname(source), '.', '输入.txt'),
      path.relative(process.cwd(), source),
    ])
      expect(await zhenggai('build', source, '-o', output)).toMatchObject({ exit: 2, stdout: '' });
    expect(readFileSync(source, 'utf8')).toBe(exampleText);
  });

  it('a text without problems: exit 1, nothing written', async () => {
    const out = files.at('无.xlsx');
    const outcome = await zhenggai(
      'build',
      files.put('通知2.txt', '今天下午三点开会。'),
      '-o',
      out,
      '--json',
    );
    expect(outcome).toMatchObject({ exit: 1, stdout: '' });
    expect(outcome.stderr).toContain('no-findings');
    expect(existsSync(out)).toBe(false);
  });

  it('leaves no half-written file where it cannot write', async () => {
    mkdirSync(files.at('folder.xlsx/inside'), { recursive: true });
    expect(await zhenggai('build', example, '-o', files.at('folder.xlsx'))).toMatchObject({ exit: 2 });
    expect(await zhenggai('build', example, '-o', files.at('no/such/a.xlsx'))).toMatchObject({ exit: 2 });
    expect(readdirSync(path.dirname(example)).filter((name) => name.includes('.part'))).toEqual([]);
  });
});

describe('check', () => {
  it('--json lists the issues; exit 1 where an error stands', async () => {
    const outcome = await zhenggai('check', list, '--json', '--today', '2025-07-01');
    expect(outcome.exit).toBe(1);
    const { issues, counts } = json(outcome) as unknown as {
      issues: Record<string, unknown>[];
      counts: Record<string, number>;
    };
    expect(keys(json(outcome))).toEqual(['counts', 'issues']);
    expect(keys(counts)).toEqual(['error', 'hint', 'review', 'warning']);
    for (const issue of issues) {
      expect(keys(issue).filter((key) => key !== 'fix')).toEqual(
        ['cell', 'code', 'column', 'message', 'rowId', 'severity', 'sheet'].sort(),
      );
      expect(issue['cell']).toMatch(/^[A-Z]+\d+$/u);
    }
    expect(counts['error']).toBe(issues.filter(({ severity }) => severity === 'error').length);
    expect(outcome.stdout.trim().split('\n')).toHaveLength(1);
  });

  it('--stage draft: nothing is an error yet, exit 0', async () => {
    const outcome = await zhenggai('check', list, '--stage', 'draft', '--json');
    expect(outcome.exit).toBe(0);
    expect(json(outcome)['counts']).toMatchObject({ error: 0 });
  });

  it('cell, rowId and column are null for what concerns the whole list; fixes are texts', async () => {
    const workbook = await createXlsxWorkbook(new Uint8Array(readFileSync(list)));
    const { headers, headerRow } = (await workbook.read()).list!;
    await workbook.setCells('整改清单', [
      { row: headerRow, column: headers.indexOf('责任单位'), value: '承办科' },
      { row: headerRow + 1, column: headers.indexOf('时限'), value: '2025.12.30' },
    ]);
    const edited = files.put('改过.xlsx', await workbook.save());
    const { issues } = json(await zhenggai('check', edited, '--json')) as unknown as {
      issues: Record<string, unknown>[];
    };
    expect(issues.find(({ code }) => code === 'column-missing')).toMatchObject({
      cell: null,
      rowId: null,
      column: null,
    });
    expect(issues.find(({ code }) => code === 'deadline-text-date')?.['fix']).toEqual({
      from: '2025.12.30',
      to: '2025-12-30',
    });
  });

  it('changes no byte of what it checks', async () => {
    const before = readFileSync(list);
    await zhenggai('check', list);
    expect(readFileSync(list).equals(before)).toBe(true);
  });
});

describe('what cannot be read: exit 2, nothing on stdout, nothing written', () => {
  const cases: readonly (readonly [string, () => string, string])[] = [
    ['no such file', () => files.at('没有.txt'), '没有.txt'],
    ['a folder', () => path.dirname(example), '找不到文件'],
    ['an empty file', () => files.put('空.txt', ''), 'empty-file'],
    ['blanks', () => files.put('空白.txt', ' \n\n '), 'empty-file'],
    ['noise called .txt', () => files.put('图.txt', NOISE), 'binary-file'],
    [
      'a broken .docx',
      () => files.put('坏.docx', docxFile({ body: p('问题') }).subarray(0, 300)),
      'broken-file',
    ],
    ['an encrypted .docx', () => files.put('密.docx', compound('EncryptedPackage')), 'encrypted'],
    ['an old .doc', () => files.put('旧.doc', compound('WordDocument')), 'old-word-format'],
    [
      'a zip bomb',
      () => files.put('弹.docx', zipSync({ 'word/document.xml': new Uint8Array(130 * 2 ** 20) })),
      'zip-bomb',
    ],
    ['a broken .pdf', () => files.put('坏.pdf', '%PDF-1.7\n'), 'broken-file'],
    ['a picture called .txt', () => files.put('照片.txt', PNG), 'unknown-format'],
  ];
  it.each(cases)('%s', async (_, make, words) => {
    const source = make();
    const out = files.at('never.xlsx');
    for (const outcome of await Promise.all([
      zhenggai('parse', source, '--json'),
      zhenggai('build', source, '-o', out, '--json'),
    ])) {
      expect(outcome).toMatchObject({ exit: 2, stdout: '' });
      expect(outcome.stderr).toContain(words);
      expect(outcome.stderr).not.toMatch(/undefined|\{|—|at .*\.js/u);
    }
    expect(existsSync(out)).toBe(false);
  });

  it('the wrong encoding', async () => {
    const source = files.put('gb.txt', Uint8Array.from([0xce, 0xca, 0xcc, 0xe2, 0xa1, 0xa3]));
    const outcome = await zhenggai('parse', source, '--encoding', 'utf-8', '--json');
    expect(outcome).toMatchObject({ exit: 2, stdout: '' });
    expect(outcome.stderr).toContain('wrong-encoding');
  });

  it.each([
    ['a workbook without a list', () => emptyWorkbook(), 'no-list'],
    ['a text called .xlsx', () => Promise.resolve(files.put('假.xlsx', '整改清单')), 'not-a-workbook'],
    ['an old .xls', () => Promise.resolve(files.put('旧.xls', compound('Workbook'))), '—'],
  ])('check: %s', async (_, make, words) => {
    const outcome = await zhenggai('check', await make(), '--json');
    expect(outcome).toMatchObject({ exit: 2, stdout: '' });
    if (words !== '—') expect(outcome.stderr).toContain(words);
    expect(outcome.stderr).toMatch(/。.*。/su);
  });
});

async function emptyWorkbook(): Promise<string> {
  const workbook = await createXlsxWorkbook(new Uint8Array(readFileSync(list)));
  const { sheets } = await workbook.read();
  expect(sheets.length).toBeGreaterThan(1);
  const other = await createXlsxWorkbook();
  await other.putSheet({
    role: 'guide',
    name: '采购',
    visibility: 'visible',
    columns: [],
    blocks: [{ row: 0, column: 0, values: [['品名', '数量']], style: { format: 'text' } }],
    table: null,
    validations: [],
    colorRules: [],
    freeze: null,
    print: null,
    links: [],
  });
  return files.put('采购.xlsx', await other.save());
}

describe('wrong usage: exit 2, nothing on stdout', () => {
  it.each<[string, readonly string[]]>([
    ['an unknown command', ['prase', 'a.txt']],
    ['an unknown option', ['parse', 'a.txt', '--jsn']],
    ['no file', ['parse', '--json']],
    ['two files', ['parse', 'a.txt', 'b.txt']],
    ['an unknown kind', ['parse', 'a.txt', '--kind', 'poem']],
    ['an unknown encoding', ['parse', 'a.txt', '--encoding', 'latin1']],
    ['an unknown grain', ['build', 'a.txt', '-o', 'b.xlsx', '--grain', '行']],
    ['an unknown stage', ['check', 'a.xlsx', '--stage', 'final']],
    ['no output', ['build', 'a.txt']],
    ['an option without its value', ['build', 'a.txt', '-o']],
    ['nothing at all', []],
  ])('%s', async (_, words) => {
    const { exit, stdout, stderr } = await zhenggai(...words);
    expect(exit).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\p{Script=Han}/u);
  });

  it.each(['tomorrow', '2025-13-45', '2025-02-29', '20250228'])('--today %s', async (day) => {
    const outcome = await zhenggai('parse', example, '--json', '--today', day);
    expect(outcome).toMatchObject({ exit: 2, stdout: '' });
    expect(outcome.stderr).toContain('--today');
  });

  it.each([['--help'], ['-h'], ['parse', '--help'], ['build', '--help'], ['check', '-h']])(
    'help is no mistake: %s %s',
    async (...words) => {
      const { exit, stdout, stderr } = await zhenggai(...words);
      expect(exit).toBe(0);
      expect(stdout).toContain('用法');
      expect(stderr).toBe('');
    },
  );
});
