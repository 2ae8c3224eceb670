import type { ColumnKey, Grain, RectificationItem } from '../../../src/core/list/item';
import { merge } from '../../../src/core/list/merge';
import { nextBase } from '../../../src/core/list/mergeCells';
import { decideAll, decisionKey, openConflicts, type MergeInput } from '../../../src/core/list/mergeTypes';
import { NO_WRITES } from '../../../src/core/list/listWrites';
import { mergeWrites } from '../../../src/core/list/mergeWrites';
import { planItems } from '../../../src/core/list/planItems';
import type { Snapshot } from '../../../src/core/list/snapshot';
import { reconcile } from '../../../src/core/report/reconciliation';
import { feedback, finding, measure, point } from './feedback';

type Given = readonly [category: string, caption: string, ...points: string[]];

/** 巡察反馈 in small: `['作风', '基层负担较重', '报表重复报送']` is one problem with one 具体表现. */
const plan = (...problems: readonly Given[]) =>
  planItems(
    feedback({
      findings: problems.map(([category, caption, ...points], index) =>
        finding({
          categories: [{ number: '', text: category, spans: [] }],
          marker: `${index + 1}.`,
          caption,
          text: `${caption}。${points.join('；')}`,
          points: points.map((text) => point(text)),
        }),
      ),
    }),
    'point',
  );

const snapshotOf = (items: readonly RectificationItem[], id = 'import-1'): Snapshot => ({
  id,
  kind: 'import',
  date: '2025-06-03',
  rows: items.map(({ id: row, cells }) => ({ id: row, cells: nextBase(cells, []) })),
});

const FIRST: readonly Given[] = [
  ['学习', '学习不深入', '集体学习次数不足', '学习与护林防火工作结合不紧'],
  ['学习', '部署落实不力', '造林任务连续两年没有完成'],
  ['作风', '基层负担较重', '报表重复报送'],
];

const typed = (item: RectificationItem, cells: Partial<Record<ColumnKey, string>>): RectificationItem => ({
  ...item,
  cells: { ...item.cells, ...cells },
});

const run = (
  list: readonly RectificationItem[],
  problems: readonly Given[],
  given: Partial<MergeInput> = {},
) =>
  merge({
    base: snapshotOf(plan(...FIRST).items),
    list,
    planned: plan(...problems),
    grain: 'point',
    today: '2025-09-01',
    ...given,
  });

const shown = (result: ReturnType<typeof merge>): string[] =>
  result.rows.map(({ item: { cells } }) => `${String(cells.sequence ?? '')} ${String(cells.point)}`);
const fates = (result: ReturnType<typeof merge>): string[] =>
  result.changes.map(({ kind, text }) => `${kind} ${text}`);

