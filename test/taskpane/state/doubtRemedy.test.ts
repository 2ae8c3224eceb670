import { adjustFeedback, type Adjusted, type Adjustment } from '../../../src/core/findings/adjust';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';
import { doubtRemedy } from '../../../src/taskpane/state/doubtRemedy';

const TEXT = `一、巡察发现的主要问题
（一）管理方面
1.内部管理有漏洞。在涉密载体管理、库房管理、档案利用管理等方面存在不规范问题；温湿度记录缺失；台账不全。
2.查阅登记不规范。`;

const FEEDBACK = parseFeedback(TEXT);
const adjusted = (...adjustments: Adjustment[]): Adjusted => adjustFeedback(FEEDBACK, adjustments);
const doubtAt = (code: string, words: string, finding: number | null = 0) => ({
  code,
  finding,
  spans: [[TEXT.indexOf(words), TEXT.indexOf(words) + words.length]] as const,
});

test.each<readonly [string, ReturnType<typeof doubtAt>, unknown]>([
  ['side by side', doubtAt('parallel-items', '库房管理'), { kind: 'parts', node: 'f0p0', parts: 3 }],
  ['joined with what follows', doubtAt('point-may-be-one', '温湿度记录缺失'), { kind: 'join', node: 'f0p1' }],
  [
    'the last one with what comes before',
    doubtAt('point-may-be-one', '台账不全'),
    { kind: 'join', node: 'f0p1' },
  ],
  ['split where it stands', doubtAt('point-may-be-two', '台账不全'), { kind: 'split', node: 'f0p2' }],
  [
    'a problem taken out',
    doubtAt('finding-names-no-failing', '查阅登记', 1),
    { kind: 'exclude', node: 'f1' },
  ],
])('%s', (_, doubt, remedy) => {
  expect(doubtRemedy(adjusted(), doubt)).toMatchObject(remedy as object);
});

test.each<readonly [string, Adjusted, ReturnType<typeof doubtAt>]>([
  ['nothing beside it to join with', adjusted(), doubtAt('point-may-be-one', '查阅登记', 1)],
  ['parts made already', adjusted({ kind: 'parts', node: 'f0p0' }), doubtAt('parallel-items', '库房管理')],
  ['a doubt about the document', adjusted(), doubtAt('kind-unsure', '管理', null)],
  ['a code without remedy', adjusted(), doubtAt('numbering-gap', '台账')],
])('no remedy: %s', (_, now, doubt) => {
  expect(doubtRemedy(now, doubt)).toBeNull();
});
