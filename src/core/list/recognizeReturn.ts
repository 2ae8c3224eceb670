import { fnv1a } from '../basics/fnv1a';
import { compareDates, type CalendarDate } from '../basics/calendarDate';
import { alignReturn, saidBy, type AlignedReturn, type KnownRows } from './alignReturn';
import type { CollectInput, Refusal, ReturnedFile } from './collectTypes';
import { SENT_COLUMNS, SHOWN_COLUMNS } from './dispatchColumns';
import type { ColumnKey, RectificationItem } from './item';
import { sentenceOf } from './matchRows';
import { readReturn, type ReadReturn } from './readReturn';
import type { SnapshotRow } from './snapshot';

/** A returned file that belongs to the list, with everything that is known of it before any cell is looked at. */
export interface RecognizedReturn {
  readonly source: ReturnedFile;
  /** Index among the files that were given. */
  readonly index: number;
  readonly unit: string;
  /** `''` and null where its record is gone. */
  readonly dispatch: string;
  readonly date: CalendarDate | null;
  readonly columns: readonly ColumnKey[];
  readonly sent: readonly SnapshotRow[];
  /** Whether what was sent is known; else what stands there now can only be compared with the list. */
  readonly isBaseKnown: boolean;
  readonly read: ReadReturn;
  readonly aligned: AlignedReturn;
  readonly fingerprint: string;
  /** A later dispatch to the same unit has come back already, or comes back with it. */
  readonly isOlder: boolean;
}

/** What a list knows of itself and of what it sent, looked up once for all files. */
interface KnownList {
  readonly input: CollectInput;
  readonly rows: KnownRows;
  readonly unitOf: ReadonlyMap<string, string>;
  /** Newest known base of a row. */
  readonly bases: ReadonlyMap<string, SnapshotRow['cells']>;
}

type Verdict = { readonly refusal: Refusal } | { readonly known: Omit<RecognizedReturn, 'isOlder'> };

/**
 * Which of the files belong to the list, of which unit and dispatch each is; the others are refused by name: of another
 * list (`other-list`), nothing of this list in it (`unknown-file`), the same file once more (`repeated`), unless
 * something in it was left undecided. Files of later
 * dispatches come last, so that they have the last word.
 */
export function recognizeReturns(input: CollectInput): {
  readonly accepted: readonly RecognizedReturn[];
  readonly refused: readonly Refusal[];
} {
  const list = knownList(input);
  const accepted: Omit<RecognizedReturn, 'isOlder'>[] = [];
  const refused: Refusal[] = [];
  input.files.forEach((source, index) => {
    const verdict = source.record ? byRecord(list, source, index) : byRows(list, source, index);
    if ('refusal' in verdict) refused.push(verdict.refusal);
    else {
      const again = repeatOf(verdict.known, accepted, input.earlier);
      if (again) refused.push({ file: source.file, why: 'repeated', data: again });
      else accepted.push(verdict.known);
    }
  });
  const dates = [
    ...accepted.map(({ unit, date }) => ({ unit, date })),
    ...input.earlier.map(({ unit, dispatchedOn }) => ({ unit, date: dispatchedOn })),
  ];
  const newest = new Map<string, string>();
  for (const { unit, date } of dates)
    if (date !== null && date > (newest.get(unit) ?? '')) newest.set(unit, date);
  return {
    accepted: accepted
      .map((each) => ({
        ...each,
        isOlder: each.date !== null && each.date < (newest.get(each.unit) ?? ''),
      }))
      .sort((a, b) => compareDates(a.date ?? '', b.date ?? '')),
    refused,
  };
}

function knownList(input: CollectInput): KnownList {
  const unitOf = new Map(input.expected.map(({ unit, rowId }) => [rowId, unit]));
  const bases = new Map<string, SnapshotRow['cells']>();
  for (const { rows } of input.dispatches) for (const { id, cells } of rows) bases.set(id, cells);
  return {
    input,
    rows: {
      ids: new Set([...input.knownIds, ...input.list.map(({ id }) => id)]),
      says: saidBy(input.list),
    },
    unitOf,
    bases,
  };
}

