import { unknownUnits } from '../../../src/core/checks/unknownUnits';
import { unitByDuty, type Unit } from '../../../src/core/list/unitDirectory';
import { unitMissing } from '../../../src/core/checks/cell/unitMissing';
import { CONTEXT, listOf, row, type Cells } from './checkCases';

const unit = (name: string, duties: readonly string[] = [], aliases: readonly string[] = []): Unit => ({
  name,
  aliases,
  duties,
});

describe('从清单中学习', () => {
  const directory = { units: [unit('县财政局', [], ['财政局']), unit('办公室')] };
  test.each<[string, readonly Cells[], readonly unknown[]]>([
    ['known by name and alias', [{ responsibleUnits: '县财政局、财政局、办公室' }], []],
    ['nobody in particular', [{ responsibleUnits: '相关部门' }, { leadUnit: '审计局等相关单位' }], []],
    ['empty cells and dates', [{ responsibleUnits: '' }, { leadUnit: { date: '2026-01-01' } }], []],
    [
      'new ones, the most used first',
      [
        { responsibleUnits: '县水利局' },
        { responsibleUnits: '县林业局、县水利局（配合）' },
        { supportingUnits: '县林业局牵头', leadUnit: '县林业局', responsibleUnits: '县林业局' },
        { supervisingUnits: '县林业局' },
      ],
      [
        { name: '县林业局', rows: 3, near: null },
        { name: '县水利局', rows: 2, near: null },
      ],
    ],
    [
      'another spelling',
      [{ responsibleUnits: '县财证局' }],
      [{ name: '县财证局', rows: 1, near: '县财政局' }],
    ],
  ])('%s', (_, rows, expected) => {
    expect(
      unknownUnits(
        rows.map((cells) => row({ responsibleUnits: '', ...cells })),
        directory,
      ),
    ).toEqual(expected);
  });
});

describe('职责关键词', () => {
  const directory = {
    units: [unit('水资源科', ['取水', '地下水']), unit('人事科', ['人才', '干部']), unit('办公室')],
  };
  test.each<[string, string | null]>([
    ['3家企业超许可取水', '水资源科'],
    ['专业人才断层', '人事科'],
    ['取 水许可', '水资源科'],
    ['取水岗位人才断层', null],
    ['取水和地下水监测人才断层', '水资源科'],
    ['会议记录不完整', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(unitByDuty(directory, text)?.name ?? null).toBe(expected);
  });
});

test('a missing unit is suggested by its duties, where they speak of the problem', () => {
  const units = { units: [unit('水资源科', ['取水'])] };
  const list = listOf([
    { responsibleUnits: '', point: '3家企业超许可取水' },
    { responsibleUnits: '', point: '会议记录不完整' },
    { responsibleUnits: '办公室', point: '超许可取水' },
  ]);
  expect(unitMissing.run(list, { ...CONTEXT, units })).toEqual([
    { item: 0, column: 'responsibleUnits', suggestion: '水资源科' },
    { item: 1, column: 'responsibleUnits' },
  ]);
});