describe('a revised feedback', () => {
  const { items } = plan(...FIRST);

  test('a new problem stands in its place, later ones are counted further and keep ids and measures', () => {
    const list = items.map((item, index) => typed(item, { measures: `措施${index}` }));
    const result = run(list, [FIRST[0]!, ['学习', '调研不实', '走过场'], FIRST[1]!, FIRST[2]!]);
    expect(shown(result)).toEqual([
      '1-1 集体学习次数不足',
      '1-2 学习与护林防火工作结合不紧',
      '2 走过场',
      '3 造林任务连续两年没有完成',
      '4 报表重复报送',
    ]);
    expect(result.rows.map(({ item }) => item.cells.finding)).toEqual([
      '1.学习不深入',
      '1.学习不深入',
      '2.调研不实',
      '3.部署落实不力',
      '4.基层负担较重',
    ]);
    const kept = result.rows.filter(({ from }) => from !== null);
    expect(kept.map(({ item }) => item.id)).toEqual(items.map(({ id }) => id));
    expect(kept.map(({ item }) => item.cells.measures)).toEqual(['措施0', '措施1', '措施2', '措施3']);
    expect(mergeWrites(list, result).inserts).toEqual([{ before: 2, items: [result.rows[2]!.item] }]);
  });

  test('unnumbered problems in another order: rows stay where they are, 序号 follows the document', () => {
    const unnumbered = (...captions: readonly string[]) =>
      planItems(feedback({ findings: captions.map((text) => finding({ text })) }), 'point');
    const before = unnumbered('学习不深入', '部署落实不力', '基层负担较重');
    const result = merge({
      base: snapshotOf(before.items),
      list: before.items,
      planned: unnumbered('基层负担较重', '学习不深入', '部署落实不力'),
      grain: 'point',
      today: '2025-09-01',
    });
    expect(result.rows.map(({ item: { cells } }) => [cells.finding, cells.sequence])).toEqual([
      ['学习不深入', '2'],
      ['部署落实不力', '3'],
      ['基层负担较重', '1'],
    ]);
  });

  test('a new 具体表现 stands with its problem, also in a sorted list', () => {
    const sorted = [...items].reverse();
    const result = run(sorted, [
      FIRST[0]!,
      FIRST[1]!,
      ['作风', '基层负担较重', '会议多文件多', '报表重复报送'],
    ]);
    expect(shown(result)).toEqual([
      '3-1 会议多文件多',
      '3-2 报表重复报送',
      '2 造林任务连续两年没有完成',
      '1-2 学习与护林防火工作结合不紧',
      '1-1 集体学习次数不足',
    ]);
  });

  test('a vanished row is kept and marked in 备注 below what staff wrote', () => {
    const list = items.map((item) => typed(item, { remarks: '已上报' }));
    const result = run(list, [FIRST[0]!, FIRST[2]!]);
    expect(fates(result)).toContain('vanished 造林任务连续两年没有完成');
    expect(result.rows[2]!.item.cells.remarks).toBe('已上报\n新稿中已无此条');
    expect(result.rows[0]!.item.cells.remarks).toBe('已上报');
    expect(result.nextSnapshot.rows.find(({ id }) => id === items[2]!.id)?.gone).toBe(true);
  });

  test('the mark is taken away when a later version says it again; what staff removed is not put back', () => {
    const gone = run(items, [FIRST[0]!, FIRST[2]!]);
    const list = gone.rows.map(({ item }) => item);
    const back = run(list, FIRST, { base: gone.nextSnapshot });
    expect(back.rows[2]!.item.cells.remarks).toBeUndefined();
    expect(reconcile(back).sections).toEqual([
      {
        code: 'returned',
        heading: '新稿中重新出现',
        rows: [{ id: items[2]!.id, text: '造林任务连续两年没有完成' }],
      },
    ]);
    const cleaned = list.map((item) => typed(item, { remarks: '' }));
    const still = run(cleaned, [FIRST[0]!, FIRST[2]!], { base: gone.nextSnapshot });
    expect(mergeWrites(cleaned, still)).toEqual(NO_WRITES);
  });

  test('a deleted row stays deleted and is named, reworded or not, in the document or not', () => {
    const list = items.slice(1, 3);
    const result = run(list, [
      ['学习', '学习不深入', '集体学习的次数仍然不足', '学习与护林防火工作结合不紧'],
      FIRST[1]!,
    ]);
    expect(fates(result)).toEqual([
      'kept 学习与护林防火工作结合不紧',
      'kept 造林任务连续两年没有完成',
      'deletedByUser 集体学习的次数仍然不足',
      'deletedByUser 报表重复报送',
    ]);
    expect(reconcile(result).sections.map(({ code, rows }) => [code, rows.length])).toEqual([
      ['deletedByUser', 1],
      ['deletedAndVanished', 1],
    ]);
    expect(result.nextSnapshot.rows.map(({ id }) => id)).toEqual(items.slice(0, 3).map(({ id }) => id));
  });

  describe('where user and document changed the same cell', () => {
    const edited = items.map((item, index) => (index === 3 ? typed(item, { point: '报表报送偏多' }) : item));
    const revised: readonly Given[] = [FIRST[0]!, FIRST[1]!, ['作风', '基层负担较重', '报表多头重复报送']];
    const preview = run(edited, revised);
    const id = items[3]!.id;

    test('both are shown and nothing is written', () => {
      expect(openConflicts(preview)).toEqual([
        {
          rowId: id,
          column: 'point',
          base: '报表重复报送',
          ours: '报表报送偏多',
          theirs: '报表多头重复报送',
          value: '报表报送偏多',
          outcome: 'conflict',
          decided: null,
        },
      ]);
      expect(mergeWrites(edited, preview)).toEqual(NO_WRITES);
      const again = run(edited, revised, { base: preview.nextSnapshot });
      expect(openConflicts(again)).toEqual(openConflicts(preview));
    });

    test.each([
      ['ours', '报表报送偏多', 'kept'],
      ['theirs', '报表多头重复报送', 'updated'],
    ] as const)('%s is taken', (side, value, kind) => {
      const result = run(edited, revised, { decisions: { [decisionKey(id, 'point')]: side } });
      expect(result.rows[3]!.item.cells.point).toBe(value);
      expect(result.changes[3]!.kind).toBe(kind);
      expect(run(edited, revised, { decisions: decideAll(preview, side) })).toEqual(result);
      const list = result.rows.map(({ item }) => item);
      const again = run(list, revised, { base: result.nextSnapshot });
      expect(openConflicts(again)).toEqual([]);
      expect(mergeWrites(list, again)).toEqual(NO_WRITES);
    });
  });

  test('a further row for measures (新增措施行) follows the words of its sentence', () => {
    const extra = typed({ ...items[3]!, id: 'zg-own00001' }, { measures: '压减报表' });
    const result = run(
      [...items, extra],
      [FIRST[0]!, FIRST[1]!, ['作风', '基层负担较重', '报表多头重复报送']],
    );
    expect(result.rows.slice(3).map(({ item: { id, cells } }) => [id, cells.point, cells.measures])).toEqual([
      [items[3]!.id, '报表多头重复报送', undefined],
      ['zg-own00001', '报表多头重复报送', '压减报表'],
    ]);
    expect(result.changes[4]).toMatchObject({ kind: 'updated', shares: true });
    expect(result.origins.at(-1)).toMatchObject({ id: 'zg-own00001', finding: 2, point: 0 });
    expect(reconcile(result).account.shared).toBe(1);
  });

  test('a row that a user added for what the parser missed is recognized when the document brings it', () => {
    const own = typed(
      { id: 'zg-own00001', cells: {}, extra: {} },
      { finding: '4.接待超标', point: '陪餐人数超过规定', measures: '清退' },
    );
    const result = run([...items, own], [...FIRST, ['作风', '接待超标', '陪餐人数超过规定']]);
    expect(fates(result).filter((fate) => fate.includes('陪餐'))).toEqual(['updated 陪餐人数超过规定']);
    expect(result.rows[4]!.item).toMatchObject({
      id: 'zg-own00001',
      cells: { category: '作风', finding: '4.接待超标', measures: '清退', sequence: '4' },
    });
  });

  test('cleared and copied ids: the row gets its own back, the copy a new one', () => {
    const cleared = items.map((item) => ({ ...item, id: '' }));
    expect(run(cleared, FIRST).rows.map(({ item }) => item.id)).toEqual(items.map(({ id }) => id));
    const copied = [typed(items[0]!, { point: '改写了的复制行' }), ...items];
    const ids = run(copied, FIRST).rows.map(({ item }) => item.id);
    expect(ids.slice(1)).toEqual(items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(5);
  });

  test('a sentence that comes back under an id that another row bears gets a new one', () => {
    const reworded = run(items, [FIRST[0]!, FIRST[1]!, ['作风', '基层负担较重', '报表多头重复报送']]);
    const both: readonly Given[] = [
      FIRST[0]!,
      FIRST[1]!,
      ['作风', '基层负担较重', '报表多头重复报送', '报表重复报送'],
    ];
    const list = reworded.rows.map(({ item }) => item);
    const result = run(list, both, { base: reworded.nextSnapshot });
    expect(result.rows.slice(3).map(({ item }) => item.cells.point)).toEqual([
      '报表多头重复报送',
      '报表重复报送',
    ]);
    expect(new Set(result.rows.map(({ item }) => item.id)).size).toBe(5);
    expect(result.rows[3]!.item.id).toBe(items[3]!.id);
  });

  test('columns that the list does not have are neither merged nor written', () => {
    const columns: readonly ColumnKey[] = ['finding', 'measures', 'id'];
    const list = items.map(({ id, cells }) => ({ id, cells: { finding: cells.finding! }, extra: {} }));
    const result = run(list, [FIRST[0]!, FIRST[2]!], { columns });
    const written = new Set(mergeWrites(list, result).cells.map(({ column }) => column));
    expect([...written]).toEqual(['finding']);
  });
});

describe('several feedback documents in one list', () => {
  const { items } = plan(...FIRST);
  const second: readonly Given[] = [['选人用人', '干部档案审核不严', '三名干部档案缺少材料']];

  test('the second one is added behind the first and counted on; each is updated by itself', () => {
    const empty: Snapshot = { id: 'import-2', kind: 'import', date: '2025-09-01', rows: [] };
    const others = [snapshotOf(items)];
    const both = run(items, second, { base: empty, others });
    expect(shown(both).at(-1)).toBe('4 三名干部档案缺少材料');
    expect(both.nextSnapshot).toMatchObject({
      id: 'import-2',
      rows: [{ cells: { point: '三名干部档案缺少材料' } }],
    });
    expect(both.changes.map(({ kind }) => kind)).toEqual(['other', 'other', 'other', 'other', 'added']);

    const list = both.rows.map(({ item }) => item);
    const update = run(list, [...FIRST, ['作风', '接待超标', '陪餐人数超过规定']], {
      base: others[0]!,
      others: [both.nextSnapshot],
    });
    expect(shown(update).slice(3)).toEqual([
      '3 报表重复报送',
      '4 陪餐人数超过规定',
      '5 三名干部档案缺少材料',
    ]);
    expect(update.changes.at(-1)!.kind).toBe('other');
  });
});

describe('one row a measure', () => {
  const planned = (measures: readonly string[]) =>
    planItems(
      feedback({
        kind: 'plan',
        findings: [
          finding({ marker: '1.', text: '学习不深入', measures: measures.map((text) => measure(text)) }),
        ],
      }),
      'measure' satisfies Grain,
    );

  test('rows keep their own measures and a new measure is inserted where it stands', () => {
    const before = planned(['制定计划', '组织测试']);
    const list = before.items.map((item, index) => typed(item, { progressNote: `进展${index}` }));
    const result = merge({
      base: snapshotOf(before.items),
      list,
      planned: planned(['制定计划', '开展自学', '组织测试']),
      grain: 'measure',
      today: '2025-09-01',
    });
    expect(
      result.rows.map(({ item: { cells } }) => [cells.sequence, cells.measures, cells.progressNote]),
    ).toEqual([
      ['1-1-1', '制定计划', '进展0'],
      ['1-1-2', '开展自学', undefined],
      ['1-1-3', '组织测试', '进展1'],
    ]);
  });
});

test('the statement in words', () => {
  const { items } = plan(...FIRST);
  const own: RectificationItem = { id: 'zg-own00001', cells: { finding: '自查发现的问题' }, extra: {} };
  const list = [items[0]!, typed(items[1]!, { point: '学习与工作两张皮' }), items[2]!, own];
  const { account, sentences } = reconcile(
    run(list, [
      ['学习', '学习不深入', '集体学习次数不足', '学习与护林防火、造林工作结合不紧'],
      ['作风', '基层负担较重', '报表重复报送'],
      ['作风', '接待超标', '陪餐人数超过规定'],
    ]),
  );
  expect(account.list).toEqual({
    kept: 1,
    updated: 0,
    conflict: 1,
    vanished: 1,
    own: 1,
    other: 0,
    before: 4,
    added: 1,
    after: 5,
  });
  expect(account.document).toEqual({
    total: 4,
    kept: 1,
    updated: 0,
    conflict: 1,
    added: 1,
    deletedByUser: 1,
  });
  expect(sentences).toHaveLength(4);
});
