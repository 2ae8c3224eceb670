import { planSubmission, type SubmissionInput } from '../../../src/core/report/submission/planSubmission';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import type { RectificationItem } from '../../../src/core/list/item';
import type { SheetPlan } from '../../../src/core/sheet/workbookPlan';

const row = (id: string, sequence: string, cells: RectificationItem['cells'] = {}): RectificationItem => ({
  id,
  cells: {
    sequence,
    category: '（一）作风方面',
    finding: '1.学风不实',
    point: `具体表现${sequence}`,
    measures: '每月集中学习1次',
    accountableLeaders: '柳启明',
    responsibleUnits: '办公室',
    responsiblePersons: '郑言',
    deadline: { date: '2026-12-31' },
    status: '整改中',
    progressNote: '已学习3次',
    warning: '旧的预警',
    ...cells,
  },
  extra: { 内部备注: '不得外传的一句' },
});

const INPUT: SubmissionInput = {
  form: 'progress',
  layout: 'three',
  isDraft: false,
  title: '云汀县水务局巡察反馈问题整改清单',
  facts: '反馈单位：云汀县委第一巡察组',
  items: [
    row('zg-1', '1-1'),
    row('zg-2', '1-2'),
    row('zg-3', '2', { finding: '2.作风不实', deadline: { error: '#REF!' } }),
  ],
  profile: 'standard',
  settings: DEFAULT_SETTINGS,
  today: '2026-12-01',
  isMerged: false,
  open: [],
  confirmed: [],
};

const submit = (change: Partial<SubmissionInput> = {}) => planSubmission({ ...INPUT, ...change });
const headers = (sheet: SheetPlan): unknown => sheet.blocks[3]!.values[0];
const body = (sheet: SheetPlan): unknown[][] => sheet.blocks[4]!.values.map((cells) => [...cells]);
const words = (sheets: readonly SheetPlan[]): string => JSON.stringify(sheets);

test('进展 is one table with 状态 and 预警 as text of its day; no formula, id, own column or memory', () => {
  const { plan, rows, checksum } = submit();
  expect(plan.sheets.map(({ name }) => name)).toEqual(['整改台账']);
  const [ledger] = plan.sheets as [SheetPlan];
  expect(headers(ledger)).toEqual([
    '序号',
    '问题类别',
    '问题',
    '具体表现',
    '措施',
    '责任领导',
    '责任单位',
    '责任人',
    '时限',
    '状态',
    '完成情况',
    '预警（截至2026年12月1日）',
  ]);
  expect(body(ledger)[0]!.at(-1)).toBe('剩余30天');
  expect(body(ledger)[2]![8]).toBe('');
  expect(rows).toBe(3);
  expect(checksum).toMatch(/^[0-9a-f]{8}$/u);
  for (const secret of ['zg-1', '不得外传', 'formula', '旧的预警', '编号'])
    expect(words(plan.sheets)).not.toContain(secret);
  expect(ledger.validations).toEqual([]);
  expect(ledger.colorRules).toEqual([]);
  expect(words([ledger])).toContain('内部资料 注意保存');
  expect(words([ledger])).toContain(checksum);
});

test('no words are doubled in a title, and a header of several lines has room', () => {
  const titles = (changes: Parameters<typeof submit>[0]) =>
    submit(changes).plan.sheets.map(({ blocks }) => String(blocks[1]!.values[0]![0]));
  for (const title of [...titles({ form: 'plan' }), ...titles({ form: 'progress' })])
    expect(title).not.toMatch(/(.{2})\1/u);
  const height = (changes: Parameters<typeof submit>[0]) =>
    submit(changes).plan.sheets.map(({ blocks }) => blocks[3]!.rowHeight);
  expect(height({ form: 'plan' })).toEqual([33, 33, 33]);
  expect(Number(height({ form: 'progress' })[0])).toBeGreaterThanOrEqual(48);
});

test('方案 is three lists with the same 序号 and without 状态, or one table', () => {
  const { plan } = submit({ form: 'plan' });
  expect(plan.sheets.map(({ name }) => name)).toEqual(['问题清单', '任务清单', '责任清单']);
  for (const sheet of plan.sheets) {
    expect(body(sheet).map(([sequence]) => sequence)).toEqual(['1-1', '1-2', '2']);
    expect(headers(sheet)).not.toContain('状态');
  }
  const one = submit({ form: 'plan', layout: 'one' }).plan.sheets;
  expect(one).toHaveLength(1);
  expect(headers(one[0]!)).toEqual(expect.arrayContaining(['问题', '措施', '责任单位', '时限']));
  expect(headers(one[0]!)).not.toContain('状态');
  expect(headers(one[0]!)).not.toContain('预警（截至2026年12月1日）');
});

test('送审稿 says so and lists what is open; 报送稿 carries nothing of it', () => {
  const open = [{ severity: '错误', row: '1-1', column: '时限', message: '时限没有填' }];
  const confirmed = [{ title: '措施雷同', count: 2, reason: '同一项工作' }];
  const draft = submit({ isDraft: true, open, confirmed }).plan.sheets;
  expect(draft.map(({ name }) => name)).toEqual(['整改台账', '待处理事项', '说明']);
  expect(words(draft)).toContain('送审稿');
  const final = submit({ open, confirmed }).plan.sheets;
  expect(words(final)).not.toContain('送审稿');
  expect(words(final)).not.toContain('时限没有填');
});

test('repeated cells are merged on demand, 问题 only inside one 问题类别', () => {
  const items = [
    row('a', '1-1'),
    row('b', '1-2'),
    row('c', '2', { category: '（二）其他方面' }),
    row('d', '3', { category: '（二）其他方面', finding: '' }),
    row('e', '4', { category: '（二）其他方面', finding: '' }),
  ];
  const merges = submit({ items, isMerged: true }).plan.sheets[0]!.merges;
  expect(merges).toEqual([
    { row: 4, column: 1, rows: 2, columns: 1 },
    { row: 6, column: 1, rows: 3, columns: 1 },
    { row: 4, column: 2, rows: 2, columns: 1 },
  ]);
});

test('the checksum follows any cell that is handed in and nothing else', () => {
  const { checksum } = submit();
  const changed = INPUT.items.map((item, index) =>
    index === 1 ? { ...item, cells: { ...item.cells, measures: '每月集中学习2次' } } : item,
  );
  expect(submit({ items: changed }).checksum).not.toBe(checksum);
  expect(submit({ isDraft: true, isMerged: true }).checksum).toBe(checksum);
  expect(submit({ items: INPUT.items.map((item) => ({ ...item, extra: {} })) }).checksum).toBe(checksum);
});

test('会签 and a mark of the unit’s own', () => {
  const settings = { ...DEFAULT_SETTINGS, countersign: '纪检组', mark: '' };
  const text = words(submit({ settings }).plan.sheets);
  expect(text).toContain('会签（纪检组）');
  expect(text).not.toContain('内部资料');
});

test('佐证材料 is handed in by names; digests stay in the list', () => {
  const evidence = `卷1-3-2 验收单.pdf（SHA-256：${'9f86d081'.repeat(8)}）\n照片`;
  const { plan } = submit({ items: [row('zg-1', '1-1', { evidence })] });
  expect(body(plan.sheets[0]!)[0]).toContain('卷1-3-2 验收单.pdf\n照片');
  expect(words(plan.sheets)).not.toContain('9f86d081');
});
