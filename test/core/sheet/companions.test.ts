import { backupNames, isBackup } from '../../../src/core/sheet/backup';
import { mergeRecommendations } from '../../../src/core/sheet/mergeRecommendations';
import { noteRemoval } from '../../../src/core/sheet/noteRemoval';
import { pageFingerprint, pageOf, readPage, type PageContent } from '../../../src/core/sheet/pageContent';
import { planCompanion } from '../../../src/core/sheet/planCompanion';
import { VANISHED_MARK } from '../../../src/core/list/vanishedMark';

describe('backups', () => {
  test.each([
    [[], '整改清单备份2026-03-01', []],
    [['整改清单备份2026-03-01'], '整改清单备份2026-03-01_2', []],
    [['整改清单备份2026-03-01', '整改清单备份2026-03-01_2', '整改清单'], '整改清单备份2026-03-01_3', []],
    [
      [
        '整改清单备份2026-03-01',
        '整改清单备份2026-02-01_10',
        '整改清单备份2026-02-01_9',
        '整改清单备份2025-12-01',
      ],
      '整改清单备份2026-03-01_2',
      ['整改清单备份2025-12-01', '整改清单备份2026-02-01_9'],
    ],
  ])('beside %p', (names, name, removed) => {
    expect(backupNames(names, '2026-03-01')).toEqual({ name, removed });
    expect(isBackup(name)).toBe(true);
    expect(name.length).toBeLessThanOrEqual(31);
  });

  test.each(['整改清单', '整改清单备份', '我的整改清单备份2026-03-01', '整改清单备份2026-03-01_'])(
    '%s is none',
    (name) => expect(isBackup(name)).toBe(false),
  );
});

const page = (rows: PageContent['rows'], headers: readonly string[] = HEADERS): PageContent => ({
  role: 'recommendations',
  name: '意见建议',
  headline: '意见建议',
  note: '共2条',
  headers,
  rows,
});
const HEADERS = ['序号', '意见建议', '对应问题', '落实措施', '责任单位', '时限', '落实情况'];
const STAFF = ['制定计划', '办公室', { date: '2026-06-30' }, '已落实'];

describe('意见建议 of a revised document', () => {
  const old = page([
    ['（一）', '加强理论学习，建立健全学习制度，每月集中学习。', '第1项', ...STAFF],
    ['（二）', '规范公务接待管理。', '', '', '', '', ''],
    ['（三）', '盘活闲置资产。', '第3项', '清查', '', '', ''],
  ]);

  test('staff columns stay beside their recommendation, moved or reworded; what vanished stays where it was filled in', () => {
    const fresh = page([
      ['（一）', '规范公务接待管理。', '第2项', '', '', '', ''],
      ['（二）', '加强理论学习，建立健全学习制度，每月集中学习一次以上。', '第9项', '', '', '', ''],
      ['（三）', '补齐消防设施。', '', '', '', '', ''],
    ]);
    expect(mergeRecommendations(old, fresh).rows).toEqual([
      ['（一）', '规范公务接待管理。', '第2项', '', '', '', ''],
      ['（二）', '加强理论学习，建立健全学习制度，每月集中学习一次以上。', '第9项', ...STAFF],
      ['（三）', '补齐消防设施。', '', '', '', '', ''],
      ['（三）', '盘活闲置资产。', VANISHED_MARK, '清查', '', '', ''],
    ]);
  });

  test('a column that staff added stays', () => {
    const wide = page([[...old.rows[0]!, '见附件']], [...HEADERS, '附注']);
    const merged = mergeRecommendations(wide, page([[...old.rows[0]!.slice(0, 3), '', '', '', '']]));
    expect(merged.headers).toEqual([...HEADERS, '附注']);
    expect(merged.rows).toEqual([[...old.rows[0]!, '见附件']]);
  });
});

describe('the content of a companion sheet', () => {
  const content = page([
    ['1', '甲', '', ...STAFF],
    ['2', '乙', '', '', '', '', ''],
  ]);
  const values = [['意见建议'], ['共2条'], HEADERS, ...content.rows.map((row) => [...row])];

  test('comes back as it was written', () => {
    expect(readPage('recommendations', '意见建议', values)).toEqual(content);
    const plan = planCompanion(content);
    expect(plan.blocks.at(-1)?.values).toEqual(content.rows);
    expect(plan.columns).toHaveLength(HEADERS.length);
  });

  test('its fingerprint changes with any cell, and not with blank cells at the end', () => {
    const base = pageFingerprint(content);
    expect(pageFingerprint(readPage('source', 'x', values))).toBe(base);
    expect(pageFingerprint(page([...content.rows.slice(0, 1), ['2', '乙改']]))).not.toBe(base);
    expect(pageFingerprint(page([content.rows[0]!, ['2', '乙']]))).toBe(base);
  });

  test('columns beyond our own look like the last one', () => {
    const style = { format: 'text' } as const;
    expect(
      pageOf({ ...content, headers: ['甲', '乙', '丙'] }, [
        { header: '一', width: 5, style },
        { header: '二', width: 9, style },
      ]).columns,
    ).toEqual([
      { header: '甲', width: 5, style },
      { header: '乙', width: 9, style },
      { header: '丙', width: 9, style },
    ]);
  });
});

test('反馈原文 says of a deleted row that it was deleted, and why', () => {
  const source = page(
    [
      ['1', '甲段', '进入清单', '1-1、1-2', 'a、b'],
      ['2', '乙段', '标题', '', ''],
    ],
    ['段号', '原文', '去向', '对应序号', '对应编号'],
  );
  const gone = [{ id: 'b', cells: { sequence: '1-2' }, extra: {} }];
  expect(noteRemoval(source, gone, '并入1-1').rows[0]![2]).toBe('进入清单\n1-2已由用户删除：并入1-1');
  expect(noteRemoval(source, [{ id: 'zz', cells: {}, extra: {} }], '')).toBe(source);
});
