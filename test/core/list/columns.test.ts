import { COLUMNS, columnByKey, columnHeader, columnsOf } from '../../../src/core/list/columns';
import { findColumns } from '../../../src/core/list/columnMap';

const STANDARD =
  '序号 问题类别 问题 具体表现 措施 责任领导 责任单位 责任人 时限 时限要求 状态 完成情况 备注 预警 编号';
const DETAILED =
  '序号 问题来源 问题类别 问题 具体表现 整改类型 整改目标 措施 责任领导 牵头单位 配合单位 督导单位 责任单位 责任人 ' +
  '时限 时限要求 状态 完成情况 未完成原因 下一步措施 原定时限 延期原因 完成时间 核验人 销号时间 佐证材料 备注 预警 编号';

const headersOf = (profile: 'standard' | 'detailed'): string[] =>
  columnsOf(profile).map(({ header }) => header);

describe('the table of columns', () => {
  test('both profiles show the columns in the order of the sheet', () => {
    expect(headersOf('standard')).toEqual(STANDARD.split(' '));
    expect(headersOf('detailed')).toEqual(DETAILED.split(' '));
  });

  test('the five words of the user are headers exactly', () => {
    const five = ['finding', 'measures', 'responsibleUnits', 'deadline', 'status'] as const;
    expect(five.map(columnHeader)).toEqual(['问题', '措施', '责任单位', '时限', '状态']);
  });

  test('编号 is hidden everywhere, 时限要求 in 标准 only', () => {
    const hidden = (profile: 'standard' | 'detailed'): string[] =>
      columnsOf(profile).flatMap(({ header, places }) => (places[profile]?.hidden ? [header] : []));
    expect(hidden('standard')).toEqual(['时限要求', '编号']);
    expect(hidden('detailed')).toEqual(['编号']);
  });

  test('keys, headers and aliases are unique', () => {
    const words = COLUMNS.flatMap(({ header, aliases }) => [header, ...aliases]);
    expect(new Set(words).size).toBe(words.length);
    expect(new Set(COLUMNS.map(({ key }) => key)).size).toBe(COLUMNS.length);
  });

  test.each(['finding', 'point', 'category', 'deadlineText'] as const)(
    '%s belongs to the document',
    (key) => {
      expect(columnByKey(key).owner).toBe('document');
    },
  );
});

describe('findColumns', () => {
  test('finds every column by its own header', () => {
    const map = findColumns(COLUMNS.map(({ header }) => header));
    expect(Object.values(map)).toEqual(COLUMNS.map((_, index) => index));
  });

  test.each([
    ['反馈问题', 'finding'],
    ['存在问题', 'finding'],
    ['整改措施', 'measures'],
    ['整改时限', 'deadline'],
    ['完成时限', 'deadline'],
    ['责任部门', 'responsibleUnits'],
    ['整改状态', 'status'],
    [' 责 任\n单位 ', 'responsibleUnits'],
    ['状　态：', 'status'],
    ['完成时限（年月日）', 'deadline'],
    ['责任单位(部门)', 'responsibleUnits'],
    ['ＮＯ．', 'sequence'],
  ] as const)('%j is %s', (header, key) => {
    expect(findColumns(['别的', header])[key]).toBe(1);
  });

  test('a header goes before an alias, wherever they stand', () => {
    const map = findColumns(['整改措施', '措施']);
    expect(map.measures).toBe(1);
  });

  test('a header that stands twice is taken once, the left one', () => {
    const map = findColumns(['状态', '状态', '备注']);
    expect(map.status).toBe(0);
    expect(Object.values(map).filter((index) => index === 1)).toEqual([]);
  });

  test('what is no header of ours is left alone', () => {
    const map = findColumns(['', '经费', { date: '2025-01-01' }, 7]);
    expect(Object.values(map).every((index) => index === null)).toBe(true);
  });
});
