import { isEmptyRow } from './giveIds';
import { FILLED_COLUMNS } from './dispatchColumns';
import type { RectificationItem } from './item';
import { matchRows, sentenceOf } from './matchRows';
import { cellText } from './rows';
import { essence } from './sameWords';
import type { SentenceRow } from './sentenceRow';
import type { SnapshotRow } from './snapshot';

/** Which row of a returned file answers which row that was sent. */
export interface AlignedReturn {
  readonly matches: readonly RowMatchOfReturn[];
  /** Rows of the list that were not sent in this file, by their 编号. */
  readonly foreign: readonly { readonly id: string; readonly row: number }[];
  readonly added: readonly AddedRowOfReturn[];
  /** Rows that were sent and are not there. */
  readonly absent: readonly SnapshotRow[];
}

export interface RowMatchOfReturn {
  readonly sent: SnapshotRow;
  readonly row: number;
  /** `text`: its 编号 is lost or stands beside another row; a person has to confirm it. */
  readonly how: 'id' | 'text';
}

export interface AddedRowOfReturn {
  readonly row: number;
  /** Id of the row whose problem it belongs to; null where it says one of its own. */
  readonly parent: string | null;
}

/** What is known beyond the rows that were sent in a file. */
export interface KnownRows {
  /** Ids that a row of the list has or had. */
  readonly ids: ReadonlySet<string>;
  /** What the rows of the list say now. */
  readonly says: SaidBy;
}

/** Which rows say something: by words and 序号, and by words alone. */
export interface SaidBy {
  readonly bySignature: ReadonlyMap<string, readonly string[]>;
  readonly bySentence: ReadonlyMap<string, readonly string[]>;
}

export const saidBy = (rows: readonly SentenceRow[]): SaidBy => ({
  bySignature: groupIds(rows, signatureOf),
  bySentence: groupIds(rows, sentenceOf),
});

/**
 * Rows are known by 编号, wherever they were sorted to. One whose words are those of another row was sorted without its 编号:
 * there the words count, and no 编号 of that file is believed whose row says something new; nor is it where rows or the
 * record of the file are lost. Of copies of a row the one in which nothing was changed is the row, else a person is asked. What has no
 * 编号 of this file is known by its words, else it was added.
 */
export function alignReturn(
  items: readonly RectificationItem[],
  sent: readonly SnapshotRow[],
  known: KnownRows,
  isMarked = true,
): AlignedReturn {
  const sentById = new Map(sent.map((row) => [row.id, row]));
  const trusts = items.map(trustIn(saidBy(sent), known, sentById));
  const believes = isMarked && !trusts.includes('misplaced') && !trusts.includes('nameless');
  const keepers = new Map<string, RowMatchOfReturn>();
  const foreign = new Map<string, number>();
  const candidates = new Set<number>();
  items.forEach((item, row) => {
    const trust = trusts[row]!;
    if (trust === 'empty') return;
    const was = sentById.get(item.id);
    const isBelieved = trust === 'unverified' && believes && was !== undefined && !lostItsWords(item, was);
    if (was && !keepers.has(item.id) && (trust === 'verified' || isBelieved))
      keepers.set(item.id, { sent: was, row, how: 'id' });
    else if (!was && trust === 'foreign' && !foreign.has(item.id)) foreign.set(item.id, row);
    else candidates.add(row);
  });
  settleCopies(items, keepers, candidates);
  const take = (was: SnapshotRow, row: number): void => {
    keepers.set(was.id, { sent: was, row, how: 'text' });
    candidates.delete(row);
  };
  const absent = (): SnapshotRow[] => sent.filter(({ id }) => !keepers.has(id));
  matchByText(items, candidates, absent(), take);
  for (const row of [...candidates]) {
    const was = sentById.get(items[row]!.id);
    if (was && !keepers.has(was.id) && trusts[row] === 'unverified') take(was, row);
  }
  const matches = [...keepers.values()].sort((a, b) => a.row - b.row);
  return {
    matches,
    foreign: [...foreign].map(([id, row]) => ({ id, row })),
    added: addedRows(items, [...candidates], matches, sent),
    absent: absent(),
  };
}

/** Whether a row may be what its 编号 says; without one of the list it is `nameless` where its words are known, else `new`. */
type Trust = 'empty' | 'verified' | 'unverified' | 'misplaced' | 'foreign' | 'nameless' | 'new';

function trustIn(
  said: SaidBy,
  known: KnownRows,
  sentById: ReadonlyMap<string, SnapshotRow>,
): (item: RectificationItem) => Trust {
  return (item) => {
    if (isEmptyRow(item)) return 'empty';
    const says = idsThatSay(item, said) ?? idsThatSay(item, known.says) ?? [];
    if (!sentById.has(item.id)) {
      if (known.ids.has(item.id) && (says.length === 0 || says.includes(item.id))) return 'foreign';
      return says.length === 0 ? 'new' : 'nameless';
    }
    if (says.length === 0) return 'unverified';
    return says.includes(item.id) ? 'verified' : 'misplaced';
  };
}

