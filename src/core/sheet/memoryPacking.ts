import type { TextRange } from '../basics/textRange';
import type { CellValue, ColumnKey, ItemOrigin } from '../list/item';
import type { Snapshot, SnapshotRow } from '../list/snapshot';
import type { DocumentMemory, Memory } from './memoryTypes';

/** What repeats is kept once: rows of origins and snapshots as short arrays. Else the memory as it is. */
export const packMemory = (memory: Memory): object => ({
  ...packParts(memory),
  undo: memory.undo && { ...memory.undo, memory: packParts(memory.undo.memory) },
});

type Parts = Partial<Pick<Memory, 'documents' | 'snapshots'>>;

const packParts = <T extends Parts>(parts: T): object => ({
  ...parts,
  ...(parts.documents && {
    documents: parts.documents.map((each) => ({ ...each, origins: packOrigins(each.origins) })),
  }),
  ...(parts.snapshots && { snapshots: packSnapshots(parts.snapshots) }),
});

const PARTS = ['revision', 'listSheet', 'profile', 'grain', 'documents', 'snapshots'] as const;

/** JSON is trusted once length and checksum fit; a text that somebody made up is told by its missing parts. */
export function unpackMemory(packed: unknown): Memory | null {
  if (typeof packed !== 'object' || packed === null) return null;
  if (!PARTS.every((part) => Object.hasOwn(packed, part))) return null;
  const memory = packed as Memory;
  const parts = unpackParts(memory);
  if (parts === null) return null;
  const undo = unpackUndo(memory.undo ?? null);
  return {
    ...memory,
    ...parts,
    listId: memory.listId ?? '',
    removed: memory.removed ?? [],
    returns: memory.returns ?? [],
    undo,
  };
}

/** An undo record that cannot be read is none: nothing else depends on it. */
function unpackUndo(undo: Memory['undo']): Memory['undo'] {
  const parts = undo && unpackParts(undo.memory);
  return parts && { ...undo!, memory: { ...undo!.memory, ...parts } };
}

function unpackParts({ documents, snapshots }: Parts): Parts | null {
  const ours =
    documents &&
    mapAll(documents, (each) => {
      if (typeof each !== 'object' || each === null) return null;
      const document = each as DocumentMemory;
      const origins = unpackOrigins(document.origins);
      return origins && { ...document, origins };
    });
  const kept = snapshots && unpackSnapshots(snapshots);
  if (ours === null || kept === null) return null;
  return { ...(ours && { documents: ours }), ...(kept && { snapshots: kept }) };
}

/** `[id, finding, point, measure, start, end, start, end …]`; -1 stands for null. */
type PackedOrigin = readonly (string | number)[];

const packOrigins = (origins: readonly ItemOrigin[]): PackedOrigin[] =>
  origins.map(({ id, finding, point, measure, spans }) => [
    id,
    finding,
    point ?? -1,
    measure ?? -1,
    ...spans.flat(),
  ]);

/** Null where it is not what `packOrigins` makes. */
function unpackOrigins(packed: unknown): ItemOrigin[] | null {
  return mapAll(packed, (entry) => {
    if (!Array.isArray(entry)) return null;
    const [id, ...numbers] = entry as unknown[];
    if (typeof id !== 'string' || numbers.length < 3 || numbers.length % 2 === 0) return null;
    if (!numbers.every((value): value is number => Number.isInteger(value))) return null;
    const [finding, point, measure, ...offsets] = numbers as [number, number, number, ...number[]];
    const spans: TextRange[] = [];
    for (let i = 0; i < offsets.length; i += 2) spans.push([offsets[i]!, offsets[i + 1]!]);
    return { id, finding, point: orNull(point), measure: orNull(measure), spans };
  });
}

const orNull = (index: number): number | null => (index < 0 ? null : index);

/** Values that repeat from row to row (问题类别, 问题) are kept once; a row names them by index. */
interface PackedSnapshot {
  readonly id: string;
  readonly kind: Snapshot['kind'];
  readonly date: string;
  readonly columns: readonly string[];
  readonly values: readonly CellValue[];
  /** `[id, index of value or -1, …]` in the order of columns. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** Indexes into rows of those that the document no longer says; absent where there are none. */
  readonly gone?: readonly number[];
  /** Who was sent the rows, and for each row the index of that name; absent where nothing was sent. */
  readonly units?: { readonly names: readonly string[]; readonly rows: readonly number[] };
}

export const packSnapshots = (snapshots: readonly Snapshot[]): PackedSnapshot[] =>
  snapshots.map(packSnapshot);

function packSnapshot({ id, kind, date, rows }: Snapshot): PackedSnapshot {
  const columns = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells) as ColumnKey[]))];
  const values: CellValue[] = [];
  const indexes = new Map<string, number>();
  const indexOf = (value: CellValue): number => {
    const key = JSON.stringify(value);
    const known = indexes.get(key);
    if (known !== undefined) return known;
    indexes.set(key, values.length);
    return values.push(value) - 1;
  };
  const packed = rows.map((row) => [
    row.id,
    ...columns.map((column) => {
      const value = row.cells[column];
      return value === undefined ? -1 : indexOf(value);
    }),
  ]);
  const gone = rows.flatMap((row, index) => (row.gone ? [index] : []));
  return {
    id,
    kind,
    date,
    columns,
    values,
    rows: packed,
    ...(gone.length > 0 ? { gone } : {}),
    ...packUnits(rows),
  };
}

function packUnits(rows: Snapshot['rows']): Pick<PackedSnapshot, 'units'> {
  if (rows.every(({ unit }) => unit === undefined)) return {};
  const names = [...new Set(rows.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))];
  const places = new Map(names.map((name, index) => [name, index]));
  return { units: { names, rows: rows.map(({ unit }) => (unit === undefined ? -1 : places.get(unit)!)) } };
}

/** Null where it is not what `packSnapshots` makes. */
export const unpackSnapshots = (packed: unknown): Snapshot[] | null =>
  mapAll(packed, (entry) => {
    if (typeof entry !== 'object' || entry === null || !('rows' in entry)) return null;
    const { id, kind, date, columns, values, rows, gone = [], units } = entry as PackedSnapshot;
    if (!Array.isArray(columns) || !Array.isArray(values) || !Array.isArray(gone)) return null;
    const isGone = new Set(gone as readonly number[]);
    const unpacked = mapAll(rows, (row, index): SnapshotRow | null => {
      if (!Array.isArray(row) || row.length !== columns.length + 1) return null;
      const cells = columns.flatMap((column, index) => {
        const value = values[row[index + 1] as number];
        return value === undefined ? [] : [[column, value] as const];
      });
      const unit = units?.names[units.rows[index] ?? -1];
      return {
        id: String(row[0]),
        cells: Object.fromEntries(cells),
        ...(isGone.has(index) ? { gone: true } : {}),
        ...(unit === undefined ? {} : { unit }),
      };
    });
    return unpacked === null ? null : { id, kind, date, rows: unpacked };
  });

/** All entries, or null if one of them is not what it should be. */
function mapAll<T>(value: unknown, read: (entry: unknown, index: number) => T | null): T[] | null {
  if (!Array.isArray(value)) return null;
  const all: T[] = [];
  for (const [index, entry] of (value as unknown[]).entries()) {
    const one = read(entry, index);
    if (one === null) return null;
    all.push(one);
  }
  return all;
}
