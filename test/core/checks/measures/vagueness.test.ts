import fc from 'fast-check';
import { judgeMeasures, type Judgement } from '../../../../src/core/checks/measures/reading/judge';
import { readTokens, SHAPES } from '../../../../src/core/checks/measures/reading/tokens';
import { MEASURE_WORDS } from '../../../../src/core/checks/measures/reading/words';
import { readLabelled, type Label, type Labelled } from './labelledMeasures';

/** How well empty measures are told from the others: `clear` leaves out the borderline ones, which otherwise count as false alarms. */
function score(measures: readonly Labelled[]) {
  const count = (label: Label, verdict: Judgement['verdict']): number =>
    measures.filter((one) => one.label === label && judgeMeasures(one.text).verdict === verdict).length;
  const of = (label: Label): number => measures.filter((one) => one.label === label).length;
  const [found, wrong, doubtful] = [count('空', 'vague'), count('实', 'vague'), count('疑', 'vague')];
  return {
    good: of('实'),
    empty: of('空'),
    borderline: of('疑'),
    precision: found / (found + wrong + doubtful),
    clearPrecision: found / (found + wrong),
    recall: found / of('空'),
    goodLeftAlone: count('实', 'concrete') / of('实'),
    borderlineToReview: count('疑', 'borderline') / of('疑'),
  };
}

const print = (name: string, result: ReturnType<typeof score>): void => {
  const figures = Object.entries(result).map(([key, value]) => `${key} ${Number(value.toFixed(2))}`);
  process.stdout.write(`measure-vague, ${name}: ${figures.join(', ')}\n`);
};

const labelled = readLabelled('labelled.txt');

test.each([
  ['the half it was made on', labelled.filter(({ index }) => index % 2 === 1)],
  ['the half set aside', labelled.filter(({ index }) => index % 2 === 0)],
])('empty measures are told from others on %s', (name, measures) => {
  const result = score(measures);
  print(name, result);
  expect(result.precision).toBeGreaterThanOrEqual(0.9);
  expect(result.recall).toBeGreaterThanOrEqual(0.9);
  expect(result.clearPrecision).toBe(1);
  expect(result.goodLeftAlone).toBeGreaterThanOrEqual(0.95);
});

test.each([
  ['other voices', 'otherVoices.txt'],
  ['a third set', 'fresh.txt'],
  ['voices it has never heard', 'unheard.txt'],
])('empty measures are told from others in %s', (name, file) => {
  const result = score(readLabelled(file));
  print(name, result);
  expect(result.recall).toBeGreaterThanOrEqual(0.9);
  expect(result.clearPrecision).toBeGreaterThanOrEqual(0.9);
  expect(result.goodLeftAlone).toBeGreaterThanOrEqual(0.85);
});

test('the labelled set is large enough, and no measure stands in it twice', () => {
  const count = (label: Label): number => labelled.filter((one) => one.label === label).length;
  expect(count('实')).toBeGreaterThanOrEqual(100);
  expect(count('空')).toBeGreaterThanOrEqual(100);
  expect(count('疑')).toBeGreaterThanOrEqual(30);
  expect(new Set(labelled.map(({ text }) => text)).size).toBe(labelled.length);
});

