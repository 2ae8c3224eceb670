import type { Check, Severity } from '../../../src/core/checks/check';
import { cellTooLong, MAX_CELL_LENGTH } from '../../../src/core/checks/cell/cellTooLong';
import { deadlineAmbiguous } from '../../../src/core/checks/cell/deadlineAmbiguous';
import { bankCard } from '../../../src/core/checks/cell/bankCard';
import { deadlineImpossible } from '../../../src/core/checks/cell/deadlineImpossible';
import { deadlineMissing } from '../../../src/core/checks/cell/deadlineMissing';
import { deadlineNotWorkingDay } from '../../../src/core/checks/cell/deadlineNotWorkingDay';
import { deadlineTextDate } from '../../../src/core/checks/cell/deadlineTextDate';
import { errorValue } from '../../../src/core/checks/cell/errorValue';
import { findingMissing } from '../../../src/core/checks/cell/findingMissing';
import { idCard } from '../../../src/core/checks/cell/idCard';
import { leaderMissing } from '../../../src/core/checks/cell/leaderMissing';
import { measureMissing } from '../../../src/core/checks/cell/measureMissing';
import { mobilePhone } from '../../../src/core/checks/cell/mobilePhone';
import { personMissing } from '../../../src/core/checks/cell/personMissing';
import { placeholderLeft } from '../../../src/core/checks/cell/placeholderLeft';
import { statusMissing } from '../../../src/core/checks/cell/statusMissing';
import { statusSynonym } from '../../../src/core/checks/cell/statusSynonym';
import { statusUnknown } from '../../../src/core/checks/cell/statusUnknown';
import { strayCharacters } from '../../../src/core/checks/cell/strayCharacters';
import { unitAlias } from '../../../src/core/checks/cell/unitAlias';
import { unitMissing } from '../../../src/core/checks/cell/unitMissing';
import { unitUnknown } from '../../../src/core/checks/cell/unitUnknown';
import { unitVague } from '../../../src/core/checks/cell/unitVague';
import { completedInFuture } from '../../../src/core/checks/row/completedInFuture';
import { countsWorkdays } from '../../../src/core/checks/deadlines';
import { runChecks } from '../../../src/core/checks/runChecks';
import { PLACEHOLDER_EXAMPLES } from '../../../src/core/checks/placeholders';
import type { CellValue, ColumnKey } from '../../../src/core/list/item';
import type { SeverityChoice } from '../../../src/core/list/severity';
import { CONTEXT, listOf, places, row, type Cells } from './checkCases';

