import { isEmptyRow } from './giveIds';
import type { RectificationItem } from './item';
import { matchRows, sentenceOf } from './matchRows';
import { cellText } from './rows';
import { essence } from './sameWords';
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

/**
 * Rows are known by 编号, wherever they were sorted to. One whose words are those of another row that was sent was sorted
 * without its 编号: there the words count. What has no 编号 of this file is known by its words, else it was added.
 */
export function alignReturn(
  items: readonly RectificationItem[],
  sent: readonly SnapshotRow[],
  isKnown: (id: string) => boolean,
): AlignedReturn {
  const sentById = new Map(sent.map((row) => [row.id, row]));
  const bySignature = groupIds(sent);
  const keepers = new Map<string, { row: number; isTrue: boolean }>();
  const foreign = new Map<string, number>();
  const candidates = new Set<number>();
  items.forEach((item, row) => {
    if (isEmptyRow(item)) return;
    const was = sentById.get(item.id);
    const says = bySignature.get(signatureOf(item)) ?? [];
    const isTrue = says.includes(item.id);
    if (was && (isTrue || says.length === 0)) {
      const known = keepers.get(item.id);
      if (!known || (isTrue && !known.isTrue)) {
        if (known) candidates.add(known.row);
        keepers.set(item.id, { row, isTrue });
      } else candidates.add(row);
    } else if (!was && says.length === 0 && isKnown(item.id) && !foreign.has(item.id)) {
      foreign.set(item.id, row);
    } else candidates.add(row);
  });
  const byText = matchByText(
    items,
    candidates,
    sent.filter(({ id }) => !keepers.has(id)),
  );
  const matches = [
    ...[...keepers].map(([id, { row }]) => ({ sent: sentById.get(id)!, row, how: 'id' as const })),
    ...byText,
  ].sort((a, b) => a.row - b.row);
  const found = new Set(matches.map((match) => match.sent.id));
  return {
    matches,
    foreign: [...foreign].map(([id, row]) => ({ id, row })),
    added: addedRows(items, [...candidates], matches, sent),
    absent: sent.filter(({ id }) => !found.has(id)),
  };
}

/** What a row says and under which 序号: rows of one sentence are told apart by it. */
const signatureOf = (row: Pick<SnapshotRow, 'cells'>): string =>
  `${sentenceOf(row)}\u001F${essence(cellText(row.cells.sequence))}`;

function groupIds(sent: readonly SnapshotRow[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const row of sent) {
    if (sentenceOf(row) === '') continue;
    const signature = signatureOf(row);
    groups.set(signature, [...(groups.get(signature) ?? []), row.id]);
  }
  return groups;
}

/** Takes what it matches out of the candidates. */
function matchByText(
  items: readonly RectificationItem[],
  candidates: Set<number>,
  absent: readonly SnapshotRow[],
): RowMatchOfReturn[] {
  const free = new Map<string, SnapshotRow[]>();
  for (const row of absent) {
    const signature = signatureOf(row);
    free.set(signature, [...(free.get(signature) ?? []), row]);
  }
  const matches: RowMatchOfReturn[] = [];
  const take = (sent: SnapshotRow, row: number): void => {
    matches.push({ sent, row, how: 'text' });
    candidates.delete(row);
  };
  for (const row of [...candidates]) {
    const item = items[row]!;
    const own = sentenceOf(item) === '' ? undefined : free.get(signatureOf(item))?.shift();
    if (own) take(own, row);
  }
  const found = new Set(matches.map(({ sent }) => sent.id));
  const rest = absent.filter(({ id }) => !found.has(id));
  const rows = [...candidates].filter((row) => sentenceOf(items[row]!) !== '');
  for (const { before, after } of matchRows(
    rest,
    rows.map((row) => items[row]!),
  ))
    take(rest[before]!, rows[after]!);
  return matches;
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
