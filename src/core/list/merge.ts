import { COLUMNS } from './columns';
import { giveIds, isEmptyRow } from './giveIds';
import { isRearranged } from './isRearranged';
import type { ColumnKey, ItemOrigin, RectificationItem } from './item';
import { idMaker } from './itemId';
import { sentenceOf } from './matchRows';
import { nextBase, withCells } from './mergeCells';
import { mergeSentence, textOf, type MergedSentence } from './mergeSentence';
import type { CellChange, MergeInput, MergeResult, MergedRow, RowChange, RowFate } from './mergeTypes';
import { placeRows } from './placeRows';
import { renumber } from './renumber';
import { cellText } from './rows';
import { sentencesOfList, type KnownSentence, type KnownSentences } from './sentencesOfList';
import type { SnapshotRow } from './snapshot';

const ALL_COLUMNS: readonly ColumnKey[] = COLUMNS.map(({ key }) => key);

/**
 * A new version of the document against the list as people left it. Document columns follow the document, everything
 * else stays; what both changed is shown and not written until decided. Nothing is removed: a vanished row is marked
 * (新稿中已无此条 in 备注), a row that the user deleted stays deleted and is named.
 */
export function merge(input: MergeInput, recognized: Recognized = recognize(input)): MergeResult {
  const { planned, grain } = input;
  const { list, sentences, otherRows } = recognized;
  const columns = new Set(input.columns ?? ALL_COLUMNS);
  const known = sentences.map((sentence) => mergeSentence(list, sentence, columns, input));
  const added = addRows(list, sentences, input);

  const changeOfRow = new Map(
    known.flatMap(({ changes }) => changes.map((change) => [change.row, change] as const)),
  );
  const answeredBy = answersOf(sentences, planned.items.length);
  const placed = placeRows({
    list,
    origins: planned.origins,
    answeredBy,
    added: [...added.keys()],
    loose: new Set([...list.keys()].filter((row) => !otherRows.has(row) && !answers(changeOfRow.get(row)))),
  });
  const merged = placed.map((place): MergedRow & { change: RowChange } => {
    if ('planned' in place) return { ...added.get(place.planned)!, from: null };
    const item = list[place.row]!;
    const change =
      changeOfRow.get(place.row) ?? untouched(item, place.row, otherRows.has(place.row) ? 'other' : 'own');
    return { item: written(item, change.cells), from: place.row, change };
  });
  const rows: readonly MergedRow[] =
    columns.has('sequence') && isRearranged(sentences, known, added.size)
      ? numbered(merged, planned.origins, grain)
      : merged.map(({ item, from }) => ({ item, from }));
  const deleted = known.flatMap(({ changes }) => changes.filter(({ row }) => row === null));
  return {
    changes: [...merged.map(({ change }) => change), ...deleted],
    rows,
    origins: originsOf([...merged.map(({ change }) => change), ...deleted], planned.origins),
    nextSnapshot: {
      id: input.base.id,
      kind: 'import',
      date: input.today,
      rows: nextRows(sentences, known, added, planned.items.length),
    },
  };
}

/** Which row says what, whatever is decided: the slow part of a merge, worth keeping while a person chooses. */
export interface Recognized extends KnownSentences {
  /** The list with an id for every row. */
  readonly list: readonly RectificationItem[];
}

export function recognize(input: Omit<MergeInput, 'decisions'>): Recognized {
  const list = giveIds(input.list, input.base.rows, idsOf(input.others));
  return { list, ...sentencesOfList(list, input) };
}