/** For each check: the column it looks at, values it objects to, values it must let pass. */
const CASES: readonly { check: Check; column: ColumnKey; bad: CellValue[]; good: CellValue[] }[] = [
  { check: findingMissing, column: 'finding', bad: ['', '  ', '\u3000'], good: ['问题'] },
  {
    check: measureMissing,
    column: 'measures',
    bad: ['', 12, true, { date: '2026-12-31' }],
    good: ['修订制度', { error: '#N/A' }],
  },
  { check: unitMissing, column: 'responsibleUnits', bad: [''], good: ['办公室'] },
  { check: leaderMissing, column: 'accountableLeaders', bad: [''], good: ['柳启明'] },
  { check: personMissing, column: 'responsiblePersons', bad: [''], good: ['郑言'] },
  {
    check: deadlineMissing,
    column: 'deadline',
    bad: ['', ' '],
    good: [{ date: '2026-12-31' }, 46_022, '立行立改'],
  },
  { check: statusMissing, column: 'status', bad: [''], good: ['整改中'] },
  {
    check: statusUnknown,
    column: 'status',
    bad: ['差不多了', '在办', '取得阶段性成效', '整改任务基本完成'],
    good: ['已完成', '正在推进', ''],
  },
  {
    check: statusSynonym,
    column: 'status',
    bad: ['正在推进', '阶段性完成', '整改到位'],
    good: ['已完成', '差不多了', ''],
  },
  {
    check: deadlineTextDate,
    column: 'deadline',
    bad: ['2026.12.30', '2026/12/30', '20261230', '2026年12月底前', '２０２６年１２月３１日'],
    good: [
      { date: '2026-12-30' },
      '立行立改',
      '长期坚持',
      '2026年底前，并长期坚持',
      '12月底前',
      '2026915日',
      '1026年6月30日',
      '',
    ],
  },
  {
    check: deadlineAmbiguous,
    column: 'deadline',
    bad: ['12月底前', '2026915日', '尽快', '2026.10', '反馈之日起2个月内'],
    good: [
      { date: '2026-12-30' },
      '2026年12月底前',
      '立行立改',
      '长期坚持',
      '每季度',
      '2026年2月30日',
      '待定',
      46_000.5,
      true,
      '',
    ],
  },
  {
    check: deadlineImpossible,
    column: 'deadline',
    bad: [
      '2026年2月30日',
      '2026年13月底前',
      '2026.11.31',
      '1026年6月30日',
      45.5,
      '2026年2月29日前完成整改',
      '2026年4月31日前，并长期坚持',
      { date: '1905-07-17' },
      { date: '2205-06-30' },
      { date: '2026-02-30' },
    ],
    good: [{ date: '2026-02-28' }, '2026年2月底前', '12月底前交付', '立行立改', '长期坚持', '尽快', ''],
  },
  {
    check: deadlineNotWorkingDay,
    column: 'deadline',
    bad: [{ date: '2026-06-27' }, { date: '2026-06-28' }, '2026年6月28日'],
    good: [{ date: '2026-06-26' }, { date: '2026-06-29' }, '立行立改', ''],
  },
  {
    check: unitAlias,
    column: 'responsibleUnits',
    bad: [
      '综合科',
      '办公室、县财政局',
      '牵头单位：县财政局',
      '综合科（配合）',
      '综\u200b合科',
      '办 公室',
      '云汀县财政局 、办公 室',
    ],
    good: ['办公室', '云汀县财政局', '某局', '办公室牵头'],
  },
  {
    check: unitUnknown,
    column: 'responsibleUnits',
    bad: ['治安管理支队', '教育局', '教育局（牵头）'],
    good: [
      '办公室',
      '综合科',
      '办公室、云汀县财政局',
      '相关部门',
      '云汀县财政局牵头；办公室配合',
      '县财政局等部门',
      '',
    ],
  },
  {
    check: unitVague,
    column: 'responsibleUnits',
    bad: [
      '相关部门',
      '各单位',
      '有关科室',
      '各级各部门',
      '相关责任单位',
      '全局各科室',
      '有关单位和个人',
      '各部门、各单位',
      '办公室、各相关部门',
      '云汀县财政局等相关部门',
      '县直有关部门',
      '局机关各科室',
      '各局办',
      '各镇',
      '党委班子及有关方面',
    ],
    good: ['县直机关工委', '办公室', '机关各党支部', '各镇（街道）', '相关产业发展中心', '班子成员', ''],
  },
  {
    check: placeholderLeft,
    column: 'responsiblePersons',
    bad: [
      'XX',
      'XX局',
      '待补充',
      '（待定）',
      '同上',
      '同上一条',
      '同第3项',
      '〃',
      '/',
      '——',
      '？',
      '无',
      '张三、XX、李四',
      '由X月X日起',
      'X月X日',
      'X X局',
      '、',
      '此处填写姓名',
    ],
    good: ['郑言', '谢待之', '杨无忌', '吴略', 'Xavier', ''],
  },
  {
    check: strayCharacters,
    column: 'measures',
    bad: [
      '修订\u200b制度',
      '修订\ufeff制度',
      '修订\u00a0制度',
      '修订\t制度',
      '修订\u0007制度',
      '修订\r\n制度',
      '修订&nbsp;制度',
      '修订<br/>制度',
      '修订_x000D_\n制度',
      '\uf0b7 修订制度',
      '修订\ufffd制度',
      ' 修订制度\n',
    ],
    good: ['修订制度\n召开会议', '令狐　淳', '加大 A、B 两类', '𠮷林路', ''],
  },
  {
    check: errorValue,
    column: 'measures',
    bad: [{ error: '#REF!' }, { error: '#N/A' }, '#REF!', '#N/A', '####'],
    good: ['#1号楼加固', ''],
  },
  {
    check: idCard,
    column: 'progressNote',
    bad: [
      '已清退张某（33010219900307401X）',
      '11010119900307723x',
      '３３０１０２１９９００３０７４０１Ｘ',
      '330102 19900307 401X',
    ],
    good: [
      '330102199003074015',
      '330102199013074013',
      '990102199003074012',
      '3301**********4015',
      '合同编号33010219900307401XA',
    ],
  },
  {
    check: bankCard,
    column: 'progressNote',
    bad: [
      '退至6222021001112223331',
      '6222 0210 0111 2223 331',
      '4100000000000001',
      '5500005555555559',
      '3570000000000012',
      '6013821234567890123',
      '9558800200131234565',
    ],
    good: [
      '6222021001112223337',
      '33010219900307401X',
      '2025001234567890',
      '1234567890123452',
      '330102199003074015',
      '联系电话057188001234',
    ],
  },
  {
    check: mobilePhone,
    column: 'remarks',
    bad: [
      '联系人：郑言13912345678',
      '139-1234-5678',
      '+8613912345678',
      '0571-88001234 13912345678',
      13_912_345_678,
    ],
    good: ['0571-88001234', '12912345678', '139123456789', '编号A13912345678', '13912.345678'],
  },
  {
    check: completedInFuture,
    column: 'completedOn',
    bad: [{ date: '2026-06-02' }, '2026年6月2日'],
    good: [{ date: '2026-06-01' }, '2026年5月底', ''],
  },
  { check: cellTooLong, column: 'measures', bad: ['长'.repeat(MAX_CELL_LENGTH)], good: ['长'.repeat(2_000)] },
];

