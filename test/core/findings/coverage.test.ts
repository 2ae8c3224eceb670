import exampleText from '../../../assets/example/example-feedback.txt';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';

/** Reason and words of what stands in no row. */
const leftOut = (text: string): string[][] =>
  parseFeedback(text).coverage.leftOut.map(({ start, end, reason }) => [reason, text.slice(start, end)]);

const NUMBERED = [
  '一、巡察发现的主要问题',
  '（一）学习贯彻有差距',
  '1.集体学习不够。上半年仅集中学习2次；学用脱节。',
  '2. 落实部署不力。造林任务连续两年未完成。',
  '（二）作风建设有短板',
  '① 基层负担较重。报表重复报送。',
  '二、意见建议',
  '（一）加强学习，压实责任。',
];

test.each([
  ['\n', NUMBERED.join('\n')],
  ['\\r\\n', NUMBERED.join('\r\n')],
  ['empty lines', NUMBERED.join('\n\n')],
  ['the example', exampleText],
])('a numbered document leaves nothing out: %s', (_, text) => {
  const { total, rows, headings, leftOut: rest } = parseFeedback(text).coverage;
  expect(rest).toEqual([]);
  expect(rows + headings).toBe(total);
  expect(rows).toBeGreaterThan(headings);
});

test('the part reaches from its own heading to its last word', () => {
  const text = NUMBERED.join('\n');
  const { total, headings } = parseFeedback(text).coverage;
  expect(total).toBe(text.indexOf('\n二、意见建议'));
  const shown = [NUMBERED[0]!, NUMBERED[1]!, NUMBERED[4]!];
  expect(headings).toBe(shown.join('\n').length + 1);
});

test('a bullet stands in no row, and is listed', () => {
  const text = [
    '检查发现的主要问题',
    '●消防通道被杂物占用，未及时清理。',
    '●特种作业人员无证上岗，培训记录缺失。',
  ].join('\n');
  expect(leftOut(text)).toEqual([
    ['marker', '●'],
    ['marker', '●'],
  ]);
});

test('what is said besides the problems is listed with its reason', () => {
  const text = NUMBERED.map((line) =>
    line.startsWith('（一）学习') ? `${line}。党组重视学习，取得一定成效。` : line,
  ).join('\n');
  expect(leftOut(text).map(([reason]) => reason)).not.toEqual([]);
});
