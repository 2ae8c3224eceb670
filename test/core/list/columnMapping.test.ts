import fc from 'fast-check';
import { adoptList } from '../../../src/core/list/adoptList';
import {
  ADOPTABLE,
  hasProblem,
  oneEach,
  recognizeColumns,
  withColumn,
  type ColumnMapping,
} from '../../../src/core/list/columnMapping';

test.each<[string, readonly string[], ColumnMapping]>([
  ['aliases', ['编序', '反馈问题', '整改举措', '联系科室'], ['sequence', 'finding', 'measures', null]],
  ['具体表现 alone is the problem', ['具体表现', '措施'], ['finding', 'measures']],
  ['预警 and 编号 of another list are its own', ['问题', '预警', '编号'], ['finding', null, null]],
  ['of two equal headers the left one', ['问题', '备注', '备注'], ['finding', 'remarks', null]],
])('columns are recognized: %s', (_, headers, mapping) => {
  expect(recognizeColumns({ headers })).toEqual(mapping);
});

test.each<[ColumnMapping, number, ColumnMapping[number], ColumnMapping]>([
  [['finding', 'measures', null], 2, 'measures', ['finding', null, 'measures']],
  [['finding', 'measures', null], 1, null, ['finding', null, null]],
  [['finding', 'measures', null], 0, 'finding', ['finding', 'measures', null]],
])('%j with column %i for %s is %j', (mapping, column, key, expected) => {
  expect(withColumn(mapping, column, key)).toEqual(expected);
});

test('whatever is chosen, each key stands once and no computed one', () => {
  const key = fc.constantFrom(null, 'id' as const, 'warning' as const, ...ADOPTABLE);
  fc.assert(
    fc.property(fc.array(key), (mapping) => {
      const keys = oneEach(mapping).filter((each) => each !== null);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.every((each) => ADOPTABLE.includes(each))).toBe(true);
      expect(oneEach(oneEach(mapping))).toEqual(oneEach(mapping));
    }),
  );
});

test.each<[ColumnMapping, boolean]>([
  [['point', 'measures'], true],
  [['finding'], true],
  [['measures', null], false],
])('%j holds a problem: %s', (mapping, expected) => {
  expect(hasProblem(mapping)).toBe(expected);
});

describe('a corrected mapping', () => {
  const list = {
    headers: ['序号', '事项', '办法', '科室'],
    rows: [
      ['1', '台账不全', '补齐台账', '综合科'],
      ['2', '巡查不勤', '每周巡查', ''],
    ],
    remarks: [],
  };

  test('puts each column where the user says, and keeps the rest', () => {
    const { items, extraHeaders } = adoptList(list, [], ['sequence', 'finding', 'measures', null]);
    expect(items.map(({ cells, extra }) => [cells.finding, cells.measures, extra])).toEqual([
      ['台账不全', '补齐台账', { 科室: '综合科' }],
      ['巡查不勤', '每周巡查', {}],
    ]);
    expect(extraHeaders).toEqual(['科室']);
  });

  test('loses no cell, whatever is chosen', () => {
    const key = fc.constantFrom(null, ...ADOPTABLE);
    fc.assert(
      fc.property(fc.array(key, { minLength: 4, maxLength: 4 }), (mapping) => {
        const words = adoptList(list, [], mapping).items.flatMap(({ cells, extra }) => [
          ...Object.values(cells),
          ...Object.values(extra),
        ]);
        for (const row of list.rows) for (const text of row) if (text !== '') expect(words).toContain(text);
      }),
    );
  });
});
