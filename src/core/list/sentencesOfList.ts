import { isEmptyRow } from './giveIds';
import type { RectificationItem } from './item';
import { matchExact, matchRows, sentenceOf } from './matchRows';
import type { MergeInput } from './mergeTypes';
import type { MatchKind, SentenceRow } from './sentenceRow';
import type { SnapshotRow } from './snapshot';

/** A sentence of the document's last version and who answers it in the list. */
export interface KnownSentence {
  /** Under the id of the row that answers it first, or of the row that was deleted. */
  readonly base: SnapshotRow;
  /** Indexes into the list: the row itself, then further rows for it (新增措施行); empty where the user deleted it. */
  readonly rows: readonly number[];
  readonly planned: number | null;
  readonly how: MatchKind | null;
}

export interface KnownSentences {
  readonly sentences: readonly KnownSentence[];
  /** Indexes of list rows that answer another document. */
  readonly otherRows: ReadonlySet<number>;
}

/**
 * Which row of the list answers which sentence of the old and of the new version. A row outside all snapshots that
 * repeats a sentence word for word is a further row for it; one that says what only the new version says answers that.
 */
export function sentencesOfList(
  list: readonly RectificationItem[],
  { base, others = [], planned }: MergeInput,
): KnownSentences {
  const otherIds = new Set(others.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const baseIds = new Set(base.rows.map(({ id }) => id));
  const places = new Map(list.map(({ id }, index) => [id, index]));
  const outside: number[] = [];
  const otherRows = new Set<number>();
  list.forEach((item, index) => {
    if (baseIds.has(item.id)) return;
    if (otherIds.has(item.id)) otherRows.add(index);
    else if (!isEmptyRow(item) && sentenceOf(item) !== '') outside.push(index);
  });

  const old = base.rows
    .filter(({ id, gone }) => !gone || places.has(id) || outside.length > 0)
    .map((row) => ({ row, place: places.get(row.id) }));
  const further = furtherRows(list, old, outside);
  const answered = old.flatMap(({ row, place }, index) => {
    const rows = [...(place === undefined ? [] : [place]), ...(further.get(index) ?? [])];
    const first = rows[0];
    if (first === undefined) return row.gone ? [] : [{ base: row, rows }];
    return [{ base: { ...row, id: list[first]!.id }, rows }];
  });
  // what vanished earlier comes last: of two equal sentences the living one is meant
  const known = [
    ...answered.filter(({ base: { gone } }) => !gone),
    ...answered.filter(({ base: { gone } }) => gone),
  ];
  const matches = matchRows(
    known.map(({ base: { id, cells }, rows }) => withMeasures({ id, cells }, list[rows[0] ?? -1])),
    planned.items,
  );
  const byOld = new Map(matches.map((match) => [match.before, match]));
  const taken = new Set(matches.map(({ after }) => after));
  const spoken = new Set(answered.flatMap(({ rows }) => rows));
  const sentences = known.map((sentence, index): KnownSentence => {
    const match = byOld.get(index);
    return { ...sentence, planned: match?.after ?? null, how: match?.how ?? null };
  });
  const unspoken = outside.filter((index) => !spoken.has(index));
  return { sentences: [...sentences, ...anticipated(list, unspoken, planned.items, taken)], otherRows };
}

/** Rows of the user's own that say word for word what is new in the document. */
function anticipated(
  list: readonly RectificationItem[],
  unspoken: readonly number[],
  planned: readonly RectificationItem[],
  taken: ReadonlySet<number>,
): KnownSentence[] {
  const fresh = [...planned.keys()].filter((index) => !taken.has(index));
  return matchExact(
    unspoken.map((index) => list[index]!),
    fresh.map((index) => planned[index]!),
  ).map(({ before, after, how }) => ({
    base: { id: list[unspoken[before]!]!.id, cells: {} },
    rows: [unspoken[before]!],
    planned: fresh[after]!,
    how,
  }));
}

/** Index into `old` → rows outside all snapshots with the same sentence; of several equal ones the first that is in the list. */
function furtherRows(
  list: readonly RectificationItem[],
  old: readonly { readonly row: SnapshotRow; readonly place: number | undefined }[],
  outside: readonly number[],
): ReadonlyMap<number, readonly number[]> {
  const first = new Map<string, number>();
  if (outside.length === 0) return new Map();
  old.forEach(({ row, place }, index) => {
    const sentence = sentenceOf(row);
    const known = first.get(sentence);
    if (known === undefined || (old[known]!.place === undefined && place !== undefined)) {
      first.set(sentence, index);
    }
  });
  const further = new Map<number, number[]>();
  for (const index of outside) {
    const leader = first.get(sentenceOf(list[index]!));
    if (leader !== undefined) further.set(leader, [...(further.get(leader) ?? []), index]);
  }
  return further;
}

/** Staff's 措施 tell rows of one problem apart that the document's words do not. */
const withMeasures = (row: SentenceRow, item: RectificationItem | undefined): SentenceRow =>
  item?.cells.measures === undefined
    ? row
    : { ...row, cells: { ...row.cells, measures: item.cells.measures } };
