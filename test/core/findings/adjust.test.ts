import fc from 'fast-check';
import { adjustFeedback, type Adjustment } from '../../../src/core/findings/adjust';
import type { InspectionFeedback } from '../../../src/core/findings/finding';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';

const TEXT = `关于巡察芦汀县档案馆党支部的反馈意见
一、巡察发现的主要问题
（一）政治建设方面
1.学习制度落实不严。上半年仅集中学习2次；学习记录不完整。
2.档案开放审核把关不严，37件到期档案未开放。
（二）干部队伍建设方面
1.轮岗交流不到位。库房管理岗位9年未轮岗。
二、意见建议
（一）加强学习。要落实学习制度。
中共芦汀县委第二巡察组
2026年3月6日`;

const FEEDBACK = parseFeedback(TEXT);

const outline = ({ findings }: InspectionFeedback): string[][] =>
  findings.map(({ caption, text, points }) => [caption ?? text, ...points.map((point) => point.text)]);
const after = (...adjustments: Adjustment[]): InspectionFeedback =>
  adjustFeedback(FEEDBACK, adjustments).feedback;
const totals = ({ coverage }: InspectionFeedback): number =>
  coverage.rows + coverage.headings + coverage.leftOut.reduce((sum, { start, end }) => sum + end - start, 0);
const at = (words: string): number => TEXT.indexOf(words);

test('nothing decided, nothing changed', () => {
  expect(after()).toEqual(FEEDBACK);
});

test.each<readonly [string, Adjustment[], string[][]]>([
  [
    'a point is excluded',
    [{ kind: 'exclude', node: 'f0p1', reason: '不属实' }],
    [
      ['学习制度落实不严', '上半年仅集中学习2次'],
      ['档案开放审核把关不严，37件到期档案未开放。', '档案开放审核把关不严，37件到期档案未开放'],
      ['轮岗交流不到位', '库房管理岗位9年未轮岗'],
    ],
  ],
  [
    'the only point takes its problem along',
    [{ kind: 'exclude', node: 'f2p0', reason: '重复' }],
    outline(FEEDBACK).slice(0, 2),
  ],
  [
    'a point is split at a comma',
    [{ kind: 'split', node: 'f1p0', at: at('37件') }],
    [
      outline(FEEDBACK)[0]!,
      ['档案开放审核把关不严，37件到期档案未开放。', '档案开放审核把关不严', '37件到期档案未开放'],
      outline(FEEDBACK)[2]!,
    ],
  ],
  [
    'two points are joined with the mark between them',
    [{ kind: 'join', node: 'f0p0' }],
    [['学习制度落实不严', '上半年仅集中学习2次；学习记录不完整'], ...outline(FEEDBACK).slice(1)],
  ],
  [
    'a split can be joined again',
    [
      { kind: 'split', node: 'f1p0', at: at('37件') },
      { kind: 'join', node: 'f1p0' },
    ],
    outline(FEEDBACK),
  ],
  [
    'a problem is split between its points',
    [{ kind: 'split', node: 'f0', at: at('学习记录') }],
    [
      ['学习制度落实不严', '上半年仅集中学习2次'],
      ['学习记录不完整。', '学习记录不完整'],
      ...outline(FEEDBACK).slice(1),
    ],
  ],
  [
    'two problems are joined; the caption of the second becomes a point',
    [{ kind: 'join', node: 'f1' }],
    [
      outline(FEEDBACK)[0]!,
      [
        '档案开放审核把关不严，37件到期档案未开放。轮岗交流不到位。库房管理岗位9年未轮岗。',
        '档案开放审核把关不严，37件到期档案未开放',
        '轮岗交流不到位',
        '库房管理岗位9年未轮岗',
      ],
    ],
  ],
  [
    'what no longer fits changes nothing',
    [
      { kind: 'join', node: 'f2' },
      { kind: 'exclude', node: 'f9', reason: '' },
      { kind: 'split', node: 'f1p0', at: 0 },
    ],
    outline(FEEDBACK),
  ],
])('%s', (_, adjustments, shown) => {
  expect(outline(after(...adjustments))).toEqual(shown);
});

test('excluded text is left out by the user, with the reason at hand', () => {
  const { feedback, excluded } = adjustFeedback(FEEDBACK, [
    { kind: 'exclude', node: 'f1', reason: '已在整改前解决' },
  ]);
  expect(excluded.map(({ node, reason }) => [node, reason])).toEqual([['f1', '已在整改前解决']]);
  expect(
    feedback.coverage.leftOut
      .filter(({ reason }) => reason === 'user')
      .map(({ start, end }) => TEXT.slice(start, end)),
  ).toEqual(['档案开放审核把关不严，37件到期档案未开放。']);
  expect(feedback.ledger.filter(({ reason }) => reason === 'user')).toHaveLength(1);
});

const node = fc.constantFrom(
  'f0',
  'f0p0',
  'f0p1',
  'f1',
  'f1p0',
  'f2',
  'f2p0',
  `f1p0@${at('37件')}`,
  `f0@${at('学习记录')}`,
);
const adjustment: fc.Arbitrary<Adjustment> = fc.oneof(
  fc.record({ kind: fc.constant('exclude' as const), node, reason: fc.constant('') }),
  fc.record({
    kind: fc.constant('split' as const),
    node,
    at: fc.oneof(fc.nat(TEXT.length), fc.constantFrom(at('37件'), at('学习记录'))),
  }),
  fc.record({ kind: fc.constant('join' as const), node }),
);

test('whatever is decided, no character is lost and every text stands in the source', () => {
  fc.assert(
    fc.property(fc.array(adjustment, { maxLength: 8 }), (adjustments) => {
      const { feedback, nodes } = adjustFeedback(FEEDBACK, adjustments);
      expect(totals(feedback)).toBe(feedback.coverage.total);
      expect(nodes.map(({ points }) => points.length)).toEqual(
        feedback.findings.map(({ points }) => points.length),
      );
      const ids = nodes.flatMap(({ id, points }) => [id, ...points]);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { points } of feedback.findings) {
        for (const { text, spans } of points)
          expect(spans.map(([a, b]) => TEXT.slice(a, b)).join('')).toBe(text);
      }
      for (const entry of feedback.ledger) {
        for (const ref of entry.became === 'recommendation' ? [] : entry.refs)
          expect(feedback.findings[ref]).toBeDefined();
      }
    }),
    { numRuns: 500 },
  );
});
