import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';
import type { InspectionFeedback } from '../../../src/core/findings/finding';

const FOLDER = path.join(__dirname, 'documents');
const DOCUMENTS = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => fs.readFileSync(path.join(FOLDER, file), 'utf8'));

const WORDS = [
  ...['一、', '（一）', '1.', '1、', '①', '（1）', '一是', '二是', '第一，', '●', '1.1', '问题1：'],
  ...['。', '；', '，', '：', '“', '”', '"', '（', '）', '【', '】', '\n', '\r\n', '\u2028', '　', ' ', '\t'],
  ...[
    '存在的问题\n',
    '意见建议\n',
    '整改要求\n',
    '关于“',
    '”问题的整改',
    '整改措施：',
    '责任单位：',
    '整改时限：',
  ],
  ...[
    '以上3项问题，',
    '（以上三项，',
    '以上第1、3项问题，',
    '案例一　',
    '责任领导：\n',
    '（正在推进，预计6月底前完成）',
    '要求某局整改。',
    '附件：',
    '- 1 -',
    '2025年6月1日',
    '1.2万元',
    '第（三）项',
    '有的',
    '其中',
  ],
  ...['管理不到位', '某局党组', '立行立改', '审计处理要求：', '😀', '\ud83d', '\u0000', 'abc'],
];
const structured = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(''));
const cut = fc
  .tuple(
    fc.constantFrom(...DOCUMENTS),
    fc.array(fc.tuple(fc.nat(4000), fc.nat(40), fc.constantFrom('', ...WORDS)), { maxLength: 8 }),
  )
  .map(([text, edits]) =>
    edits.reduce((changed, [at, length, word]) => {
      const place = at % (changed.length + 1);
      return changed.slice(0, place) + word + changed.slice(place + length);
    }, text),
  );
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), structured, cut);

const withoutBlanks = (text: string): string => text.replace(/\s+/g, '');
const slice = (feedback: InspectionFeedback, spans: readonly (readonly [number, number])[]): string =>
  withoutBlanks(spans.map(([start, end]) => feedback.text.slice(start, end)).join(''));

test('any text is read, and every character of the problem part is accounted for', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const feedback = parseFeedback(text);
      const { total, rows, headings, leftOut } = feedback.coverage;
      expect(rows + headings + leftOut.reduce((sum, { start, end }) => sum + end - start, 0)).toBe(total);
      leftOut.forEach(({ start, end }, i) => {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(leftOut[i - 1]?.end ?? 0);
      });
    }),
    { numRuns: 600 },
  );
});

test('findings, points and recommendations stand in the source where they say', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const feedback = parseFeedback(text);
      for (const finding of feedback.findings) {
        expect(withoutBlanks(finding.text)).not.toBe('');
        expect(finding.points.length).toBeGreaterThan(0);
        for (const each of [finding, ...finding.points, ...finding.categories]) {
          expect(slice(feedback, each.spans)).toBe(withoutBlanks(each.text));
        }
      }
      for (const each of feedback.recommendations)
        expect(slice(feedback, each.spans)).toBe(withoutBlanks(each.text));
    }),
    { numRuns: 400, examples: [['一、”问题的整改\u2028    （1）一是']] },
  );
});

test('the ledger holds every character that is no blank exactly once, in order', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { ledger } = parseFeedback(text);
      const seen = new Uint8Array(text.length);
      ledger.forEach(({ range: [start, end] }, i) => {
        expect(start).toBeGreaterThanOrEqual(ledger[i - 1]?.range[0] ?? 0);
        seen.fill(1, start, end);
      });
      const missed = [...text.matchAll(/[\p{L}\p{N}]/gu)].filter((match) => seen[match.index] === 0);
      expect(missed.map((match) => match[0])).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

const shape = (text: string): unknown =>
  parseFeedback(text).findings.map((finding) => [
    withoutBlanks(finding.text.normalize('NFKC')),
    finding.points.map((point) => withoutBlanks(point.text.normalize('NFKC'))),
  ]);

test.each([
  ['line breaks of Windows', (text: string) => text.replace(/\r?\n/g, '\r\n')],
  ['empty lines between paragraphs', (text: string) => text.replace(/\r?\n/g, '\n\n')],
  ['blanks at the end of lines', (text: string) => text.replace(/\r?\n/g, ' 　\n')],
  ['full-width brackets made half-width', (text: string) => text.replace(/（/g, '(').replace(/）/g, ')')],
  ['half-width semicolons', (text: string) => text.replace(/；/g, ';')],
])('the findings stay the same with %s', (_, change) => {
  const plain = DOCUMENTS.filter((text) => !/^　{3}/m.test(text) && text.split('\n').length > 4);
  for (const text of plain) expect(shape(change(text))).toEqual(shape(text));
});
