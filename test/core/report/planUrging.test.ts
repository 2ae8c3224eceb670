import type { RectificationItem } from '../../../src/core/list/item';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { planUrging, type UrgingInput } from '../../../src/core/report/urging/planUrging';
import { urgingStatement } from '../../../src/core/report/urging/urgingStatement';
import type { LetterTable, Urging, UrgingLetter } from '../../../src/core/report/urging/urgingPlan';

const row = (id: string, cells: RectificationItem['cells']): RectificationItem => ({
  id: `zg-${id}`,
  cells: { finding: `问题${id}`, point: `表现${id}`, status: '整改中', ...cells },
  extra: { 内部批示: '不得外传的一句' },
});
const on = (date: string) => ({ deadline: { date } });

const INPUT: UrgingInput = {
  title: '云汀县林业局党组巡察反馈问题整改清单',
  occasion: '巡察反馈',
  sender: '云汀县林业局党组',
  items: [],
  units: { units: [] },
  by: 'unit',
  settings: DEFAULT_SETTINGS,
  today: '2025-09-01',
  due: '2025-09-10',
};
const urge = (items: readonly RectificationItem[], change: Partial<UrgingInput> = {}): Urging =>
  planUrging({ ...INPUT, items, ...change });
const tables = ({ blocks }: UrgingLetter): LetterTable[] =>
  blocks.filter((block): block is LetterTable => block.kind === 'table');
const sequences = (table: LetterTable | undefined): string[] | undefined =>
  table?.rows.map((cells) => cells[0]!);

describe('which row stands in whose letter', () => {
  const of = (cells: RectificationItem['cells']): RectificationItem => row('1', { sequence: '1', ...cells });
  test.each<readonly [string, RectificationItem['cells'], Urging['letters'][number]['recipient'] | null]>([
    ['overdue', { responsibleUnits: '甲局', ...on('2025-08-31') }, '甲局'],
    ['due today', { responsibleUnits: '甲局', ...on('2025-09-01') }, '甲局'],
    ['the last day of the period of 预警', { responsibleUnits: '甲局', ...on('2025-10-01') }, '甲局'],
    ['the day after', { responsibleUnits: '甲局', ...on('2025-10-02') }, null],
    ['completed', { responsibleUnits: '甲局', ...on('2025-08-31'), status: '已完成' }, null],
    ['closed', { responsibleUnits: '甲局', ...on('2025-08-31'), status: '已销号' }, null],
    [
      '基本完成 is not finished',
      { responsibleUnits: '甲局', ...on('2025-08-31'), status: '基本完成' },
      '甲局',
    ],
    ['no date', { responsibleUnits: '甲局', deadline: '长期坚持' }, null],
    [
      'the lead before the responsible unit',
      { responsibleUnits: '甲局', leadUnit: '乙局', ...on('2025-08-31') },
      '乙局',
    ],
    ['the first of several', { responsibleUnits: '丙局、甲局', ...on('2025-08-31') }, '丙局'],
    ['nobody', on('2025-08-31'), null],
  ])('%s', (_, cells, recipient) => {
    expect(urge([of(cells)]).letters.map((letter) => letter.recipient)).toEqual(
      recipient === null ? [] : [recipient],
    );
  });

  test('the days of 设置 decide', () => {
    const items = [of({ responsibleUnits: '甲局', ...on('2025-09-08') })];
    const within = (dueSoonDays: number): number =>
      urge(items, { settings: { ...DEFAULT_SETTINGS, dueVerySoonDays: 1, dueSoonDays } }).letters.length;
    expect([within(6), within(7)]).toEqual([0, 1]);
  });

  test('by leader', () => {
    const { letters } = urge(
      [
        row('1', {
          responsibleUnits: '甲局',
          accountableLeaders: '党组书记柳启明、郑言',
          ...on('2025-08-31'),
        }),
      ],
      { by: 'leader' },
    );
    expect(letters.map(({ recipient, addressee }) => [recipient, addressee])).toEqual([
      ['柳启明', '柳启明同志：'],
    ]);
    expect(tables(letters[0]!)[0]!.rows[0]).toContain('甲局');
  });
});

const ITEMS = [
  row('a', { sequence: '1', responsibleUnits: '甲局', ...on('2025-09-20'), measures: '一'.repeat(200) }),
  row('b', { sequence: '2', responsibleUnits: '甲局、乙局', ...on('2025-08-20'), status: '' }),
  row('c', { sequence: '3', responsibleUnits: '甲局', ...on('2025-07-31'), status: '未启动' }),
  row('d', { sequence: '4', responsibleUnits: '甲局', ...on('2025-09-05'), measures: '每月一次' }),
  row('e', { sequence: '5', responsibleUnits: '甲局', ...on('2026-09-05') }),
  row('f', { sequence: '6', responsibleUnits: '丙局', ...on('2025-08-01'), supportingUnits: '甲局' }),
  row('g', { sequence: '7', responsibleUnits: '丙局', ...on('2025-09-20'), supportingUnits: '甲局' }),
  row('h', { sequence: '8', responsibleUnits: '丁局', ...on('2026-01-01') }),
  row('i', { sequence: '9', ...on('2025-08-01') }),
  row('j', { sequence: '10', ...on('2025-09-02') }),
];

