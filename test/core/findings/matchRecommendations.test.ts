import type { Finding, Recommendation } from '../../../src/core/findings/finding';
import { matchRecommendations, pairRecommendations } from '../../../src/core/findings/matchRecommendations';

const finding = (text: string, category = '', part: string | null = null): Finding => ({
  categories: category === '' ? [] : [{ number: '（一）', text: category, spans: [] }],
  marker: '1.',
  number: '1',
  caption: null,
  text,
  spans: [],
  points: [],
  measures: [],
  responsibleUnits: [],
  leadUnits: [],
  supportingUnits: [],
  supervisingUnits: [],
  accountableLeaders: [],
  responsiblePersons: [],
  deadline: null,
  goal: null,
  progressNote: null,
  statusText: null,
  rectificationType: null,
  part,
});
const recommendation = (text: string, start: number, part: string | null = null): Recommendation => ({
  number: '（一）',
  text,
  spans: [
    [start, start + 6],
    [start + 8, start + 2 + text.length],
  ],
  part,
});

const findings = [
  finding('茶园补贴资金滞留账户三年，拨付不及时。'),
  finding('党支部换届超期，组织生活走过场。', '基层党组织建设薄弱'),
  finding('水库大坝安全监测设备闲置。'),
];
const recommendations = [
  recommendation('加强资金监管。及时拨付茶园补贴资金，清理滞留账户。', 100),
  recommendation('夯实基层党组织建设，严肃组织生活，按期换届。', 200),
];

describe('matchRecommendations', () => {
  const matches = matchRecommendations({ findings, recommendations });

  test('the best sentence of each finding comes first', () => {
    const best = findings.map(
      (_, index) => matches.find((match) => match.finding === index)?.sentence ?? null,
    );
    expect(best).toEqual([
      '及时拨付茶园补贴资金，清理滞留账户。',
      '夯实基层党组织建设，严肃组织生活，按期换届。',
      null,
    ]);
  });

  test('scores lie between 0 and 1 and fall within a finding', () => {
    for (const { score } of matches) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThanOrEqual(1);
    }
    const first = matches.filter((match) => match.finding === 0).map(({ score }) => score);
    expect(first).toEqual([...first].sort((a, b) => b - a));
  });

  test('spans are those of the sentence in the source', () => {
    expect(matches[0]?.spans).toEqual([[109, 127]]);
  });

  test('a part with recommendations of its own keeps to them', () => {
    const own = matchRecommendations({
      findings: [
        finding('干部档案材料缺失，审核把关不严。', '', '选人用人'),
        finding('干部档案材料缺失，审核把关不严。'),
      ],
      recommendations: [
        recommendation('严格审核干部档案材料。', 0, '选人用人'),
        recommendation('补齐干部档案材料缺失。', 50),
      ],
    });
    expect(own.map((match) => [match.finding, match.recommendation])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  test('nothing to match', () => {
    expect(matchRecommendations({ findings, recommendations: [] })).toEqual([]);
    expect(matchRecommendations({ findings: [], recommendations })).toEqual([]);
  });
});

test('pairRecommendations uses each finding and each recommendation once', () => {
  const pairs = pairRecommendations({
    findings: [finding('茶园补贴资金滞留账户。'), finding('茶园补贴资金滞留账户，台账缺失。')],
    recommendations,
  });
  expect(pairs.map((pair) => [pair.finding, pair.recommendation])).toEqual([[0, 0]]);
});

test('the one recommendation that fits is found among a hundred, for one of a thousand findings', () => {
  const many = Array.from({ length: 1000 }, (_, i) =>
    finding(`第${i}个茶园补贴资金滞留账户，拨付不及时，台账缺失。`),
  );
  const some = Array.from({ length: 100 }, (_, i) =>
    recommendation(`及时拨付茶园补贴资金，清理账户${i}。`, i * 50),
  );
  many[7] = finding('冷库制冷机组带病运行。');
  some[3] = recommendation('检修冷库制冷机组。', 150);
  const matches = matchRecommendations({ findings: many, recommendations: some });
  expect(matches.filter((match) => match.finding === 7).map((match) => match.recommendation)).toEqual([3]);
});
