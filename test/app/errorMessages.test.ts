import { describeError } from '../../src/app/errorMessages';
import { UseCaseError, type UseCaseErrorCode } from '../../src/app/useCaseError';
import { ReaderError, type ReaderErrorCode } from '../../src/readers/port';
import { WorkbookError, type WorkbookErrorCode } from '../../src/workbook/port';

/** A code that is missing here does not compile. */
const WORKBOOK: Record<WorkbookErrorCode, true> = {
  'cell-edit-mode': true,
  'sheet-protected': true,
  'workbook-protected': true,
  'payload-too-large': true,
  busy: true,
  'connection-lost': true,
  'not-a-workbook': true,
  'other-workbook-format': true,
  encrypted: true,
  'too-large': true,
  'host-too-old': true,
  'no-list': true,
  'list-changed': true,
  'host-failure': true,
};
const READER: Record<ReaderErrorCode, true> = {
  'empty-file': true,
  'binary-file': true,
  'too-large': true,
  'old-word-format': true,
  'old-sheet-format': true,
  encrypted: true,
  'broken-file': true,
  'unreadable-file': true,
  'zip-bomb': true,
  'scanned-pdf': true,
  'wrong-encoding': true,
  'unknown-format': true,
};
const USE_CASE: Record<UseCaseErrorCode, true> = {
  'empty-text': true,
  'text-too-long': true,
  'no-findings': true,
  'no-memory': true,
  'newer-format': true,
  'no-id-column': true,
  'row-gone': true,
  'nothing-to-undo': true,
  'no-list-to-adopt': true,
  'dispatch-file': true,
  'reason-missing': true,
  'issue-gone': true,
  'error-stands': true,
  'not-later': true,
  'not-completed': true,
  'verifier-missing': true,
  'closure-date': true,
  'not-closed': true,
  'no-evidence-column': true,
  'evidence-recorded': true,
  'cell-full': true,
  'no-baseline': true,
};

const codes = <T extends string>(table: Record<T, true>): T[] => Object.keys(table) as T[];

const ERRORS: readonly (readonly [string, Error])[] = [
  ...codes(WORKBOOK).map((code) => [`workbook ${code}`, new WorkbookError(code)] as const),
  ...codes(READER).map((code) => [`reader ${code}`, new ReaderError(code)] as const),
  ...codes(USE_CASE).map((code) => [`use case ${code}`, new UseCaseError(code)] as const),
  ['a bug', new TypeError('x is not a function')],
  [
    'a chunk that did not come',
    Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' }),
  ],
];

test.each(ERRORS)('%s says what happened, what was kept and what to do', (_, error) => {
  const { happened, kept, todo } = describeError(error);
  for (const sentence of [happened, kept, todo]) {
    expect(sentence).toMatch(/^[^{}—]*\p{Script=Han}[^{}—]*。$/u);
    expect(sentence).not.toMatch(/undefined|null|“”|（）|，[，。]/u);
  }
});

test.each<[string, Error, keyof ReturnType<typeof describeError>, string]>([
  ['the sheet', new WorkbookError('sheet-protected', { sheet: '台账' }), 'happened', '“台账”'],
  ['the reason', new WorkbookError('host-failure', { reason: 'table-exists' }), 'happened', 'table-exists'],
  [
    'Excel’s code',
    new WorkbookError('host-failure', { hostCode: 'ItemNotFound' }),
    'happened',
    'ItemNotFound',
  ],
  ['sizes', new ReaderError('too-large', { size: 41, limit: 40 }), 'happened', '41 MB，最多 40 MB'],
  ['the encoding', new ReaderError('wrong-encoding', { encoding: 'gb18030' }), 'happened', '“gb18030”'],
  ['the name', new ReaderError('unknown-format', { name: '反馈.pdf' }), 'happened', '反馈.pdf'],
  ['lengths', new UseCaseError('text-too-long', { length: 1300, limit: 1200 }), 'happened', '1300 万字'],
  ['a bug', new RangeError('out of range'), 'happened', 'RangeError: out of range'],
  ['the code', new WorkbookError('busy'), 'code', 'busy'],
])('%s stands in the sentence', (_, error, part, words) => {
  expect(describeError(error)[part]).toContain(words);
});

test('a failure that could not be taken back does not claim that nothing changed', () => {
  const whole = describeError(new WorkbookError('busy')).kept;
  const half = describeError(new WorkbookError('busy', { unfinished: 1 })).kept;
  expect(half).not.toBe(whole);
  expect(half).toBe(describeError(new WorkbookError('connection-lost')).kept);
});

test('a part that could not be loaded is no bug', () => {
  const error = Object.assign(new Error('Loading chunk 7 failed.'), { name: 'ChunkLoadError' });
  expect(describeError(error).code).toBe('not-loaded');
});

test('whatever is thrown is described', () => {
  for (const thrown of ['text', 7, null, undefined, { code: 'busy' }])
    expect(describeError(thrown).code).toBe('internal');
});
