import { deleteRecord, readRecord, writeRecord } from './database';

/** 本机暂存: what the user asked to keep in this browser, for thirty days. */
export interface KeptDraft {
  /** Milliseconds since 1970, for the expiry. */
  readonly savedAt: number;
  readonly draft: string;
  readonly workbook: string | null;
}

export const KEEP_DAYS = 30;
const KEY = 'kept';
const DAY = 86_400_000;

export const expiryOf = (savedAt: number): number => savedAt + KEEP_DAYS * DAY;

/** The kept draft, or null; one that is past its time is removed on the way. */
export async function readKept(now: number): Promise<KeptDraft | null> {
  const stored = await readRecord(KEY);
  if (!isKeptDraft(stored)) return null;
  if (expiryOf(stored.savedAt) > now) return stored;
  await deleteRecord(KEY);
  return null;
}

export const writeKept = (kept: KeptDraft): Promise<unknown> => writeRecord(KEY, kept);
export const dropKept = (): Promise<unknown> => deleteRecord(KEY);

function isKeptDraft(value: unknown): value is KeptDraft {
  return (
    typeof value === 'object' &&
    value !== null &&
    'savedAt' in value &&
    typeof value.savedAt === 'number' &&
    'draft' in value &&
    typeof value.draft === 'string' &&
    'workbook' in value &&
    (value.workbook === null || typeof value.workbook === 'string')
  );
}
