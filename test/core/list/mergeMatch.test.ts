import { matchRows } from '../../../src/core/list/matchRows';
import type { SentenceRow } from '../../../src/core/list/sentenceRow';
import { bigramsOf, likeness } from '../../../src/core/list/similarity';

const row = (id: string, category: string, finding: string, point = '', measures = ''): SentenceRow => ({
  id,
  cells: { category, finding, point, measures },
});

/** `b→1 moved`: old row b is new row 1. */
const matched = (before: readonly SentenceRow[], after: readonly SentenceRow[]): string[] =>
  matchRows(before, after).map((match) => `${before[match.before]!.id}→${match.after} ${match.how}`);

const OLD = [
  row('a', '（一）学习贯彻', '1.学习不深入', '集体学习次数不足'),
  row('b', '（一）学习贯彻', '1.学习不深入', '学习与造林护林工作结合不紧'),
  row('c', '（二）作风建设', '2.基层负担较重', '报表重复报送'),
];

describe('which new row is which old row', () => {
  const cases: readonly (readonly [
    what: string,
    after: readonly SentenceRow[],
    expected: readonly string[],
  ])[] = [
    ['nothing changed', OLD, ['a→0 same', 'b→1 same', 'c→2 same']],
    ['another order', [OLD[2]!, OLD[0]!, OLD[1]!], ['c→0 same', 'a→1 same', 'b→2 same']],
    ['counted further', [row('x', '（二）学习贯彻', '4.学习不深入', '集体学习次数不足')], ['a→0 moved']],
    [
      'under another heading',
      [row('x', '（三）党的领导', '1.学习不深入', '集体学习次数不足')],
      ['a→0 moved'],
    ],
    [
      'reworded',
      [row('x', '（一）学习贯彻', '1.学习不深入', '学习与造林护林、防火工作结合得不紧')],
      ['b→0 reworded'],
    ],
    [
      'lengthened to three times its length',
      [
        row(
          'x',
          '（一）学习贯彻',
          '1.学习不深入',
          '学习与造林护林工作结合不紧，2023年以来仅有一次学习联系林区防火实际，研讨发言照抄照转',
        ),
      ],
      ['b→0 reworded'],
    ],
    [
      'a new 具体表现 of the same problem is new, however long the caption that both share',
      [row('x', '（一）学习贯彻', '1.学习不深入', '中心组成员全年无一人撰写调研文章')],
      [],
    ],
    ['something else', [row('x', '（四）财务管理', '9.公务接待超标准', '陪餐人数超过规定')], []],
    ['a row without words', [row('x', '', '', '')], []],
  ];
  test.each(cases)('%s', (_, after, expected) => {
    expect(matched(OLD, after)).toEqual(expected);
  });

  test('the caption is reworded, its 具体表现 are not', () => {
    const after = OLD.slice(0, 2).map(({ id, cells }) => ({
      id: `${id}2`,
      cells: { ...cells, finding: '1.理论武装抓得不实' },
    }));
    expect(matched(OLD, after)).toEqual(['a→0 reworded', 'b→1 reworded']);
  });

  test('one whole problem is told in several rows: the piece most like it keeps the row', () => {
    const before = [row('w', '', '1.公车管理混乱。派车单登记不全，节假日封存流于形式，维修费用报销没有明细')];
    const after = [
      row('x', '', '1.公车管理混乱', '派车单登记不全'),
      row('y', '', '1.公车管理混乱', '节假日封存流于形式，维修费用报销没有明细'),
    ];
    expect(matched(before, after)).toEqual(['w→1 reworded']);
  });

  test('of two candidates the better one wins, each row once', () => {
    const before = [
      row('a', '', '1.项目推进缓慢，四个标段至今没有开工建设'),
      row('b', '', '2.项目推进缓慢，两个标段没有验收'),
    ];
    const after = [row('x', '', '1.项目推进缓慢，四个标段没有开工建设')];
    expect(matched(before, after)).toEqual(['a→0 reworded']);
  });

  test('the same problem is preferred where likeness does not decide', () => {
    const before = [
      row('a', '', '1.财务管理不规范', '有关制度没有及时修订完善'),
      row('b', '', '2.资产管理不规范', '有关制度没有及时修订完善过'),
    ];
    const after = [row('x', '', '2.资产管理不规范', '有关制度没有及时修订和完善')];
    expect(matched(before, after)).toEqual(['b→0 reworded']);
  });

  test('rows of one text, told apart by id, then by measure, then by order', () => {
    const text = ['', '1.学习不深入', ''] as const;
    const before = [
      row('m1', ...text, '制定计划'),
      row('m2', ...text, '开展自学'),
      row('m3', ...text, '组织测试'),
    ];
    const after = [
      row('n0', ...text, '新的措施'),
      row('m3', ...text, '组织考试'),
      row('n1', ...text, '开展自学'),
    ];
    expect(matched(before, after)).toEqual(['m1→0 same', 'm3→1 same', 'm2→2 same']);
  });

  test('10,000 rows, all reworded, and 10,000 of one template stay linear', () => {
    const text = (seed: number): string =>
      [...Array(20).keys()]
        .map((at) =>
          String.fromCharCode(0x4e00 + ((seed * 7919 + at * at * 104729 + at * seed * 31) % 20_000)),
        )
        .join('');
    const before = [...Array(10_000).keys()].map((at) => row(`r${at}`, '', text(at)));
    const after = before.map(({ cells }) => row('x', '', `${String(cells.finding)}了`));
    const matches = matchRows(before, after);
    expect(matches.filter((match) => match.before === match.after)).toHaveLength(10_000);
    const template = (at: number, end: string): SentenceRow =>
      row(`r${at}`, '', `${at}.第${at}村未按规定公开村级财务收支情况${end}`);
    const villages = [...Array(10_000).keys()];
    const again = matchRows(
      villages.map((at) => template(at, '')),
      villages.map((at) => template(at, '，群众有意见')),
    );
    expect(again.filter((match) => match.before === match.after).length).toBeGreaterThan(9_900);
  });
});

test.each<readonly [a: string, b: string, isOne: boolean]>([
  ['集体学习次数不足', '集体学习的次数不足', true],
  ['集体学习次数不足', '报表重复报送', false],
  ['第一支部未按期换届', '公务接待超标准', false],
  ['', '', false],
  ['学用脱节', '党员干部学用脱节的问题长期没有解决，影响了各项工作的落实', false],
])('likeness of %s and %s', (a, b, isOne) => {
  expect(likeness(bigramsOf(a), bigramsOf(b)) > 0).toBe(isOne);
});
