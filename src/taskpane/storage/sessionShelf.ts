import { deleteRecord, readRecord, recordKeys, writeRecord } from './database';

/**
 * Data that lives as long as the tab. It stands in sessionStorage, which the browser empties when the tab ends;
 * what is too large for it stands in IndexedDB under the tab's id and is removed by the next start of the page,
 * once no living tab holds that id.
 */
const PREFIX = 'zhenggai.';
const TAB = `${PREFIX}tab`;
const IN_DATABASE = '\u0000database';

function tabId(): string {
  const known = sessionStorage.getItem(TAB);
  if (known) return known;
  const fresh = crypto.randomUUID();
  sessionStorage.setItem(TAB, fresh);
  return fresh;
}

const recordKey = (key: string): string => `session:${tabId()}:${key}`;

export async function readShelf(key: string): Promise<string | null> {
  const value = sessionStorage.getItem(PREFIX + key);
  if (value !== IN_DATABASE) return value;
  const stored = await readRecord(recordKey(key));
  return typeof stored === 'string' ? stored : null;
}

/** Synchronous where the value fits, so that a reload in the next moment finds it. */
export async function writeShelf(key: string, value: string): Promise<void> {
  try {
    sessionStorage.setItem(PREFIX + key, value);
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'QuotaExceededError') throw error;
    sessionStorage.removeItem(PREFIX + key);
    await writeRecord(recordKey(key), value);
    sessionStorage.setItem(PREFIX + key, IN_DATABASE);
  }
}

export async function dropFromShelf(key: string): Promise<void> {
  const value = sessionStorage.getItem(PREFIX + key);
  sessionStorage.removeItem(PREFIX + key);
  if (value === IN_DATABASE) await deleteRecord(recordKey(key));
}

/** Holds this tab's id for as long as the tab lives, and removes what ended tabs left in the database. */
export async function sweepEndedTabs(): Promise<void> {
  const own = tabId();
  if (!('locks' in navigator)) return;
  void navigator.locks.request(PREFIX + own, () => new Promise<never>(() => undefined));
  const { held = [], pending = [] } = await navigator.locks.query();
  const living = new Set([own, ...[...held, ...pending].map((lock) => lock.name?.slice(PREFIX.length))]);
  for (const key of await recordKeys()) {
    const [kind, tab] = String(key).split(':');
    if (kind === 'session' && !living.has(tab)) await deleteRecord(String(key));
  }
}

/** Removes everything of ours, the remembered hint in localStorage included. */
export function clearShelf(): void {
  for (const storage of [sessionStorage, localStorage]) {
    for (const key of Object.keys(storage)) if (key.startsWith(PREFIX)) storage.removeItem(key);
  }
}
