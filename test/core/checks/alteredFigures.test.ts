import { findingTextAltered } from '../../../src/core/checks/list/findingTextAltered';
import type { SourceFacts } from '../../../src/core/checks/check';
import { CONTEXT, listOf, row } from './checkCases';

const ARCHIVES =
  '2023年以来，干部人事档案41卷未按要求审核，其中3名干部年龄认定依据不足，涉及违规发放津贴3.2万元。';
const YEARS = ['2021年未按规定召开年度民主生活会', '2022年未按规定召开年度民主生活会'];
const SOURCE: SourceFacts = {
  rows: [ARCHIVES, ...YEARS].map((point, index) => ({
    id: `zg-${index}`,
    cells: { category: '（一）组织建设方面', finding: '1.选人用人不规范', point },
  })),
  feedbackDate: null,
  deletedIds: [],
};
const point = (text: string, id: string) =>
  row({ category: '（一）组织建设方面', finding: '1.选人用人不规范', point: text }, id);

/** `error`: in the row of the sentence; `review`: in a row that answers none. */
describe('a figure of a problem against the feedback', () => {
  it.each<[text: string, of: string, found: 'error' | 'review' | null]>([
    [ARCHIVES, 'zg-0', null],
    [ARCHIVES.replace('41卷', '42卷'), 'zg-0', 'error'],
    [ARCHIVES.replace('41卷', '14卷'), 'zg-0', 'error'],
    [ARCHIVES.replace('3.2万元', '3.5万元'), 'zg-0', 'error'],
    [ARCHIVES.replace('3.2万元', '3.2元'), 'zg-0', 'error'],
    [ARCHIVES.replace('2023年', '2024年'), 'zg-0', 'error'],
    [ARCHIVES.replace('3名', '四名'), 'zg-0', 'error'],
    [ARCHIVES.replace('3.2万元', '３．２０万元'), 'zg-0', null],
    [ARCHIVES.replace('3.2万元', '32,000元'), 'zg-0', null],
    [ARCHIVES.replace('3名', '三名'), 'zg-0', null],
    [ARCHIVES.replace('2023年', '二〇二三年'), 'zg-0', null],
    // copied for a second measure, or typed in again
    [ARCHIVES, 'new', null],
    [ARCHIVES.replace('41卷', '42卷'), 'new', 'review'],
    [ARCHIVES.replace('3.2万元', '3.5万元'), 'new', 'review'],
    [ARCHIVES.replace('2023年', '2024年'), 'new', 'review'],
    [ARCHIVES.replace('3.2万元', '3.20万元'), 'new', null],
    // a part of the sentence
    ['其中3名干部年龄认定依据不足，涉及违规发放津贴3.2万元', 'new', null],
    ['其中三名干部年龄认定依据不足', 'new', null],
    ['其中5名干部年龄认定依据不足', 'new', 'review'],
    ['其中3名干部年龄认定依据不足，涉及违规发放津贴3.5万元', 'new', 'review'],
    // what two sentences say with other figures is one of them, or neither
    [YEARS[1]!, 'new', null],
    ['2020年未按规定召开年度民主生活会', 'new', 'review'],
    // of the staff
    ['2024年自查发现会议记录不完整3处', 'new', null],
    ['涉及5万元', 'new', null],
    ['年龄认定依据不足的干部', 'new', null],
  ])('%s (%s): %s', (text, id, found) => {
    const rows = [ARCHIVES, ...YEARS].map((own, index) => point(own, `zg-${index}`));
    const items = id === 'new' ? [...rows, point(text, id)] : [point(text, id), ...rows.slice(1)];
    const hits = findingTextAltered.run(listOf(items, { source: SOURCE }), CONTEXT);
    expect(hits.map(({ item, column, severity = 'error' }) => [item, column, severity])).toEqual(
      found === null ? [] : [[id === 'new' ? 3 : 0, 'point', found]],
    );
    // the feedback's own words are given back only where the row is known to answer them
    expect(hits.map(({ fix }) => fix !== undefined)).toEqual(found === null ? [] : [found === 'error']);
  });

  it.each<[first: string, second: string, altered: boolean]>([
    [
      '2023年以来，干部人事档案41卷未按要求审核',
      '其中3名干部年龄认定依据不足，涉及违规发放津贴3.2万元',
      false,
    ],
    [
      '其中3名干部年龄认定依据不足，涉及违规发放津贴3.2万元。',
      '二〇二三年以来，干部人事档案41卷未按要求审核',
      false,
    ],
    ['2023年以来，干部人事档案41卷未按要求审核', '其中3名干部年龄认定依据不足', true],
    [
      '2023年以来，干部人事档案42卷未按要求审核',
      '其中3名干部年龄认定依据不足，涉及违规发放津贴3.2万元',
      true,
    ],
  ])('one row made two: %s | %s', (first, second, altered) => {
    const rows = YEARS.map((own, index) => point(own, `zg-${index + 1}`));
    const list = listOf([point(first, 'zg-0'), point(second, 'zg-new'), ...rows], { source: SOURCE });
    expect(findingTextAltered.run(list, CONTEXT).map(({ item }) => item)).toEqual(altered ? [0] : []);
  });

  it.each([['第3村集体资金收支未按规定公开，金额99万元'], ['第3村集体资金收支未按规定公开，被群众反映5次']])(
    'finds the sentence where many others begin alike: %s',
    (text) => {
      const start = (n: number): string => `第${n + 1}村集体资金收支未按规定公开，`;
      const villages = Array.from({ length: 80 }, (_, n) =>
        n === 70 ? `${start(n)}被群众反映3次` : `${start(n)}金额${n + 1}万元`,
      );
      const source = { ...SOURCE, rows: villages.map((own, n) => ({ id: `v-${n}`, cells: { point: own } })) };
      const items = villages.map((own, n) => point(own, `v-${n}`));
      const hits = findingTextAltered.run(listOf([...items, point(text, 'new')], { source }), CONTEXT);
      expect(hits.filter(({ column }) => column === 'point').map(({ item }) => item)).toEqual([80]);
    },
  );

  it('says nothing of blank rows and of lists without a source', () => {
    const items = [...[ARCHIVES, ...YEARS].map((own, index) => point(own, `zg-${index}`))];
    const blank = { id: 'zg-9', cells: {}, extra: {} };
    expect(findingTextAltered.run(listOf([...items, blank], { source: SOURCE }), CONTEXT)).toEqual([]);
    expect(findingTextAltered.run(listOf([point(ARCHIVES.replace('41', '42'), 'x')]), CONTEXT)).toEqual([]);
  });
});