test.each<[string, Judgement['verdict'], Judgement['missing']]>([
  ['', 'vague', 'action'],
  ['……', 'vague', 'action'],
  ['整改', 'vague', 'action'],
  ['一见钟情般地处事', 'borderline', 'result'],
  ['每天读报30分钟', 'concrete', null],
  ['1、提高认识 2、拆除窑体', 'concrete', null],
  ['提高认识.拆除窑体', 'concrete', null],
  ['①提高认识②拆除窑体', 'concrete', null],
  ['提 高 认 识', 'vague', 'action'],
  ['追缴违规津贴３．２万元', 'concrete', null],
  ['对占道经营的摊点，限期拆除', 'concrete', null],
  ['限期拆除', 'borderline', 'object'],
  ['补齐能力短板', 'vague', 'object'],
  ['补齐3项短板', 'concrete', null],
  ['督促企业停产', 'borderline', 'result'],
  ['督促宏达砖厂9月底前停产', 'concrete', null],
  ['对监管失职的站长严肃问责', 'concrete', null],
  ['对有关人员严肃问责', 'borderline', 'object'],
  ['发现问题严肃问责', 'vague', 'object'],
  ['修订相关制度', 'borderline', 'object'],
  ['修改有关内容', 'vague', 'object'],
  ['形成良好的政治生态', 'vague', 'object'],
  ['修改会计科目名称', 'borderline', 'result'],
  ['健全考勤登记制度', 'borderline', 'result'],
  ['健全考勤登记制度，每月公布出勤情况', 'concrete', null],
  ['推行精细化管理', 'vague', 'object'],
  ['推行错时服务', 'borderline', 'result'],
  ['推行午间值守和错时延时服务', 'concrete', null],
  ['组织专项检查', 'borderline', 'result'],
  ['检查各类问题', 'vague', 'object'],
  ['核查账目往来', 'borderline', 'result'],
  ['下发有关文件', 'meetings', 'result'],
  ['下发工作方案', 'meetings', 'result'],
  ['及时处理各类问题', 'vague', 'object'],
  ['经常性开展谈心谈话', 'vague', 'object'],
  ['力争早日投用', 'vague', 'object'],
  ['有序实施', 'vague', 'action'],
  ['采取措施加以解决', 'vague', 'result'],
  ['形成有力震慑', 'vague', 'object'],
  ['没签合同的人员不准上岗', 'concrete', null],
  ['店里三间铺面腾给社区', 'concrete', null],
  ['食堂换供货商', 'concrete', null],
  ['换位思考', 'vague', 'action'],
  ['少打卡一回扣十块', 'concrete', null],
  ['下发《考勤办法》', 'concrete', null],
  ['学习有关文件', 'vague', 'result'],
  ['每周学习有关文件', 'meetings', 'result'],
  ['组织学习有关文件', 'meetings', 'result'],
  ['严格审批程序', 'vague', 'action'],
  ['严格审核票据', 'borderline', 'result'],
  ['整改率提高至95%', 'concrete', null],
  ['加强95%的岗位', 'vague', 'action'],
  ['提升服务，每周走访', 'concrete', null],
  ['加强每周走访', 'concrete', null],
  ['打造示范点5个', 'concrete', null],
  ['做好95%以上的服务', 'vague', 'action'],
  ['化解信访积案12件', 'concrete', null],
  ['化解邻里矛盾', 'vague', 'result'],
  ['化解城关镇安置房小区停车纠纷', 'borderline', 'result'],
  ['把村东头鱼塘和果园一道流转出去', 'concrete', null],
  ['把鱼塘流转出去', 'borderline', 'result'],
])('%j is %s, missing %s', (text, verdict, missing) => {
  expect(judgeMeasures(text)).toEqual({ verdict, missing });
});

test('the best of several measures counts, in whatever order', () => {
  const text = fc.constantFrom(...labelled.map((one) => one.text));
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const order = ['vague', 'meetings', 'borderline', 'concrete'];
      const best = Math.max(...texts.map((one) => order.indexOf(judgeMeasures(one).verdict)));
      expect(order.indexOf(judgeMeasures(texts.join('\n')).verdict)).toBe(best);
    }),
  );
});

test('any text has a judgement', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const { verdict, missing } = judgeMeasures(text);
      expect(missing === null).toBe(verdict === 'concrete');
    }),
  );
});

test.each(MEASURE_WORDS.map((row) => [row.kind, row] as const))(
  'words of %s: the example begins with one, and each has this kind alone',
  (kind, { example, words }) => {
    expect(readTokens(example).map((token) => token.kind)).toContain(kind);
    const elsewhere = MEASURE_WORDS.filter((row) => row.kind !== kind).flatMap((row) =>
      row.words.split(/\s+/u),
    );
    expect(words.split(/\s+/u).filter((word) => elsewhere.includes(word))).toEqual([]);
  },
);

test.each(SHAPES.map((row) => [row.example, row] as const))('the shape %j is read', (example, { kind }) => {
  expect(readTokens(example)).toEqual([{ kind, start: 0, end: example.length }]);
});
