import type { Check } from '../../../src/core/checks/check';
import { cellTooLong, MAX_CELL_LENGTH } from '../../../src/core/checks/cell/cellTooLong';
import { deadlineAmbiguous } from '../../../src/core/checks/cell/deadlineAmbiguous';
import { deadlineMissing } from '../../../src/core/checks/cell/deadlineMissing';
import { deadlineTextDate } from '../../../src/core/checks/cell/deadlineTextDate';
import { errorValue } from '../../../src/core/checks/cell/errorValue';
import { findingMissing } from '../../../src/core/checks/cell/findingMissing';
import { leaderMissing } from '../../../src/core/checks/cell/leaderMissing';
import { measureMissing } from '../../../src/core/checks/cell/measureMissing';
import { personMissing } from '../../../src/core/checks/cell/personMissing';
import { placeholderLeft } from '../../../src/core/checks/cell/placeholderLeft';
import { statusMissing } from '../../../src/core/checks/cell/statusMissing';
import { statusSynonym } from '../../../src/core/checks/cell/statusSynonym';
import { statusUnknown } from '../../../src/core/checks/cell/statusUnknown';
import { unitAlias } from '../../../src/core/checks/cell/unitAlias';
import { unitMissing } from '../../../src/core/checks/cell/unitMissing';
import { unitUnknown } from '../../../src/core/checks/cell/unitUnknown';
import { unitVague } from '../../../src/core/checks/cell/unitVague';
import type { CellValue, ColumnKey } from '../../../src/core/list/item';
import { CONTEXT, listOf, places } from './checkCases';

/** For each check: the column it looks at, values it objects to, values it must let pass. */
const CASES: readonly { check: Check; column: ColumnKey; bad: CellValue[]; good: CellValue[] }[] = [
  { check: findingMissing, column: 'finding', bad: ['', '  ', '\u3000'], good: ['问题'] },
  { check: measureMissing, column: 'measures', bad: [''], good: ['修订制度'] },
  { check: unitMissing, column: 'responsibleUnits', bad: [''], good: ['办公室'] },
  { check: leaderMissing, column: 'accountableLeaders', bad: [''], good: ['柳启明'] },
  { check: personMissing, column: 'responsiblePersons', bad: [''], good: ['郑言'] },
  { check: deadlineMissing, column: 'deadline', bad: ['', ' '], good: [{ date: '2026-12-31' }, '立行立改'] },
  { check: statusMissing, column: 'status', bad: [''], good: ['整改中'] },
  {
    check: statusUnknown,
    column: 'status',
    bad: ['差不多了', '在办', '取得阶段性成效'],
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
      '',
    ],
  },
  {
    check: deadlineAmbiguous,
    column: 'deadline',
    bad: ['12月底前', '2026915日', '尽快', '2026年2月30日'],
    good: [{ date: '2026-12-30' }, '2026年12月底前', '立行立改', '长期坚持', '每季度', ''],
  },
  {
    check: unitAlias,
    column: 'responsibleUnits',
    bad: ['综合科', '办公室、县财政局'],
    good: ['办公室', '云汀县财政局', '某局'],
  },
  {
    check: unitUnknown,
    column: 'responsibleUnits',
    bad: ['治安管理支队', '教育局'],
    good: ['办公室', '综合科', '办公室、云汀县财政局', '相关部门', ''],
  },
  {
    check: unitVague,
    column: 'responsibleUnits',
    bad: ['相关部门', '各单位', '有关科室', '办公室、各相关部门'],
    good: ['办公室', '机关各党支部', '相关产业发展中心', ''],
  },
  {
    check: placeholderLeft,
    column: 'responsiblePersons',
    bad: ['XX', 'XX局', '待补充', '（待定）', '同上', '/', '——', '？'],
    good: ['郑言', '谢待之', '杨无忌', ''],
  },
  {
    check: errorValue,
    column: 'measures',
    bad: [{ error: '#REF!' }, { error: '#N/A' }],
    good: ['#1号楼加固', ''],
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
  test.each<readonly [Check, ColumnKey, CellValue, CellValue]>([
    [statusSynonym, 'status', '正在推进', '整改中'],
    [statusSynonym, 'status', '整改到位', '已完成'],
    [deadlineTextDate, 'deadline', '2026.12.30', { date: '2026-12-30' }],
    [deadlineTextDate, 'deadline', '2026年12月底前', { date: '2026-12-31' }],
    [deadlineTextDate, 'deadline', '２０２６年６月', { date: '2026-06-30' }],
    [unitAlias, 'responsibleUnits', '县财政局、综合科、办公室', '云汀县财政局、办公室'],
  ])('$0.code: %s %j → %j', (check, column, from, to) => {
    expect(check.run(listOf([{ [column]: from }]), CONTEXT).map(({ fix }) => fix)).toEqual([to]);
  });
});

test('a near name is offered, never taken', () => {
  const [hit] = unitUnknown.run(listOf([{ responsibleUnits: '治安管理支队' }]), CONTEXT);
  expect(hit?.data).toMatchObject({ name: '治安管理支队', near: expect.stringContaining('治安管理大队') });
  expect(hit?.fix).toBeUndefined();
});

test('without a directory no unit is unknown', () => {
  expect(places(unitUnknown, listOf([{ responsibleUnits: '教育局' }]), { units: { units: [] } })).toEqual([]);
});
