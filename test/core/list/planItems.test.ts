import fc from 'fast-check';
import type { Deadline, Finding, InspectionFeedback } from '../../../src/core/findings/finding';
import type { Grain } from '../../../src/core/list/item';
import { defaultGrain, planItems } from '../../../src/core/list/planItems';
import { feedback, finding, measure, NOBODY, point, smallFeedback } from './feedback';

const rowsOf = (document: InspectionFeedback, grain: Grain, ...keys: string[]): unknown[][] =>
  planItems(document, grain).items.map(({ cells }) =>
    keys.map((key) => (cells as Record<string, unknown>)[key] ?? ''),
  );

describe('rows of a feedback', () => {
  test('one row a point: numbers, headings and text as printed', () => {
    expect(rowsOf(smallFeedback(), 'point', 'sequence', 'category', 'finding', 'point')).toEqual([
      ['1-1', '（一）学习贯彻有差距', '1.学习不深入', '集体学习次数不足'],
      ['1-2', '（一）学习贯彻有差距', '1.学习不深入', '学用脱节'],
      ['2', '（一）学习贯彻有差距', '2.落实部署不力，造林任务连续两年未完成。', ''],
      ['3', '（二）作风建设有短板', '1.基层负担较重', '报表重复报送'],
    ]);
  });

  test('one row a problem: all points as printed', () => {
    expect(rowsOf(smallFeedback(), 'finding', 'sequence', 'finding', 'point')).toEqual([
      ['1', '1.学习不深入', '集体学习次数不足；学用脱节。'],
      ['2', '2.落实部署不力，造林任务连续两年未完成。', ''],
      ['3', '1.基层负担较重', '报表重复报送。'],
    ]);
  });

  test('nothing has begun, nothing is invented', () => {
    const [first] = planItems(smallFeedback(), 'point').items;
    expect(Object.keys(first!.cells).sort()).toEqual([
      'category',
      'finding',
      'origin',
      'point',
      'sequence',
      'status',
    ]);
    expect(first!.cells).toMatchObject({ status: '未启动', origin: '巡察反馈' });
  });

  test('origins tell finding, point and place', () => {
    const document = smallFeedback();
    const { items, origins } = planItems(document, 'point');
    expect(origins.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    expect(origins.map(({ finding: index, point: at }) => [index, at])).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [2, 0],
    ]);
    expect(origins[1]!.spans.map(([start, end]) => document.text.slice(start, end))).toEqual(['学用脱节']);
  });

  test('without a caption 问题 is the whole text and several points still have rows', () => {
    const document = feedback({
      findings: [
        finding({
          marker: '●',
          text: '一是甲不足。二是乙不足。',
          points: [point('甲不足'), point('乙不足')],
        }),
      ],
    });
    expect(rowsOf(document, 'point', 'sequence', 'finding', 'point')).toEqual([
      ['1-1', '一是甲不足。二是乙不足。', '甲不足'],
      ['1-2', '一是甲不足。二是乙不足。', '乙不足'],
    ]);
  });

  test('several levels of headings stand one below the other', () => {
    const categories = [
      { number: '（一）', text: '甲', spans: [] },
      { number: '1.', text: '乙', spans: [] },
    ];
    const document = feedback({ findings: [finding({ categories, text: '丙' })] });
    expect(rowsOf(document, 'finding', 'category')).toEqual([['（一）甲\n1.乙']]);
  });
});

test('a text beyond the limit of a cell is cut with a notice, between characters', () => {
  const document = feedback({ findings: [finding({ text: `甲${'𠮷'.repeat(20_000)}` })] });
  const [[cell]] = rowsOf(document, 'finding', 'finding') as [[string]];
  expect(cell.length).toBeLessThanOrEqual(32_767);
  expect(cell.length).toBeGreaterThan(32_760);
  expect(cell).toMatch(/^甲(?:𠮷)+……（文字过长，全文见“反馈原文”）$/u);
});

test('a bullet before a heading or a problem is not shown, a number is', () => {
  const bullet = { number: '●', text: '甲', spans: [] };
  const clause = { number: '第一，', text: '甲', spans: [] };
  const document = feedback({
    findings: [
      finding({ categories: [bullet], marker: '●', text: '乙' }),
      finding({ categories: [clause], marker: '①', text: '乙' }),
    ],
  });
  expect(rowsOf(document, 'finding', 'category', 'finding')).toEqual([
    ['甲', '乙'],
    ['第一，甲', '①乙'],
  ]);
});

