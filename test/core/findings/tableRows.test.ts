import fc from 'fast-check';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';

const table = (rows: readonly (readonly string[])[]): string => rows.map((row) => row.join('\t')).join('\n');
const document = (rows: readonly (readonly string[])[]): string =>
  `某镇巡察反馈问题整改任务分解表\n\n${table(rows)}\n`;

const rowsOf = (text: string): string[] =>
  parseFeedback(text).findings.map(
    ({
      categories,
      number,
      text: said,
      measures,
      responsibleUnits,
      accountableLeaders,
      deadline,
      statusText,
    }) =>
      [
        categories.map((category) => category.text).join('>'),
        number,
        said,
        measures.map((measure) => measure.text).join('；'),
        responsibleUnits.join('、'),
        accountableLeaders.join('、'),
        deadline?.date ?? '',
        statusText ?? '',
      ].join('|'),
  );

test.each<[string, string[][], string[]]>([
  [
    'the columns are the labels',
    [
      ['序号', '存在问题', '整改措施', '责任领导', '责任单位', '完成时限'],
      ['1', '台账造假。', '1.补录台账；2.通报批评', '祝余', '农业农村办', '2025年6月底前'],
      ['2', '路灯长期不亮，群众反映强烈。', '更换路灯46盏', '宁采薇', '村建所', '2025年7月'],
    ],
    [
      '|1|台账造假。|补录台账；通报批评|农业农村办|祝余|2025-06-30|',
      '|2|路灯长期不亮，群众反映强烈。|更换路灯46盏|村建所|宁采薇|2025-07-31|',
    ],
  ],
  [
    'the second line of the head names what the first names together',
    [
      ['序号', '反馈问题', '整改措施', '责任分工', '', '', '整改时限'],
      ['', '', '', '责任领导', '牵头部门', '配合部门', ''],
      ['1', '台账造假。', '补录台账', '祝余', '农业农村办', '财政所', '2025年6月底前'],
      ['2', '路灯长期不亮。', '更换路灯46盏', '宁采薇', '村建所', '', '2025年7月'],
    ],
    [
      '|1|台账造假。|补录台账|农业农村办、财政所|祝余|2025-06-30|',
      '|2|路灯长期不亮。|更换路灯46盏|村建所|宁采薇|2025-07-31|',
    ],
  ],
  [
    'a group counts until the next one',
    [
      ['序号', '问题类别', '具体问题', '整改措施', '整改状态'],
      ['1', '党的建设', '党费收缴不及时。', '按月收缴', '已完成'],
      ['2', '', '谈话流于形式。', '开展谈话12次', '正在推进'],
      ['3', '作风建设', '公车管理松散。', '安装定位系统', '已完成'],
    ],
    [
      '党的建设|1|党费收缴不及时。|按月收缴||||已完成',
      '党的建设|2|谈话流于形式。|开展谈话12次||||正在推进',
      '作风建设|3|公车管理松散。|安装定位系统||||已完成',
    ],
  ],
  [
    'the heading of a group may stand on a line of its own',
    [
      ['序号', '具体问题', '整改措施', '整改状态'],
      ['一、党的建设', '', '', ''],
      ['1', '党费收缴不及时。', '按月收缴', '已完成'],
      ['二、作风建设', '', '', ''],
      ['1', '公车管理松散。', '安装定位系统', '已完成'],
    ],
    [
      '党的建设|一1|党费收缴不及时。|按月收缴||||已完成',
      '作风建设|二1|公车管理松散。|安装定位系统||||已完成',
    ],
  ],
  [
    'without a number; a row without a problem goes on with the one above',
    [
      ['问题', '整改措施', '责任单位'],
      ['食堂账目混乱。', '清理旧账', '财政所'],
      ['', '公开招标', '综合办'],
    ],
    ['||食堂账目混乱。|清理旧账；公开招标|财政所、综合办|||'],
  ],
  [
    'a row whose number is damaged, or missing, ends before the heading of a group',
    [
      ['序号', '问题', '整改措施', '责任单位', '整改状态'],
      ['（1', '食堂账目混乱，白条入账。', '清理旧账', '财政所', '已完成'],
      ['', '补记录不完整。', '开展培训', '综合办', '已完成'],
      ['二', '作风建设方面', '', '', ''],
      ['3', '公车管理松散。', '安装定位系统', '综合办', '已完成'],
    ],
    [
      '||食堂账目混乱，白条入账。|清理旧账|财政所|||已完成',
      '||补记录不完整。|开展培训|综合办|||已完成',
      '作风建设方面|二3|公车管理松散。|安装定位系统|综合办|||已完成',
    ],
  ],
])('%s', (_, rows, expected) => expect(rowsOf(document(rows))).toEqual(expected));

test('whatever the cells hold, rows stand in the source and the ledger has every character once', () => {
  const cell = fc.constantFrom(
    '',
    '1',
    '2',
    'A-1',
    '（一）',
    '2024',
    '一、',
    '台账造假。',
    '整改措施：补录',
    '办公室',
  );
  const row = fc.array(cell, { minLength: 2, maxLength: 7 });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const text = document([['序号', '类别', '存在问题', '整改措施', '责任单位', '备注'], ...rows]);
      const { findings, ledger } = parseFeedback(text);
      const plain = (said: string): string => said.replace(/\s/g, '');
      for (const each of findings.flatMap((finding) => [finding, ...finding.points, ...finding.measures]))
        expect(plain(each.spans.map(([start, end]) => text.slice(start, end)).join(''))).toBe(
          plain(each.text),
        );
      const seen = new Uint8Array(text.length);
      for (const { range } of ledger) seen.fill(1, ...range);
      expect([...text].filter((char, i) => seen[i] === 0 && char.trim() !== '')).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