test('the letter: late first, longest first, then the nearest; late 配合事项 in a table of their own', () => {
  const letter = urge(ITEMS).letters.find(({ recipient }) => recipient === '甲局')!;
  expect(letter).toMatchObject({
    overdue: 2,
    dueSoon: 2,
    lateSupports: 1,
    rowIds: ['zg-c', 'zg-b', 'zg-d', 'zg-a'],
    fileName: '催办单-甲局.docx',
    title: '关于巡察反馈问题整改任务的催办单',
    addressee: '甲局：',
    signature: { organization: { kind: 'paragraph', text: '云汀县林业局党组' }, date: '2025年9月1日' },
    missing: [],
  });
  const [own, supports] = tables(letter);
  expect(sequences(own)).toEqual(['3', '2', '4', '1']);
  expect(sequences(supports)).toEqual(['6']);
  expect(own!.rows[0]).toEqual(['3', '问题c\n表现c', '', '2025年\n7月31日', '未启动', '逾期32天']);
  expect(own!.rows.map((cells) => cells[4])).toEqual(['未启动', '（未填）', '整改中', '整改中']);
  expect(own!.rows.map((cells) => cells[5])).toEqual(['逾期32天', '逾期12天', '剩余4天', '剩余19天']);
  expect(own!.rows[3]![2]).toBe(`${'一'.repeat(80)}…`);
  for (const table of [own!, supports!])
    for (const cells of table.rows) expect(cells).toHaveLength(table.columns.length);
  expect(letter.blocks[0]).toEqual({
    kind: 'paragraph',
    text: '截至2025年9月1日，《云汀县林业局党组巡察反馈问题整改清单》中由你单位负责的整改任务共5项，其中逾期未完成2项，30天内到期2项，具体如下。',
  });
});

test('who gets no letter is told: nothing pressing, 配合事项 alone, rows that name nobody', () => {
  const urging = urge(ITEMS);
  expect(urging.letters.map(({ recipient }) => recipient)).toEqual(['甲局', '丙局']);
  expect(urging.spared).toEqual([
    { name: '乙局', lateSupports: 1 },
    { name: '丁局', lateSupports: 0 },
  ]);
  expect(urging.nobody).toEqual({ overdue: 1, dueSoon: 1 });
  const { letters, open, spared } = urgingStatement(urging);
  expect([letters.length, open.length, spared.length]).toEqual([2, 1, 2]);
  expect(spared.join()).toContain('丁局');
  expect(spared.join()).toContain('乙局');
});

test('what the workbook does not say is marked, and nothing is put in its place', () => {
  const { letters } = urge(ITEMS, { sender: null, due: null });
  for (const { missing, blocks, signature } of letters) {
    expect(missing).toEqual(['报回日期', '发出单位']);
    expect(blocks.filter(({ kind }) => kind === 'pending')).toHaveLength(1);
    expect(signature.organization.kind).toBe('pending');
  }
});

test('nothing of other columns, no id and no private note is said', () => {
  const said = urge([
    row('a', {
      responsibleUnits: '甲局',
      ...on('2025-08-01'),
      progressNote: '进展一句',
      evidence: '佐证一句',
      remarks: '备注一句',
      deadlineText: '原话一句',
    }),
  ]).letters.map(({ rowIds: _, ...letter }) => letter);
  expect(JSON.stringify(said)).toContain('表现a');
  expect(JSON.stringify(said)).not.toMatch(/zg-|一句/u);
});

test('names that would be one file are told apart; no name leads out of the folder', () => {
  const { letters } = urge([
    row('a', { responsibleUnits: 'ABC公司', ...on('2025-08-01') }),
    row('b', { responsibleUnits: 'abc公司', ...on('2025-08-01') }),
    row('c', { responsibleUnits: '../../甲局', ...on('2025-08-01') }),
    row('d', { responsibleUnits: 'CON', ...on('2025-08-01') }),
  ]);
  const names = letters.map(({ fileName }) => fileName);
  expect(names).toEqual([
    '催办单-ABC公司.docx',
    '催办单-abc公司(2).docx',
    expect.any(String),
    '催办单-CON.docx',
  ]);
  expect(names.join()).not.toMatch(/[/\\]/u);
});

test.each([[[]], [[row('e', { responsibleUnits: '甲局', ...on('2026-09-05') })]]])(
  'nothing presses: %#',
  (items) => {
    const { summary, letters, open, spared } = urgingStatement(urge(items));
    expect([summary, letters, open, spared]).toEqual(['没有逾期或临期的事项。', [], [], []]);
  },
);
