import { confirmRemovals, REMOVED } from '../../../src/core/report/written/confirmRemovals';
import type { ReportPlan } from '../../../src/core/report/written/reportPlan';

const plan: ReportPlan = {
  title: '通报',
  blocks: [
    { kind: 'heading', level: 1, text: '一、进展' },
    { kind: 'paragraph', text: '向县纪委移交线索，涉及林默；林默已作检查。' },
    { kind: 'pending', text: '【待补充：林默的情况】' },
    { kind: 'heading', level: 1, text: '二、打算' },
    { kind: 'paragraph', text: '由林默负责。' },
  ],
  annex: { title: '附件', headers: ['问题', '完成情况'], widths: [1, 1], rows: [['甲', '林默已整改']] },
  signature: { organization: '县水务局', date: '2025年11月20日' },
  missing: [],
  removals: [
    { text: '林默', reason: 'name', where: '一、进展' },
    { text: '向县纪委移交线索，涉及林默', reason: 'clue', where: '一、进展' },
    { text: '林默', reason: 'name', where: '二、打算' },
  ],
};
const texts = ({ blocks, annex }: ReportPlan): string[] => [
  ...blocks.map(({ text }) => text),
  ...annex.rows.flat(),
];

test('what is confirmed goes, under its heading and in the annex; the longer words first', () => {
  const done = confirmRemovals(plan, plan.removals.slice(0, 2));
  expect(texts(done)).toEqual([
    '一、进展',
    `${REMOVED}；${REMOVED}已作检查。`,
    '【待补充：林默的情况】',
    '二、打算',
    '由林默负责。',
    '甲',
    `${REMOVED}已整改`,
  ]);
  expect(done.removals).toEqual([]);
});

test('nothing confirmed: nothing goes, and nothing is proposed any more', () => {
  const done = confirmRemovals(plan, []);
  expect([texts(done), done.removals]).toEqual([texts(plan), []]);
});
