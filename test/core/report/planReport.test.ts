import { chineseNumeral } from '../../../src/core/basics/chineseNumeral';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import type { RectificationItem } from '../../../src/core/list/item';
import { planReport } from '../../../src/core/report/written/planReport';
import { proposeRemovals } from '../../../src/core/report/written/proposeRemovals';
import type { ReportInput } from '../../../src/core/report/written/reportFacts';
import { REPORT_FORMS, type ReportForm } from '../../../src/core/report/written/reportForms';

const row = (id: string, cells: RectificationItem['cells']): RectificationItem => ({
  id,
  cells: {
    category: '（一）作风方面',
    responsibleUnits: '办公室',
    accountableLeaders: '柳启明',
    responsiblePersons: '郑言',
    ...cells,
  },
  extra: { 内部备注: '不得外传的一句' },
});

const INPUT: ReportInput = {
  feedback: {
    title: null,
    sourceOrg: '云汀县委第一巡察组',
    inspectedOrg: '云汀县水务局党组',
    feedbackDate: '2026-03-01',
  },
  occasion: '巡察反馈',
  items: [
    row('a', {
      sequence: '1-1',
      finding: '1.学风不实',
      point: '学习次数少',
      status: '已完成',
      progressNote: '已集中学习12次，郑言负责督促',
    }),
    row('b', {
      sequence: '1-2',
      finding: '1.学风不实',
      point: '无记录',
      status: '已销号',
      progressNote: '已补记',
    }),
    row('c', {
      sequence: '2',
      finding: '2.资产闲置',
      status: '整改中',
      unfinishedReason: '评估未完成',
      nextStep: '年内公开招租',
      deadline: { date: '2026-12-31' },
      originalDeadline: { date: '2026-06-30' },
      extensionReason: '评估机构更换',
    }),
    row('d', { sequence: '3', category: '（二）廉政方面', finding: '1.接待超标', status: '基本完成' }),
    row('e', { sequence: '', finding: '', point: '' }),
  ],
  recommendations: [
    { text: '加强学习。', measures: '订计划', done: '已订计划' },
    { text: '盘活资产。', measures: '', done: '' },
  ],
  settings: DEFAULT_SETTINGS,
  today: '2026-09-01',
};

const texts = (form: ReportForm, change: Partial<ReportInput> = {}): string[] =>
  planReport(form, { ...INPUT, ...change }).blocks.map(({ text }) => text);

test('the figures add up and are counted by problems', () => {
  const figures = texts('progress').find((text) => text.startsWith('反馈问题共'));
  expect(figures).toBe(
    '反馈问题共3个，分解为4项整改任务。按问题统计，已完成1个，基本完成1个，未完成1个，整改完成率33.33%。超过时限尚未完成的0个。',
  );
});

test('headings below 问题类别 stand before the problem, and count with it', () => {
  const categories = ['（一）监管方面', '（一）监管方面\n1.采购不规范', '（一）监管方面\n1.采购不规范'];
  const items = INPUT.items.slice(0, 3).map((item, index) => ({
    ...item,
    cells: { ...item.cells, category: categories[index]!, finding: `（${index + 1}）问题${index + 1}` },
  }));
  const words = [...texts('progress', { items }), ...texts('chief', { items })];
  expect(words.filter((text) => text.includes('监管方面') && text.startsWith('（'))).toContain(
    '（一）监管方面',
  );
  expect(words).toEqual(expect.arrayContaining(['1.问题1', '2.采购不规范：问题2', '3.采购不规范：问题3']));
  expect(words.some((text) => text.startsWith('（一）监管方面：3个问题'))).toBe(true);
});

