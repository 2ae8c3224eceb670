import type { Result } from '../basics/result';
import { isValidDate } from '../basics/calendarDate';
import { fnv1a } from '../basics/fnv1a';
import type { CalendarDate } from '../basics/calendarDate';
import type { DispatchRecord } from '../list/dispatchTypes';
import type { SnapshotRow } from '../list/snapshot';
import { packSnapshots, unpackSnapshots } from './memoryPacking';
import { seal, unseal } from './sealedText';

/** Begins the hidden cells of a unit's file. */
export const DISPATCH_SEAL = 'zhenggai-dispatch';

const FORMAT = 1;

/** Record → the cells of the hidden sheet of a unit's file. */
export const encodeDispatch = ({ rows, ...record }: DispatchRecord): string[] =>
  seal(DISPATCH_SEAL, FORMAT, {
    ...record,
    rows: packSnapshots([{ id: record.id, kind: 'dispatch', date: record.date, rows }]),
  });

/**
 * Hidden cells → record. Total: null with `record-damaged`, `record-newer`, or without a message where the text is no record
 * of ours at all.
 */
export function decodeDispatch(text: string): Result<DispatchRecord | null> {
  const sealed = unseal(DISPATCH_SEAL, FORMAT, text);
  if (!sealed) return { value: null, messages: [] };
  if (sealed.version > FORMAT) return { value: null, messages: [{ code: 'record-newer' }] };
  const record = readRecord(sealed.value);
  return record === null
    ? { value: null, messages: [{ code: 'record-damaged' }] }
    : { value: record, messages: [] };
}

const TEXTS = ['list', 'id', 'date', 'by', 'unit'] as const;

/** JSON is trusted once length and checksum fit; a text that somebody made up is told by its missing parts. */
function readRecord(value: unknown): DispatchRecord | null {
  if (typeof value !== 'object' || value === null) return null;
  const record = value as Record<string, unknown>;
  if (!TEXTS.every((key) => typeof record[key] === 'string') || !isValidDate(String(record['date'])))
    return null;
  if (!Array.isArray(record['columns']) || !Array.isArray(record['beside'])) return null;
  if (typeof record['total'] !== 'object' || record['total'] === null) return null;
  const rows = unpackSnapshots(record['rows'])?.[0]?.rows;
  return rows === undefined ? null : { ...(value as DispatchRecord), rows };
}

/** `dispatch-2025-09-01-0f3c…`: the same rows sent on the same day are the same dispatch, whoever splits them again. */
export const dispatchId = (
  date: CalendarDate,
  parts: readonly { readonly unit: string; readonly rows: readonly SnapshotRow[] }[],
): string => `dispatch-${date}-${fnv1a(JSON.stringify(parts.map(({ unit, rows }) => [unit, rows])))}`;
