import { adjustFeedback, type Adjustment } from '../../../src/core/findings/adjust';
import { excludedNodes, openDoubts, doubtKey, previewTree } from '../../../src/taskpane/state/previewTree';
import { feedback, FEEDBACK_TEXT } from '../documents';

function outline(adjustments: readonly Adjustment[]): unknown {
  return previewTree(adjustFeedback(feedback(), adjustments), adjustments, []).map(({ path, nodes }) => [
    path.join('／'),
    nodes.map(({ marker, text, points }) => [marker + text, points.map((point) => point.text)]),
  ]);
}

test('problems stand under their headings, points under their problem', () => {
  expect(outline([])).toEqual([
    [
      '（一）落实上级决策部署不够有力',
      [
        ['1.学习贯彻不深入', ['理论学习流于形式', '调查研究偏少']],
        ['2.护林责任落实不到位', ['巡护记录不全', '个别卡口无人值守']],
      ],
    ],
    ['（二）内部管理不够规范', [['1.财务审核把关不严', ['报销凭证不齐', '固定资产未入账']]]],
  ]);
});

test('only neighbors under the same headings can be joined', () => {
  const tree = previewTree(adjustFeedback(feedback(), []), [], []);
  expect(tree.flatMap(({ nodes }) => nodes.map(({ canJoin }) => canJoin))).toEqual([true, false, false]);
  expect(tree[0]?.nodes[0]?.points.map(({ canJoin }) => canJoin)).toEqual([true, false]);
});

test('a split and its two parts know each other', () => {
  const at = FEEDBACK_TEXT.indexOf('流于');
  const split: Adjustment = { kind: 'split', node: 'f0p0', at };
  const [category] = previewTree(adjustFeedback(feedback(), [split]), [split], []);
  expect(category?.nodes[0]?.points.map(({ text, madeBy }) => [text, madeBy])).toEqual([
    ['理论学习', split],
    ['流于形式', split],
    ['调查研究偏少', null],
  ]);
});

test('a join can be taken back where it stands', () => {
  const join: Adjustment = { kind: 'join', node: 'f0p0' };
  const [category] = previewTree(adjustFeedback(feedback(), [join]), [join], []);
  expect(category?.nodes[0]?.points).toHaveLength(1);
  expect(category?.nodes[0]?.points[0]?.madeBy).toBe(join);
});

test('what was excluded stands apart with its reason', () => {
  const exclude: Adjustment = { kind: 'exclude', node: 'f2', reason: '不是问题' };
  const adjusted = adjustFeedback(feedback(), [exclude]);
  expect(previewTree(adjusted, [exclude], []).map(({ key }) => key)).toEqual(['f0']);
  expect(excludedNodes(adjusted, [exclude]).map(({ reason, by }) => [reason, by])).toEqual([
    ['不是问题', exclude],
  ]);
});

test('settled doubts are gone, by code and place', () => {
  const doubt = { code: 'point-may-be-two', spans: [[3, 9]], finding: 0 } as const;
  const other = { code: 'point-may-be-two', spans: [[20, 25]], finding: 1 } as const;
  expect(openDoubts([doubt, other], [doubtKey(doubt)])).toEqual([other]);
});