test('only words of the staff stand below a problem; what nobody wrote is marked and listed', () => {
  const plan = planReport('progress', INPUT);
  const words = plan.blocks.map(({ text }) => text);
  expect(words).toEqual(
    expect.arrayContaining([
      '（一）作风方面',
      '1.学风不实',
      '已集中学习12次，郑言负责督促',
      '已补记',
      '（二）廉政方面',
      '1.接待超标',
    ]),
  );
  expect(words).toEqual(
    expect.arrayContaining(['未完成原因：评估未完成', '下一步措施：年内公开招租', '时限：2026年12月31日']),
  );
  expect(words).toContain('2：原定2026年6月30日，现定2026年12月31日，原因：评估机构更换。');
  expect(words).toContain('已订计划');
  const pending = plan.blocks.filter(({ kind }) => kind === 'pending');
  expect(pending).toHaveLength(plan.missing.length);
  expect(plan.missing).toContainEqual({ section: '三、反馈问题整改落实情况', what: '“资产闲置”的整改情况' });
  expect(plan.missing).toContainEqual({ section: '五、意见建议落实情况', what: '该条意见建议的落实情况' });
  expect(JSON.stringify(plan)).not.toContain('不得外传');
  expect(plan.title).toBe('云汀县水务局党组关于巡察反馈整改进展情况的报告');
});

test.each(REPORT_FORMS)(
  '$label has its sections in order, numbered, with the list behind it',
  ({ form, sections }) => {
    const plan = planReport(form, INPUT);
    const headings = plan.blocks.flatMap((block) =>
      block.kind === 'heading' && block.level === 1 ? [block.text] : [],
    );
    expect(headings).toEqual(
      sections.map(({ heading }, index) => `${chineseNumeral(index + 1)}、${heading}`),
    );
    expect(plan.annex.rows).toHaveLength(INPUT.items.length);
    expect(plan.annex.widths).toHaveLength(plan.annex.headers.length);
  },
);

test('the public text names nobody in its list and proposes what to take out', () => {
  const plan = planReport('publicNotice', INPUT);
  expect(plan.annex.headers).not.toContain('责任人');
  expect(plan.annex.headers).not.toContain('责任领导');
  expect(plan.removals).toContainEqual({ text: '郑言', reason: 'name', where: '1.学风不实' });
  expect(planReport('progress', INPUT).removals).toEqual([]);
});

test.each([
  ['已向县纪委移交问题线索3件', 'clue'],
  ['按云纪发〔2025〕12号办理', 'number'],
  ['联系人电话13912345678', 'contact'],
  ['对张某某诫勉', 'name'],
] as const)('%s: %s', (text, reason) => {
  expect(proposeRemovals([{ kind: 'paragraph', text }], []).map((each) => each.reason)).toContain(reason);
});

test.each(['已完成整改12项', '线上培训3次，覆盖全员', '某些制度已修订'])('%s is left alone', (text) => {
  expect(proposeRemovals([{ kind: 'paragraph', text }], ['柳启明'])).toEqual([]);
});

test('without facts of the feedback the report says what is missing', () => {
  const feedback = { title: null, sourceOrg: null, inspectedOrg: null, feedbackDate: null };
  const plan = planReport('progress', { ...INPUT, feedback, items: [], recommendations: [] });
  expect(plan.missing[0]).toEqual({ section: '导语', what: '反馈单位、反馈日期' });
  expect(texts('progress', { items: [] }).join('')).toContain('整改完成率—');
});

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [35, '三十五'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [999, '九百九十九'],
])('%d is %s', (number, text) => expect(chineseNumeral(number)).toBe(text));

test('of an unfinished problem only the rows that are still open say why, what next and until when', () => {
  const items = [
    row('a', {
      sequence: '1-1',
      finding: '1.学风不实',
      status: '已完成',
      deadline: { date: '2026-01-31' },
      nextStep: '已办的一步',
    }),
    row('b', {
      sequence: '1-2',
      finding: '1.学风不实',
      status: '整改中',
      deadline: { date: '2026-11-30' },
      nextStep: '待办的一步',
    }),
  ];
  const words = texts('chief', { items });
  expect(words).toEqual(expect.arrayContaining(['下一步措施：待办的一步', '时限：2026年11月30日']));
});
