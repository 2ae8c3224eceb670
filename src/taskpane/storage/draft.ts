import { findSecrecyMark } from '../../core/document/secrecyMark';
import { initialState, noSource, type PaneState } from '../state/paneState';
import { fromBase64, toBase64 } from './base64';

/** What a reload must find again: the user's input, never what can be computed from it. */
export interface Draft {
  readonly version: 1;
  readonly state: Pick<PaneState, (typeof KEPT_KEYS)[number]> & Pick<PaneState, (typeof LATER_KEYS)[number]>;
  readonly hasPreview: boolean;
}

const KEPT_KEYS = [
  'view',
  'source',
  'kind',
  'confirmedMark',
  'facts',
  'adjustments',
  'past',
  'future',
  'settled',
  'grain',
  'profile',
  'stage',
  'report',
  'journal',
  'unsaved',
] as const;

/** Came later: a draft of an earlier program is without them. */
const LATER_KEYS = ['mapping', 'choices'] as const;

/** Draft → text. File bytes travel as base64. A text whose secrecy mark nobody has confirmed is left out. */
export function serializeDraft(state: PaneState): string {
  const kept = Object.fromEntries([...KEPT_KEYS, ...LATER_KEYS].map((key) => [key, state[key]]));
  const source = mayKeepSource(state) ? state.source : noSource;
  const file = source.file && { name: source.file.name, base64: toBase64(source.file.bytes) };
  return JSON.stringify({
    version: 1,
    state: { ...kept, source: { ...source, file } },
    hasPreview: state.imported !== null,
  });
}

/** A chosen file is kept only once it was read, because its mark is not known before. */
export function mayKeepSource({ source, imported, awaitingSecrecy, confirmedMark }: PaneState): boolean {
  if (awaitingSecrecy) return false;
  if (source.file) return imported !== null;
  const mark = findSecrecyMark(source.text);
  return mark === null || mark === confirmedMark;
}

/** Text → draft, or null where it is not one of ours (an older version, a foreign hand). */
export function parseDraft(text: string): Draft | null {
  const value = parseJson(text);
  if (!isRecord(value) || value['version'] !== 1 || !isRecord(value['state'])) return null;
  const state = value['state'];
  const source = state['source'];
  if (!isRecord(source) || typeof source['text'] !== 'string' || !KEPT_KEYS.every((key) => key in state))
    return null;
  const file = source['file'];
  const bytes =
    isRecord(file) && typeof file['base64'] === 'string'
      ? { name: String(file['name']), bytes: fromBase64(file['base64']) }
      : null;
  // Written by serializeDraft of the same version; the shape was checked as far as a wrong one could do harm.
  const later = Object.fromEntries(LATER_KEYS.map((key) => [key, state[key] ?? initialState[key]]));
  return { ...value, state: { ...state, ...later, source: { ...source, file: bytes } } } as unknown as Draft;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