describe.each(CASES)('$check.code', ({ check, column, bad, good }) => {
  test.each(bad.map((value) => [value]))('objects to %j', (value) => {
    expect(places(check, listOf([{ [column]: value }]))).toEqual([[0, column]]);
  });
  test.each(good.map((value) => [value]))('lets %j pass', (value) => {
    expect(places(check, listOf([{ [column]: value }]))).toEqual([]);
  });
  test('says nothing of a list without the column', () => {
    expect(places(check, listOf([{ [column]: bad[0]! }], { without: [column] }))).toEqual([]);
  });
});

describe('safe fixes', () => {
  test.each<readonly [Check, ColumnKey, CellValue, CellValue | undefined]>([
    [statusSynonym, 'status', '正在推进', '整改中'],
    [statusSynonym, 'status', '整改到位', '已完成'],
    [deadlineTextDate, 'deadline', '2026.12.30', { date: '2026-12-30' }],
    [deadlineTextDate, 'deadline', '2026年12月底前', { date: '2026-12-31' }],
    [deadlineTextDate, 'deadline', '２０２６年６月', { date: '2026-06-30' }],
    [deadlineTextDate, 'deadline', 20_261_230, { date: '2026-12-30' }],
    [deadlineTextDate, 'completedOn', '2026.5.6', { date: '2026-05-06' }],
    [unitAlias, 'responsibleUnits', '县财政局、综合科、办公室', '云汀县财政局、办公室'],
    [
      unitAlias,
      'responsibleUnits',
      '牵头单位：县财政局；办公室（配合）',
      '牵头单位：云汀县财政局、办公室（配合）',
    ],
    [unitAlias, 'responsibleUnits', '办 公室、县财政局', '办公室、云汀县财政局'],
    [unitAlias, 'responsibleUnits', '某局、综合科', '某局、办公室'],
    [strayCharacters, 'measures', '\uf0b7 修订\u200b制度\u00a0一项\r\n', '修订制度 一项'],
    [strayCharacters, 'measures', '修订\ufffd制\u200b度', undefined],
  ])('$0.code: %s %j → %j', (check, column, from, to) => {
    expect(check.run(listOf([{ [column]: from }]), CONTEXT).map(({ fix }) => fix)).toEqual([to]);
  });
});

test.each([
  ['治安管理支队', '治安管理大队'],
  ['治安大队', '治安管理大队'],
  ['云汀财政局', '云汀县财政局'],
])('a near name is offered, never taken: %s', (name, near) => {
  const [issue] = runChecks(
    [unitUnknown],
    listOf([{ responsibleUnits: `办公室、${name}（配合）` }]),
    CONTEXT,
  );
  expect(issue?.message).toContain(near);
  expect(issue).toMatchObject({ fix: null, repair: null, suggestion: `办公室、${near}（配合）` });
});

test('a name that nothing comes near is told once, a slip wherever it stands', () => {
  const list = listOf(
    ['教育局', '教育局', '治安管理支队', '治安管理支队'].map((responsibleUnits) => ({ responsibleUnits })),
  );
  expect(places(unitUnknown, list).map(([index]) => index)).toEqual([0, 2, 3]);
});

test.each([
  [statusSynonym, 'status', '正在推进', '阶段性完成'],
  [unitAlias, 'responsibleUnits', '综合科', '县财政局'],
] as const)('$code weighs in full where a wording first stands', (check, column, first, other) => {
  const list = listOf([first, first, other].map((text) => ({ [column]: text })));
  expect(check.run(list, CONTEXT).map(({ severity }) => severity)).toEqual([undefined, 'hint', undefined]);
});