function byRecord({ input, rows: known }: KnownList, source: ReturnedFile, index: number): Verdict {
  const record = source.record!;
  const isOther =
    (record.list !== '' && input.listId !== '' && record.list !== input.listId) ||
    (record.rows.length > 0 && !record.rows.some(({ id }) => known.ids.has(id)));
  if (isOther) return { refusal: { file: source.file, why: 'other-list' } };
  const kept = input.dispatches.find(({ id }) => id === record.id);
  const keptRows = new Map(kept?.rows.map((row) => [row.id, row]));
  const sent = record.rows.map((row): SnapshotRow => {
    const base = keptRows.get(row.id);
    return base ? { id: row.id, cells: { ...shownOf(row.cells), ...base.cells } } : row;
  });
  const { unit, id: dispatch, date, columns } = record;
  return recognized(source, index, known, { unit, dispatch, date, columns, sent, isBaseKnown: true });
}

/** A file without its record is known by 编号, else by its words. */
function byRows(list: KnownList, source: ReturnedFile, index: number): Verdict {
  const { input, rows: known, unitOf, bases } = list;
  const { items } = readReturn(source, SENT_COLUMNS, new Map());
  const own = items.filter(({ id }) => known.ids.has(id)).map(({ id }) => id);
  const found = new Set(own.length > 0 ? own : idsByText(input.list, items));
  if (found.size === 0) return { refusal: { file: source.file, why: 'unknown-file' } };
  const unit = mostFrequent([...found].map((id) => unitOf.get(id) ?? ''));
  const expected = input.list.filter(({ id }) => unitOf.get(id) === unit);
  const rows = expected.length > 0 ? expected : input.list.filter(({ id }) => found.has(id));
  return recognized(source, index, known, {
    unit,
    dispatch: '',
    date: null,
    columns: SENT_COLUMNS,
    sent: rows.map(({ id, cells }) => ({ id, cells: { ...shownOf(cells), ...bases.get(id) } })),
    isBaseKnown: rows.every(({ id }) => bases.has(id)),
  });
}

function recognized(
  source: ReturnedFile,
  index: number,
  rows: KnownRows,
  file: Pick<RecognizedReturn, 'unit' | 'dispatch' | 'date' | 'columns' | 'sent' | 'isBaseKnown'>,
): Verdict {
  const read = readReturn(source, file.columns, new Map(file.sent.map((row) => [row.id, row])));
  return {
    known: {
      ...file,
      source,
      index,
      read,
      aligned: alignReturn(read.items, file.sent, rows, source.record !== null),
      fingerprint: fingerprintOf(source),
    },
  };
}

function fingerprintOf({ headers, rows, beside }: ReturnedFile): string {
  const text = JSON.stringify([headers, rows, beside]);
  return `${text.length}-${fnv1a(text)}`;
}

/** The file that said the very same before; null where there is none. */
function repeatOf(
  { unit, dispatch, fingerprint }: Omit<RecognizedReturn, 'isOlder'>,
  accepted: readonly Omit<RecognizedReturn, 'isOlder'>[],
  earlier: CollectInput['earlier'],
): Refusal['data'] | null {
  const now = accepted.find(
    (each) => each.unit === unit && each.dispatch === dispatch && each.fingerprint === fingerprint,
  );
  if (now) return { as: now.source.file };
  const before = earlier.find(
    (each) =>
      !each.isOpen && each.unit === unit && each.dispatch === dispatch && each.fingerprint === fingerprint,
  );
  return before ? { as: before.file, on: before.collectedOn } : null;
}

const shownOf = (cells: SnapshotRow['cells']): SnapshotRow['cells'] =>
  Object.fromEntries(
    SHOWN_COLUMNS.flatMap((key) => (cells[key] === undefined ? [] : [[key, cells[key]] as const])),
  );

function idsByText(list: readonly RectificationItem[], items: readonly RectificationItem[]): string[] {
  const said = new Set(items.map(sentenceOf).filter((sentence) => sentence !== ''));
  return list.filter((item) => said.has(sentenceOf(item))).map(({ id }) => id);
}

function mostFrequent(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