describe('rows of a plan', () => {
  const until = (text: string, date: string | null, kind: Deadline['kind']): Deadline => ({
    text,
    date,
    kind,
  });
  const owner = { ...NOBODY, responsibleUnits: ['市场科', '办公室'], leadUnits: ['市场科'] };
  const planned = finding({
    ...owner,
    text: '监管不严。',
    goal: '建立台账',
    accountableLeaders: ['陈某'],
    responsiblePersons: ['李某', '王某'],
    deadline: until('2025年12月底前，并长期坚持', '2025-12-31', 'date'),
    measures: [measure('修订办法'), measure('逐笔核查')],
  });

  test('one row a problem: measures numbered, names joined, the date a date, the phrase kept', () => {
    const [item] = planItems(feedback({ kind: 'plan', findings: [planned] }), 'finding').items;
    expect(item!.cells).toMatchObject({
      measures: '1.修订办法\n2.逐笔核查',
      responsibleUnits: '市场科、办公室',
      leadUnit: '市场科',
      accountableLeaders: '陈某',
      responsiblePersons: '李某、王某',
      deadline: { date: '2025-12-31' },
      deadlineText: '2025年12月底前，并长期坚持',
      goal: '建立台账',
    });
  });

  test('one row a measure: its own owner and deadline, the shared leader', () => {
    const document = feedback({
      kind: 'plan',
      findings: [
        finding({
          ...planned,
          measures: [
            measure('甲事', { responsibleUnits: ['甲科'], deadline: until('立行立改', null, 'immediate') }),
            measure('乙事', { responsibleUnits: ['乙科'] }),
          ],
        }),
      ],
    });
    expect(defaultGrain(document)).toBe('measure');
    expect(
      rowsOf(
        document,
        'measure',
        'sequence',
        'measures',
        'responsibleUnits',
        'deadline',
        'accountableLeaders',
      ),
    ).toEqual([
      ['1-1-1', '甲事', '甲科', '立行立改', '陈某'],
      ['1-1-2', '乙事', '乙科', '', '陈某'],
    ]);
  });

  test.each<[Deadline, unknown]>([
    [until('2025年9月', '2025-09-30', 'date'), { date: '2025-09-30' }],
    [until('即知即改', null, 'immediate'), '即知即改'],
    [until('马上整改', null, 'immediate'), '立行立改'],
    [until('长期坚持', null, 'ongoing'), '长期坚持'],
    [until('集中整改期内', null, 'window'), '集中整改期内'],
    [until('反馈之日起2个月内', null, 'relative'), ''],
    [until('反馈之日起2个月内', '2025-08-20', 'relative'), { date: '2025-08-20' }],
    [until('每季度', null, 'periodic'), ''],
    [until('2021915日', null, 'unknown'), ''],
  ])('时限 of %j', (deadline, cell) => {
    expect(
      rowsOf(feedback({ findings: [finding({ text: '甲', deadline })] }), 'finding', 'deadline'),
    ).toEqual([[cell]]);
  });

  test('集中整改期内 is a date once the document says when it ends', () => {
    const document = feedback({
      findings: [finding({ text: '甲', deadline: until('集中整改期内', null, 'window') })],
      periods: [
        {
          setting: 'windowEnd',
          deadline: until('2025年12月19日', '2025-12-19', 'date'),
          sentence: '',
          spans: [],
        },
      ],
    });
    expect(rowsOf(document, 'finding', 'deadline')).toEqual([[{ date: '2025-12-19' }]]);
  });

  test.each([
    [null, '未启动'],
    ['正在推进', '整改中'],
    ['已完成整改', '已完成'],
    ['取得阶段性成效', '取得阶段性成效'],
  ])('状态 of %j is %s', (statusText, word) => {
    const document = feedback({ kind: 'progress', findings: [finding({ text: '甲', statusText })] });
    expect(rowsOf(document, 'finding', 'status')).toEqual([[word]]);
  });

  test.each<[Partial<InspectionFeedback>, string | null, string]>([
    [{ kind: 'inspection', sourceOrg: '省委第二巡视组' }, null, '巡视反馈'],
    [{ kind: 'inspection' }, '二、选人用人专项检查发现的问题', '选人用人专项'],
    [{ kind: 'audit' }, null, '审计报告'],
    [{ kind: 'plan', title: '某局审计查出问题整改方案' }, null, '审计报告'],
    [{ kind: 'plan', title: '整改方案' }, null, ''],
  ])('问题来源 of %j, %j is %j', (given, part, origin) => {
    const document = feedback({ ...given, findings: [finding({ text: '甲', part })] });
    expect(rowsOf(document, 'finding', 'origin')).toEqual([[origin]]);
  });
});

describe('defaultGrain', () => {
  test.each<[Partial<InspectionFeedback>, Grain]>([
    [{ kind: 'inspection' }, 'point'],
    [{ kind: 'environment' }, 'point'],
    [{ kind: 'plan', findings: [finding({ measures: [measure('甲'), measure('乙')] })] }, 'finding'],
    [{ kind: 'progress' }, 'finding'],
  ])('%j → %s', (given, grain) => {
    expect(defaultGrain(feedback(given))).toBe(grain);
  });
});

describe('ids', () => {
  const text = fc.constantFrom('甲', '乙', '丙');
  const anyFinding = fc
    .record({ text, points: fc.array(text, { maxLength: 3 }), measures: fc.array(text, { maxLength: 3 }) })
    .map((given): Finding =>
      finding({
        text: given.text,
        points: given.points.map((each) => point(each)),
        measures: given.measures.map((each) => measure(each)),
      }),
    );
  const grain = fc.constantFrom<Grain>('finding', 'point', 'measure');

  test('are unique, short, and the same for the same document', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 12 }), grain, (findings, each) => {
        const ids = planItems(feedback({ findings }), each).items.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.every((id) => /^zg-[0-9a-z]{8}$/u.test(id))).toBe(true);
        expect(planItems(feedback({ findings }), each).items.map(({ id }) => id)).toEqual(ids);
      }),
    );
  });

  test('follow from the content, not from the position', () => {
    const [a, b] = [finding({ text: '甲' }), finding({ text: '乙' })];
    const idsOf = (findings: Finding[]): string[] =>
      planItems(feedback({ findings }), 'finding').items.map(({ id }) => id);
    expect(idsOf([b, a])).toEqual(idsOf([a, b]).reverse());
  });

  test('taken ids are not given again', () => {
    const document = feedback({ findings: [finding({ text: '甲' })] });
    const [id] = planItems(document, 'finding').items.map((item) => item.id);
    expect(planItems(document, 'finding', { takenIds: [id!] }).items[0]!.id).not.toBe(id);
  });
});
