import { initialState, type PaneState } from '../../../src/taskpane/state/paneState';
import { mayKeepSource, parseDraft, serializeDraft } from '../../../src/taskpane/storage/draft';
import { fromBase64, toBase64 } from '../../../src/taskpane/storage/base64';
import { expiryOf, KEEP_DAYS } from '../../../src/taskpane/storage/keptDraft';
import { feedback, FEEDBACK_TEXT } from '../documents';

const withText = (text: string, more: Partial<PaneState> = {}): PaneState => ({
  ...initialState,
  source: { ...initialState.source, text },
  ...more,
});
const imported = {
  feedback: feedback(),
  fileName: null,
  encoding: null,
  list: null,
  messages: [],
  secrecyMark: null,
};

test('a draft comes back as it was', () => {
  const state = withText(FEEDBACK_TEXT, {
    view: 'preview',
    imported,
    adjustments: [{ kind: 'exclude', node: 'f0', reason: '重复' }],
    facts: { title: '标题' },
    grain: 'finding',
  });
  const draft = parseDraft(serializeDraft(state));
  expect(draft?.hasPreview).toBe(true);
  expect(draft?.state).toMatchObject({
    view: 'preview',
    source: state.source,
    adjustments: state.adjustments,
    facts: state.facts,
    grain: 'finding',
    journal: [],
  });
});

test('the bytes of a file come back as they were', () => {
  const bytes = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256);
  const source = { ...initialState.source, file: { name: '反馈.docx', bytes } };
  expect(parseDraft(serializeDraft({ ...initialState, source, imported }))?.state.source.file).toEqual({
    name: '反馈.docx',
    bytes,
  });
  expect(fromBase64(toBase64(bytes))).toEqual(bytes);
});

test.each(['', 'x', '[]', '{}', '{"version":2,"state":{}}', '{"version":1,"state":{"source":{"text":1}}}'])(
  'a foreign draft %j is none',
  (text) => {
    expect(parseDraft(text)).toBeNull();
  },
);

test.each<[string, PaneState, boolean]>([
  ['a plain text', withText('反馈意见'), true],
  ['a marked text nobody confirmed', withText('机密★10年\n反馈意见'), false],
  ['a marked text that was confirmed', withText('机密★10年\n反馈意见', { confirmedMark: '机密★10年' }), true],
  ['a text that waits for confirmation', withText('反馈意见', { awaitingSecrecy: imported }), false],
  [
    'a file that was not read yet',
    { ...initialState, source: { ...initialState.source, file: { name: 'a', bytes: new Uint8Array(1) } } },
    false,
  ],
])('may %s be kept: %#', (_, state, kept) => {
  expect(mayKeepSource(state)).toBe(kept);
  expect(parseDraft(serializeDraft(state))?.state.source.text).toBe(kept ? state.source.text : '');
});

test('a kept draft expires after thirty days', () => {
  expect(expiryOf(0)).toBe(KEEP_DAYS * 24 * 60 * 60 * 1000);
});
