import { strayCharacters } from '../../../src/core/checks/cell/strayCharacters';
import { unitAlias } from '../../../src/core/checks/cell/unitAlias';
import { unitUnknown } from '../../../src/core/checks/cell/unitUnknown';
import { planFixes } from '../../../src/core/checks/fixes';
import { runChecks } from '../../../src/core/checks/runChecks';
import { CONTEXT, listOf, places, type Cells } from './checkCases';

const WITHOUT = { ...CONTEXT, units: { units: [] } };
const times = (count: number, name: string): Cells[] =>
  Array.from({ length: count }, () => ({ responsibleUnits: name }));

describe('blanks in names, 名录 or not', () => {
  test.each<[string, string | null]>([
    ['机 关党委', '机关党委'],
    ['机　关党委', '机关党委'],
    ['机\u00a0关党委', '机关党委'],
    ['办 公 室', '办公室'],
    ['县 教育局、综合执法  大队（配合）', '县教育局、综合执法大队（配合）'],
    ['牵头单位：机 关党委；机关党委', '牵头单位：机关党委、机关党委'],
    ['机 关党委牵头', '机关党委牵头'],
    ['机关党委（郑　言）', null],
    ['机 关党委（郑　言）', '机关党委（郑　言）'],
    ['A 座管理处', null],
    ['第 3 党支部', null],
    ['相 关部门', null],
    ['机关党委、县教育局', null],
  ])('%j → %j', (from, to) => {
    const list = listOf([{ responsibleUnits: from }]);
    const issues = runChecks([unitAlias, strayCharacters], list, WITHOUT);
    const { changes } = planFixes(issues, list);
    expect(changes.map((change) => change.to)).toEqual(to === null ? [] : [to]);
    const mended = listOf([{ responsibleUnits: to ?? from }]);
    expect(places(unitAlias, mended, WITHOUT)).toEqual([]);
  });

  test('an invisible one is no second finding', () => {
    const list = listOf([{ responsibleUnits: '机\u200b关党委' }]);
    const issues = runChecks([unitAlias, strayCharacters], list, WITHOUT);
    expect(issues.map(({ code, fix }) => [code, fix?.to])).toEqual([['stray-characters', '机关党委']]);
  });

  test.each<[string, readonly string[], string | undefined]>([
    ['two units, or one of the other', [], undefined],
    ['the list names the whole', ['教育局机关党委'], '教育局机关党委'],
    ['the list names both', ['教育局', '机关党委'], undefined],
    ['the list names all three', ['教育局', '机关党委', '教育局机关党委'], undefined],
  ])('a blank that may part two names: %s', (_, others, fix) => {
    const list = listOf(['教育局 机关党委', ...others].map((responsibleUnits) => ({ responsibleUnits })));
    const hits = unitAlias.run(list, WITHOUT);
    expect(hits.map((hit) => [hit.item, hit.fix])).toEqual([[0, fix]]);
  });

  test('a unit and a person are not joined', () => {
    const hits = unitAlias.run(listOf(times(1, '教育局 郑言')), WITHOUT);
    expect(hits.map(({ fix, severity }) => [fix, severity])).toEqual([[undefined, undefined]]);
  });

  test('weighs in full where it first stands, also beside a 名录', () => {
    const hits = unitAlias.run(listOf(times(2, '机 关党委')), CONTEXT);
    expect(hits.map(({ severity }) => severity)).toEqual([undefined, 'hint']);
  });
});

