import type { ReportCheck } from '../../../src/app/checkReport';
import { reportOutcome } from '../../../src/taskpane/state/reportOutcome';
import { reporting } from '../../../src/taskpane/strings/reporting';

const words = reporting.checking;
const AGREES: ReportCheck = {
  issues: [],
  figures: [{ what: '问题总数', said: '9', counted: 9, sentence: '反馈问题共9个。' }],
  isPublic: false,
  unchecked: [],
};
const ISSUE = { code: 'report-differs-from-list' } as ReportCheck['issues'][number];

test.each<readonly [string, Partial<ReportCheck>, boolean, boolean, string]>([
  ['what agrees', {}, false, true, words.same],
  ['what agrees with an older list', {}, true, false, words.behind],
  ['what differs', { issues: [ISSUE] }, false, false, words.found(1)],
  ['without a figure', { figures: [] }, false, false, words.nothing],
  ['without a figure, for the public', { figures: [], isPublic: true }, false, true, words.same],
  ['a check that is off', { unchecked: ['报告与清单的数字不一致'] }, false, false, words.partly],
])('%s', (_, change, isBehind, isGood, title) => {
  expect(reportOutcome('报告.docx', { ...AGREES, ...change }, isBehind)).toMatchObject({ isGood, title });
});

test('it tells what was compared', () => {
  const result = { ...AGREES, isPublic: true, unchecked: ['甲'] };
  expect(reportOutcome('报告.docx', result, false).lines).toEqual([
    words.file('报告.docx'),
    words.figures(['问题总数']),
    words.isPublic,
    words.unchecked('甲'),
  ]);
});
