import { doubtLabel, DOUBTS } from '../../../src/core/findings/doubts';
import {
  DOCUMENT_KINDS,
  documentKindLabel,
  originOf,
  recognizeKind,
} from '../../../src/core/findings/documentKinds';
import { LEFT_OUT_REASONS, leftOutLabel } from '../../../src/core/findings/leftOutReasons';
import { leftOutRole, tailRole } from '../../../src/core/findings/leftOutRole';
import { SENTENCE_ROLES, TAIL_ROLES } from '../../../src/core/findings/sentenceRoles';

test.each(SENTENCE_ROLES.map((row) => [row.example, row.reason]))(
  '%s is left out as %s',
  (example, reason) => {
    expect(leftOutRole(example)).toBe(reason);
  },
);

test.each(TAIL_ROLES.map((row) => [row.example, row.reason]))('%s at the end is %s', (example, reason) => {
  expect(tailRole(example)).toBe(reason);
});

test.each([
  '督察发现，某局上报已完成改造的28公里管网，实际仅完成19.4公里。',
  '要求不严，监督流于形式。',
  '应急预案不完善，演练走过场。',
  '审计移交的3个问题逾期未整改。',
  '近三年未发展党员。',
  '矿山生态修复进展缓慢，仅完成31处。',
])('%s may be a problem', (text) => expect(leftOutRole(text)).toBeNull());

test.each(DOCUMENT_KINDS.map((row) => [row.example, row.kind]))('%s is of kind %s', (example, kind) => {
  expect(recognizeKind(example, '')).toEqual({ kind, sure: true });
  expect(documentKindLabel(kind)).not.toBe('');
  expect(originOf(kind)).not.toBe('');
});

test('every code has its words', () => {
  for (const [code, words] of Object.entries(DOUBTS)) expect(doubtLabel(code)).toBe(words);
  for (const [code, words] of Object.entries(LEFT_OUT_REASONS)) expect(leftOutLabel(code)).toBe(words);
  expect(leftOutLabel('constructor')).toBe(LEFT_OUT_REASONS.unclear);
});