/** Neither its problem nor its 序号 is left: a row that was put in may stand beside the 编号 of one that was deleted. */
const lostItsWords = (item: RectificationItem, was: SnapshotRow): boolean =>
  sentenceOf(item) === '' && cellText(item.cells.sequence) === '' && sentenceOf(was) !== '';

const idsThatSay = (row: SentenceRow, { bySignature, bySentence }: SaidBy): readonly string[] | undefined =>
  bySignature.get(signatureOf(row)) ?? bySentence.get(sentenceOf(row));

/**
 * A row and its copies, with or without 编号: the one that still holds what was sent is the row, the others were added.
 * Where all of them were changed, a person has to say.
 */
function settleCopies(
  items: readonly RectificationItem[],
  keepers: Map<string, RowMatchOfReturn>,
  candidates: Set<number>,
): void {
  const copies = new Map<string, number[]>();
  for (const row of candidates) {
    const signature = signatureOf(items[row]!);
    copies.set(signature, [...(copies.get(signature) ?? []), row]);
  }
  if (copies.size === 0) return;
  for (const [id, keeper] of [...keepers]) {
    const own = copies.get(signatureOf(items[keeper.row]!)) ?? [];
    if (own.length === 0 || isUnchanged(items[keeper.row]!, keeper.sent)) continue;
    const original = own.find((row) => isUnchanged(items[row]!, keeper.sent));
    if (original === undefined) keepers.set(id, { ...keeper, how: 'text' });
    else {
      keepers.set(id, { ...keeper, row: original });
      candidates.delete(original);
      candidates.add(keeper.row);
    }
  }
}

const isUnchanged = ({ cells }: RectificationItem, sent: SnapshotRow): boolean =>
  FILLED_COLUMNS.every(
    (column) =>
      column === 'status' || essence(cellText(cells[column])) === essence(cellText(sent.cells[column])),
  );

/** What a row says and under which 序号: rows of one sentence are told apart by it. */
const signatureOf = (row: Pick<SentenceRow, 'cells'>): string =>
  `${sentenceOf(row)}\u001F${essence(cellText(row.cells.sequence))}`;

function groupIds(
  sent: readonly SentenceRow[],
  words: (row: SentenceRow) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const row of sent) {
    if (sentenceOf(row) === '') continue;
    const group = groups.get(words(row));
    if (group) group.push(row.id);
    else groups.set(words(row), [row.id]);
  }
  return groups;
}

/** Rows that say the same under the same 序号, then the same, then the same in other words; one to one. */
function matchByText(
  items: readonly RectificationItem[],
  candidates: ReadonlySet<number>,
  absent: readonly SnapshotRow[],
  take: (sent: SnapshotRow, row: number) => void,
): void {
  const free = new Map<string, SnapshotRow[]>();
  for (const row of absent) {
    const signature = signatureOf(row);
    free.set(signature, [...(free.get(signature) ?? []), row]);
  }
  const taken = new Set<SnapshotRow>();
  for (const row of [...candidates]) {
    const item = items[row]!;
    const own = sentenceOf(item) === '' ? undefined : free.get(signatureOf(item))?.shift();
    if (!own) continue;
    taken.add(own);
    take(own, row);
  }
  const rest = absent.filter((row) => !taken.has(row));
  const rows = [...candidates].filter((row) => sentenceOf(items[row]!) !== '');
  const matches = matchRows(
    rest,
    rows.map((row) => items[row]!),
  );
  for (const { before, after } of matches) take(rest[before]!, rows[after]!);
}

/** To which row an added one belongs: the one it was copied from, the one that says the same, the one above it. */
function addedRows(
  items: readonly RectificationItem[],
  rows: readonly number[],
  matches: readonly RowMatchOfReturn[],
  sent: readonly SnapshotRow[],
): AddedRowOfReturn[] {
  const ids = new Set(sent.map(({ id }) => id));
  const sentences = new Map<string, string>();
  for (const row of sent) if (!sentences.has(sentenceOf(row))) sentences.set(sentenceOf(row), row.id);
  const idAt = new Map<number, string | null>(matches.map((match) => [match.row, match.sent.id]));
  return [...rows]
    .sort((a, b) => a - b)
    .map((row) => {
      const item = items[row]!;
      const sentence = sentenceOf(item);
      const parent =
        sentence === ''
          ? ids.has(item.id)
            ? item.id
            : above(row)
          : (sentences.get(sentence) ?? (ids.has(item.id) ? item.id : null));
      idAt.set(row, parent);
      return { row, parent };
    });

  function above(row: number): string | null {
    for (let at = row - 1; at >= 0; at -= 1) {
      const id = idAt.get(at);
      if (id !== undefined) return id;
    }
    return null;
  }
}
