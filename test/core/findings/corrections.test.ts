import { adjustFeedback, type Adjustment } from '../../../src/core/findings/adjust';
import { recallCorrections, toCorrections } from '../../../src/core/findings/corrections';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';
import { planItems } from '../../../src/core/list/planItems';

const TEXT = `关于巡察芦汀县档案馆党支部的反馈意见
一、巡察发现的主要问题
（一）政治建设方面
1.学习制度落实不严。上半年仅集中学习2次；学习记录不完整。
2.内部管理有漏洞。在涉密载体管理、库房管理、档案利用管理等方面存在不规范问题。
3.轮岗交流不到位，库房管理岗位9年未轮岗。
二、意见建议
（一）加强学习。要落实学习制度。
中共芦汀县委第二巡察组
2026年3月6日`;

const FEEDBACK = parseFeedback(TEXT);
const DECISIONS: Adjustment[] = [
  { kind: 'join', node: 'f0p0' },
  { kind: 'parts', node: 'f1p0' },
  { kind: 'exclude', node: 'f1p0#1', reason: '另案处理' },
  { kind: 'split', node: 'f2p0', at: TEXT.indexOf('库房管理岗位') },
];

const rows = (text: string, adjustments: readonly Adjustment[]): (string | undefined)[] => {
  const { feedback } = adjustFeedback(parseFeedback(text), adjustments);
  return planItems(feedback, 'point').items.map(({ cells }) => cells.point as string | undefined);
};

test('a sentence that says several things side by side becomes rows that keep it whole', () => {
  expect(rows(TEXT, [{ kind: 'parts', node: 'f1p0' }]).slice(2, 5)).toEqual([
    '在涉密载体管理、库房管理、档案利用管理等方面存在不规范问题（本行：涉密载体管理）',
    '在涉密载体管理、库房管理、档案利用管理等方面存在不规范问题（本行：库房管理）',
    '在涉密载体管理、库房管理、档案利用管理等方面存在不规范问题（本行：档案利用管理）',
  ]);
});

test('taking out one part keeps the sentence and the figures', () => {
  const { feedback } = adjustFeedback(FEEDBACK, DECISIONS);
  const { coverage } = feedback;
  expect(feedback.findings[1]!.points.map(({ part }) => part)).toEqual(['涉密载体管理', '档案利用管理']);
  expect(coverage.rows).toBe(FEEDBACK.coverage.rows);
});

test('decisions in words lead back to the same decisions', () => {
  const made = recallCorrections(FEEDBACK, toCorrections(FEEDBACK, DECISIONS));
  expect(made.map(({ kind, node }) => [kind, node])).toEqual(DECISIONS.map(({ kind, node }) => [kind, node]));
  expect(adjustFeedback(FEEDBACK, made).feedback).toEqual(adjustFeedback(FEEDBACK, DECISIONS).feedback);
});

test.each<readonly [string, string, number]>([
  ['moved down by a new problem', TEXT.replace('1.学习', '1.议事规则不健全。\n2.学习'), 4],
  ['in full-width and with other line breaks', TEXT.replace('2次', '２次').replace(/\n/gu, '\r\n'), 4],
  [
    'reworded: what no longer stands there is not decided',
    TEXT.replace('库房管理岗位9年未轮岗', '财务岗位8年未轮岗'),
    3,
  ],
  ['gone', TEXT.replace(/2\.内部管理[^\n]*\n/u, ''), 2],
])('a corrected document, %s', (_, text, recalled) => {
  const made = recallCorrections(parseFeedback(text), toCorrections(FEEDBACK, DECISIONS));
  expect(made).toHaveLength(recalled);
});
