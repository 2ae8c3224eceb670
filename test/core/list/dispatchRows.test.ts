import { dispatchRows } from '../../../src/core/list/dispatchRows';
import type { RectificationItem } from '../../../src/core/list/item';
import type { UnitDirectory } from '../../../src/core/list/unitDirectory';

const DIRECTORY: UnitDirectory = {
  units: [
    { name: '县财政局', aliases: ['财政局', '县财局'], duties: [] },
    { name: '县审计局', aliases: [], duties: [] },
  ],
};

const row = (cells: RectificationItem['cells'], index: number): RectificationItem => ({
  id: `zg-${index}`,
  cells: { finding: '甲', ...cells },
  extra: {},
});

const parts = (by: 'unit' | 'lead' | 'leader', ...rows: RectificationItem['cells'][]) =>
  dispatchRows(rows.map(row), by, DIRECTORY).map(({ name, fills, supports }) => [name, fills, supports]);

describe('by unit', () => {
  test('the first responsible unit fills in, the others see it', () => {
    expect(parts('unit', { responsibleUnits: '水务局、县审计局；林业局' })).toEqual([
      ['水务局', [0], []],
      ['县审计局', [], [0]],
      ['林业局', [], [0]],
    ]);
  });

  test('the lead unit goes before the responsible ones, whatever stands first there', () => {
    expect(
      parts('unit', {
        leadUnit: '县审计局',
        responsibleUnits: '水务局、县审计局',
        supportingUnits: '林业局',
      }),
    ).toEqual([
      ['县审计局', [0], []],
      ['水务局', [], [0]],
      ['林业局', [], [0]],
    ]);
  });

  test('names are whole tokens; aliases stand under the full name, spellings under the first one', () => {
    expect(
      parts(
        'unit',
        { responsibleUnits: '县财局' },
        { responsibleUnits: '财政局' },
        { responsibleUnits: '县财政局' },
        { responsibleUnits: '财政局分局' },
        { responsibleUnits: '水务局' },
        { responsibleUnits: '水 务局' },
      ),
    ).toEqual([
      ['县财政局', [0, 1, 2], []],
      ['财政局分局', [3], []],
      ['水务局', [4, 5], []],
    ]);
  });

  test('rows that name nobody come last and are not dropped; empty rows say nothing', () => {
    expect(
      parts(
        'unit',
        {},
        { responsibleUnits: ' 、' },
        { supportingUnits: '林业局' },
        { finding: '' },
        { responsibleUnits: '水务局' },
      ),
    ).toEqual([
      ['林业局', [], [2]],
      ['水务局', [4], []],
      ['', [0, 1, 2], []],
    ]);
  });
});

test('by lead: files only for those who fill in, with what they support', () => {
  expect(
    parts(
      'lead',
      { leadUnit: '水务局', responsibleUnits: '水务局、林业局' },
      { responsibleUnits: '县审计局、水务局' },
    ),
  ).toEqual([
    ['水务局', [0], [1]],
    ['县审计局', [1], []],
  ]);
});

test('by leader: the first one fills in; a title and its name are one person', () => {
  expect(
    parts(
      'leader',
      { accountableLeaders: '岑　舟、林默', responsibleUnits: '水务局' },
      { accountableLeaders: '党组书记、局长林默' },
      { responsibleUnits: '水务局' },
    ).map(([name, fills, supports]) => [String(name).replace(/\s/gu, ''), fills, supports]),
  ).toEqual([
    ['岑舟', [0], []],
    ['林默', [1], [0]],
    ['', [2], []],
  ]);
});
