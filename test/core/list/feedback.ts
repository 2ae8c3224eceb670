import type {
  Finding,
  FindingPoint,
  InspectionFeedback,
  LedgerEntry,
  Measure,
  Recommendation,
} from '../../../src/core/findings/finding';

/** A finding with nothing but what a test says about it. */
export const finding = (given: Partial<Finding>): Finding => ({
  categories: [],
  marker: '',
  number: '',
  caption: null,
  text: '',
  spans: [],
  points: [],
  measures: [],
  goal: null,
  progressNote: null,
  statusText: null,
  rectificationType: null,
  part: null,
  ...NOBODY,
  ...given,
});

export const NOBODY = {
  responsibleUnits: [],
  leadUnits: [],
  supportingUnits: [],
  supervisingUnits: [],
  accountableLeaders: [],
  responsiblePersons: [],
  deadline: null,
} as const;

export const measure = (text: string, given: Partial<Measure> = {}): Measure => ({
  ...NOBODY,
  text,
  spans: [],
  ...given,
});

export const point = (text: string, given: Partial<FindingPoint> = {}): FindingPoint => ({
  text,
  spans: [],
  ...given,
});

export const feedback = (given: Partial<InspectionFeedback>): InspectionFeedback => ({
  kind: 'inspection',
  text: '',
  title: null,
  sourceOrg: null,
  inspectedOrg: null,
  feedbackDate: null,
  findings: [],
  recommendations: [],
  doubts: [],
  coverage: { total: 0, rows: 0, headings: 0, leftOut: [] },
  ledger: [],
  periods: [],
  ...given,
});

/** A small whole document: two headings, three findings, one recommendation, with true offsets. */
export function smallFeedback(newline = '\n'): InspectionFeedback {
  const lines = [
    '关于巡察澄河县林业局党组的反馈意见',
    '（一）学习贯彻有差距',
    '1.学习不深入。集体学习次数不足；学用脱节。',
    '2.落实部署不力，造林任务连续两年未完成。',
    '（二）作风建设有短板',
    '1.基层负担较重。报表重复报送。',
    '（一）加强学习，压实责任。',
    '2025年6月3日',
  ];
  const text = lines.join(newline);
  const rangeOf = (part: string): readonly [number, number] => {
    const start = text.indexOf(part);
    return [start, start + part.length];
  };
  const pointOf = (words: string): FindingPoint => ({ text: words, spans: [rangeOf(words)] });
  const first = { number: '（一）', text: '学习贯彻有差距', spans: [rangeOf('学习贯彻有差距')] };
  const second = { number: '（二）', text: '作风建设有短板', spans: [rangeOf('作风建设有短板')] };
  const findings: Finding[] = [
    finding({
      categories: [first],
      marker: '1.',
      number: '（一）1',
      caption: '学习不深入',
      text: '学习不深入。集体学习次数不足；学用脱节。',
      spans: [rangeOf('学习不深入。集体学习次数不足；学用脱节。')],
      points: [pointOf('集体学习次数不足'), pointOf('学用脱节')],
    }),
    finding({
      categories: [first],
      marker: '2.',
      number: '（一）2',
      text: '落实部署不力，造林任务连续两年未完成。',
      spans: [rangeOf('落实部署不力，造林任务连续两年未完成。')],
      points: [pointOf('落实部署不力，造林任务连续两年未完成')],
    }),
    finding({
      categories: [second],
      marker: '1.',
      number: '（二）1',
      caption: '基层负担较重',
      text: '基层负担较重。报表重复报送。',
      spans: [rangeOf('基层负担较重。报表重复报送。')],
      points: [pointOf('报表重复报送')],
    }),
  ];
  const recommendations: Recommendation[] = [
    { number: '（一）', text: '加强学习，压实责任。', spans: [rangeOf('加强学习，压实责任。')], part: null },
  ];
  const fates: readonly Pick<LedgerEntry, 'became' | 'refs' | 'reason'>[] = [
    { became: 'leftOut', refs: [], reason: 'title' },
    { became: 'heading', refs: [0, 1], reason: null },
    { became: 'finding', refs: [0], reason: null },
    { became: 'finding', refs: [1], reason: null },
    { became: 'heading', refs: [2], reason: null },
    { became: 'finding', refs: [2], reason: null },
    { became: 'recommendation', refs: [0], reason: null },
    { became: 'leftOut', refs: [], reason: 'date' },
  ];
  let at = 0;
  const ledger = lines.map((line, index): LedgerEntry => {
    const entry: LedgerEntry = { range: [at, at + line.length], ...fates[index]! };
    at += line.length + newline.length;
    return entry;
  });
  return feedback({
    text,
    title: '关于巡察澄河县林业局党组的反馈意见',
    sourceOrg: '中共澄河县委第一巡察组',
    inspectedOrg: '澄河县林业局党组',
    feedbackDate: '2025-06-03',
    findings,
    recommendations,
    ledger,
  });
}