/** Index into the new version → row to insert. Its id is the planned one wherever that is free. */
function addRows(
  list: readonly RectificationItem[],
  sentences: readonly KnownSentence[],
  { base, others, planned }: MergeInput,
): ReadonlyMap<number, { readonly item: RectificationItem; readonly change: RowChange }> {
  const taken = new Set([...list, ...base.rows].map(({ id }) => id).concat(idsOf(others)));
  const answered = new Set(sentences.map((sentence) => sentence.planned));
  const fresh = [...planned.items.keys()].filter((index) => !answered.has(index));
  const makeId = idMaker([...taken, ...fresh.map((index) => planned.items[index]!.id)]);
  return new Map(
    fresh.map((index) => {
      const item = planned.items[index]!;
      const id = taken.has(item.id) ? makeId([item.id, sentenceOf(item)]) : item.id;
      taken.add(id);
      const change: RowChange = { ...untouched({ ...item, id }, null, 'added'), planned: index };
      return [index, { item: { ...item, id }, change }];
    }),
  );
}

const untouched = (item: RectificationItem, row: number | null, kind: RowFate): RowChange => ({
  kind,
  rowId: item.id,
  row,
  planned: null,
  how: null,
  shares: false,
  earlier: false,
  text: textOf(item.cells),
  cells: [],
});

const answers = (change: RowChange | undefined): boolean => change !== undefined && change.planned !== null;

function written(item: RectificationItem, changes: readonly CellChange[]): RectificationItem {
  const values = changes.flatMap(({ column, value, ours }) =>
    value === ours ? [] : [[column, value] as const],
  );
  return values.length === 0 ? item : { ...item, cells: withCells(item.cells, new Map(values)) };
}

function numbered(
  merged: readonly (MergedRow & { readonly change: RowChange })[],
  origins: readonly ItemOrigin[],
  grain: MergeInput['grain'],
): MergedRow[] {
  const counted = merged.filter(({ item, change }) => answers(change) || !isEmptyRow(item));
  const sequences = renumber(
    counted.map(({ item, from, change: { planned, kind } }) => ({
      item,
      answers: planned === null ? null : { planned, finding: origins[planned]!.finding },
      isOther: kind === 'other',
      isNew: from === null,
    })),
    grain,
  );
  const sequenceOf = new Map(counted.map(({ item }, index) => [item, sequences[index]!]));
  return merged.map(({ item, from }) => {
    const sequence = sequenceOf.get(item);
    return sequence === undefined || cellText(item.cells.sequence) === sequence
      ? { item, from }
      : { item: { ...item, cells: { ...item.cells, sequence } }, from };
  });
}

/** For each row of the new version the rows of the list that answer it. */
function answersOf(sentences: readonly KnownSentence[], count: number): readonly (readonly number[])[] {
  const answeredBy: (readonly number[])[] = Array.from({ length: count }, () => []);
  for (const { planned, rows } of sentences) if (planned !== null) answeredBy[planned] = rows;
  return answeredBy;
}

/** Places in the new text under the ids of the list; those of deleted rows too, so that the source can name them. */
function originsOf(changes: readonly RowChange[], planned: readonly ItemOrigin[]): ItemOrigin[] {
  return changes
    .flatMap(({ rowId, planned: index, shares }) =>
      index === null ? [] : [{ origin: { ...planned[index]!, id: rowId }, index, shares }],
    )
    .sort((a, b) => Number(a.shares) - Number(b.shares) || a.index - b.index)
    .map(({ origin }) => origin);
}

/** The document's rows in its new order, then those that it no longer says. */
function nextRows(
  sentences: readonly KnownSentence[],
  known: readonly MergedSentence[],
  added: ReadonlyMap<number, { readonly item: RectificationItem }>,
  count: number,
): SnapshotRow[] {
  const rows: (SnapshotRow | undefined)[] = Array.from({ length: count });
  const gone: SnapshotRow[] = [];
  for (const [index, { item }] of added) rows[index] = { id: item.id, cells: nextBase(item.cells, []) };
  sentences.forEach(({ planned }, index) => {
    const next = known[index]!.next;
    if (next === null) return;
    if (planned === null) gone.push(next);
    else rows[planned] = next;
  });
  return [...rows.flatMap((row) => (row === undefined ? [] : [row])), ...gone];
}

const idsOf = (snapshots: MergeInput['others'] = []): string[] =>
  snapshots.flatMap(({ rows }) => rows.map(({ id }) => id));