describe('without 名录 a rare name is compared with the usual ones', () => {
  /** Rare name, usual name, and what is found of it. */
  const PAIRS: readonly (readonly [string, string, 'slip' | 'short' | null])[] = [
    ['教育局', '县教育局', 'slip'],
    ['县教育局', '教育局', 'slip'],
    ['云汀教育局', '云汀县教育局', 'slip'],
    ['综合执法支队', '综合执法大队', 'slip'],
    ['县财证局', '县财政局', 'slip'],
    ['财证局', '财政局', 'slip'],
    ['县财政', '县财政局', 'slip'],
    ['农业农寸局', '农业农村局', 'slip'],
    ['城关镇财证所', '城关镇财政所', 'slip'],
    ['综和协调小组', '综合协调小组', 'slip'],
    ['第一党支邵', '第一党支部', 'slip'],
    ['县教 育局', '县教育科局', 'slip'],
    ['治安大队', '治安管理大队', 'short'],
    ['人社局', '人力资源和社会保障局', 'short'],
    ['财政所', '柳河镇财政所', 'short'],
    // other units
    ['民政局', '财政局', null],
    ['县民政局', '县财政局', null],
    ['教育局', '体育局', null],
    ['法务部', '财务部', null],
    ['城关镇民政所', '城关镇财政所', null],
    ['县财政所', '县财政局', null],
    ['市教育局', '县教育局', null],
    ['第一中学', '第二中学', null],
    ['一科', '二科', null],
    ['综合一科', '综合二科', null],
    ['综合科', '综合一科', null],
    ['城东供电所', '城西供电所', null],
    ['神经内科', '神经外科', null],
    ['A座管理处', 'B座管理处', null],
    ['育才小学', '育才中学', null],
    ['青禾中心小学', '青苗中心小学', null],
    ['柳河镇人民政府', '青河镇人民政府', null],
    ['柳沟村委会', '柳岸村委会', null],
    ['文宣组', '文保组', null],
    ['教育局办', '教育局', null],
    ['机关党委', '教育局机关党委', null],
    ['教育局机关党委', '县教育局', null],
    ['办公室', '县委办公室', null],
    ['行政科', '行政审批科', null],
    ['人民医院', '第一人民医院', null],
    ['人社所', '人力资源和社会保障东所', null],
    ['县水利局', '县委宣传部', null],
  ];
  test.each(PAIRS)('%s beside %s: %s', (rare, usual, expected) => {
    const list = listOf([...times(3, usual), ...times(1, rare)]);
    const hits = unitUnknown.run(list, WITHOUT);
    const severity = expected === 'short' ? 'hint' : undefined;
    expect(hits.map((hit) => [hit.item, hit.column, hit.suggestion, hit.severity, hit.fix])).toEqual(
      expected === null ? [] : [[3, 'responsibleUnits', usual, severity, undefined]],
    );
  });

  test.each<[string, readonly Cells[], readonly (readonly [number, string])[]]>([
    ['not usual enough', [...times(2, '县教育局'), ...times(1, '教育局')], []],
    ['both usual', [...times(6, '县教育局'), ...times(3, '教育局')], []],
    [
      'twice beside six',
      [...times(6, '县教育局'), ...times(2, '教育局')],
      [
        [6, '县教育局'],
        [7, '县教育局'],
      ],
    ],
    ['near two', [...times(3, '县教育局'), ...times(3, '局教育局'), ...times(1, '教育局')], []],
    ['side by side in a cell', [...times(3, '县教育局'), { responsibleUnits: '教育局、县教育局' }], []],
    [
      'in another column of the row, with what stands around it',
      [...times(3, '县教育局'), { leadUnit: '县教育局', responsibleUnits: '办公室；教育局（配合）' }],
      [[3, '办公室、县教育局（配合）']],
    ],
    [
      'once in many columns',
      [
        { ...times(1, '县教育局')[0], leadUnit: '县教育局', supportingUnits: '县教育局' },
        ...times(1, '教育局'),
      ],
      [],
    ],
    ['width alone', [...times(3, '县教育局（机关）'), ...times(1, '县教育局(机关)')], []],
    [
      'nobody in particular',
      [...times(3, '各单位'), ...times(1, '相关单位'), ...times(1, '财政局等部门')],
      [],
    ],
    ['always with blanks', [...times(3, '县 教育局'), ...times(1, '教育局')], [[3, '县教育局']]],
    ['empty', times(3, ''), []],
  ])('%s', (_, rows, expected) => {
    const hits = unitUnknown.run(listOf(rows), WITHOUT);
    expect(hits.map(({ item, suggestion }) => [item, suggestion])).toEqual(expected);
  });

  test('blank rows count for nothing', () => {
    const list = listOf([{ id: '', cells: {}, extra: {} }, ...times(3, '县教育局'), ...times(1, '教育局')]);
    expect(places(unitUnknown, list, WITHOUT)).toEqual([[4, 'responsibleUnits']]);
  });

  test('with 名录 it is 名录 that counts', () => {
    const list = listOf([...times(3, '县教育局'), ...times(1, '教育局')]);
    expect(unitUnknown.run(list, CONTEXT).map(({ item, suggestion }) => [item, suggestion])).toEqual([
      [0, undefined],
      [3, undefined],
    ]);
  });
});