test('a full name with blanks in it is a hint', () => {
  const hits = unitAlias.run(listOf([{ responsibleUnits: '办 公室' }]), CONTEXT);
  expect(hits.map(({ severity }) => severity)).toEqual(['hint']);
});

test('a near status is offered, never taken', () => {
  const [issue] = runChecks([statusUnknown], listOf([{ status: '整改任务基本完成' }]), CONTEXT);
  expect(issue).toMatchObject({ fix: null, suggestion: '基本完成' });
});

test.each(PLACEHOLDER_EXAMPLES)('placeholder-left knows %s', (text) => {
  expect(places(placeholderLeft, listOf([{ measures: text }]))).toEqual([[0, 'measures']]);
});

test.each<readonly [string, Check, Cells, Severity | undefined]>([
  ['相关部门 alone', unitVague, { responsibleUnits: '相关部门' }, undefined],
  ['beside a name', unitVague, { responsibleUnits: '办公室、各科室' }, 'warning'],
  ['等部门 behind a name', unitVague, { responsibleUnits: '办公室等部门' }, 'warning'],
  ['a lead is named', unitVague, { responsibleUnits: '各科室', leadUnit: '办公室' }, 'warning'],
  ['required cell', placeholderLeft, { measures: '待补充' }, undefined],
  ['other cell', placeholderLeft, { remarks: '待补充' }, 'hint'],
  ['invisible character', strayCharacters, { measures: '修\u200b订' }, undefined],
  ['blank at the edge', strayCharacters, { measures: '修订 ' }, 'hint'],
])('weight of $1.code: %s', (_, check, cells, severity) => {
  expect(check.run(listOf([cells]), CONTEXT).map((hit) => hit.severity)).toEqual([severity]);
});

test.each<readonly [Check, Cells]>([
  [placeholderLeft, { remarks: '无', progressNote: '——', evidence: '/' }],
  [placeholderLeft, { finding: 'XX村台账不全', point: '待补充' }],
])('beside required cells: $0.code lets %j pass', (check, cells) => {
  expect(places(check, listOf([cells]))).toEqual([]);
});

test("numbers are found in columns of the user's own", () => {
  const list = listOf([
    { ...row({}, 'zg-a'), extra: { 联系电话: 13_912_345_678, 账号: '6222021001112223331' } },
  ]);
  expect(places(mobilePhone, list)).toEqual([[0, null]]);
  expect(places(bankCard, list)).toEqual([[0, null]]);
});

test('a message does not repeat the number', () => {
  const [hit] = idCard.run(listOf([{ remarks: '33010219900307401X' }]), CONTEXT);
  expect(hit?.data?.number).toMatch(/^3301\*+1X$/u);
});

test('working days are those of the calendar, where one is given', () => {
  const workdays = { isWorkday: (date: string) => (date === '2026-06-27' ? true : null) };
  const run = (date: string) => places(deadlineNotWorkingDay, listOf([{ deadline: { date } }]), { workdays });
  expect([run('2026-06-27'), run('2026-06-28')]).toEqual([[], [[0, 'deadline']]]);
});

test('where only weekends are known, that is said and weighs less', () => {
  const of = (known: boolean | null) => ({
    ...CONTEXT,
    settings: { ...CONTEXT.settings, severities: { 'deadline-not-working-day': 'warning' as const } },
    workdays: { isWorkday: () => known },
  });
  const run = (date: string, known: boolean | null) =>
    runChecks([deadlineNotWorkingDay], listOf([{ deadline: { date } }]), of(known));
  expect(run('2026-06-27', false).map(({ severity }) => severity)).toEqual(['warning']);
  const [doubt] = run('2026-06-27', null);
  expect([doubt?.severity, doubt?.message === run('2026-06-27', false)[0]?.message]).toEqual([
    'review',
    false,
  ]);
  expect(run('2026-06-26', null)).toEqual([]);
});

test.each<readonly [string, SeverityChoice | undefined, boolean]>([
  ['', undefined, false],
  ['15日内', 'off', false],
  ['15个工作日内', undefined, true],
  ['', 'hint', true],
])('a calendar is needed: limit %j, working days %s', (immediateLimit, choice, needed) => {
  const severities = choice === undefined ? {} : { 'deadline-not-working-day': choice };
  expect(countsWorkdays({ ...CONTEXT.settings, immediateLimit, severities })).toBe(needed);
});

test('without a directory no unit is unknown', () => {
  expect(places(unitUnknown, listOf([{ responsibleUnits: '教育局' }]), { units: { units: [] } })).toEqual([]);
});
