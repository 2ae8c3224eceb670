import fc from 'fast-check';
import { giveIds, isEmptyRow } from '../../src/core/list/giveIds';
import { accountFor } from '../../src/core/list/mergeAccount';
import { merge } from '../../src/core/list/merge';
import { nextBase } from '../../src/core/list/mergeCells';
import { decideAll, openConflicts, type MergeResult } from '../../src/core/list/mergeTypes';
import { NO_WRITES } from '../../src/core/list/listWrites';
import { mergeWrites } from '../../src/core/list/mergeWrites';
import type { ColumnKey } from '../../src/core/list/item';
import type { Snapshot } from '../../src/core/list/snapshot';
import { VANISHED_MARK } from '../../src/core/list/vanishedMark';
import { reconcile } from '../../src/core/report/reconciliation';
import {
  act,
  cellOf,
  changeDocument,
  DOCUMENT_COLUMNS,
  documentChange,
  documents,
  importDocument,
  mergeInput,
  planOf,
  trackMerged,
  truthsOf,
  userAction,
  type Document,
  type TrackedRow,
} from './listHistory';

const RUNS = { numRuns: 1_000 };

/** One stage of a history: people work, then the document changes and is imported again. */
const stage = fc.record({
  actions: fc.array(userAction, { maxLength: 8 }),
  changes: fc.array(documentChange, { maxLength: 4 }),
  /** What is chosen for cells changed on both sides; null leaves them open. */
  choice: fc.constantFrom('ours', 'theirs', null),
});

const histories = fc.record({ document: documents, stages: fc.array(stage, { minLength: 1, maxLength: 3 }) });

interface Moment {
  readonly base: Snapshot;
  readonly rows: readonly TrackedRow[];
  readonly was: Document;
  readonly document: Document;
  readonly result: MergeResult;
  readonly choice: 'ours' | 'theirs' | null;
}

/** Plays a history and looks at every re-import in it. */
function play(
  history: typeof histories extends fc.Arbitrary<infer H> ? H : never,
  look: (moment: Moment) => void,
): void {
  let document = history.document;
  let count = 0;
  let nextTruth = 1_000;
  const word = (): string => `用户所写${['甲', '乙', '丙', '丁'][count % 4]!}${count++}号`;
  let { rows, base } = importDocument(document) as { rows: readonly TrackedRow[]; base: Snapshot };
  for (const { actions, changes, choice } of history.stages) {
    const was = document;
    rows = actions.reduce<readonly TrackedRow[]>((list, action) => act(list, action, word), rows);
    document = changes.reduce((text, change) => changeDocument(text, change, () => nextTruth++), document);
    const preview = merge(mergeInput(base, rows, document));
    const result =
      choice === null
        ? preview
        : merge(mergeInput(base, rows, document, { decisions: decideAll(preview, choice) }));
    look({ base, rows, was, document, result, choice });
    rows = trackMerged(result, rows, truthsOf(document));
    base = result.nextSnapshot;
  }
}

const same = (a: object, b: object | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The same document about other things. */
const renamed = (document: Document): Document =>
  document.map(({ category, caption, sentences }) => ({
    category: `专项检查${category}`,
    caption: `专项${caption}`,
    sentences: sentences.map(({ truth, text }) => ({ truth, text: [...text].reverse().join('') })),
  }));

const always = (look: (moment: Moment) => void): void =>
  fc.assert(
    fc.property(histories, (history) => play(history, look)),
    RUNS,
  );

describe('re-import of a revised feedback, whatever people did to the list', () => {
  test('the same document changes nothing but missing ids', () => {
    let looked = 0;
    always(({ base, rows, was }) => {
      // a cell that was left undecided still waits for the words of that version
      const said = planOf(was).items.map(({ cells }) => nextBase(cells, []));
      const isWaiting = base.rows.some(({ cells, gone }, index) => !gone && !same(cells, said[index]));
      if (isWaiting) return;
      looked += 1;
      const list = rows.map(({ item }) => item);
      const again = merge(mergeInput(base, rows, was));
      const fates = new Set(again.changes.map(({ kind }) => kind));
      expect(mergeWrites(list, again).inserts).toEqual([]);
      expect(mergeWrites(list, again).cells.filter(({ column }) => column !== 'id')).toEqual([]);
      expect(again.rows.map(({ item }) => item)).toEqual(giveIds(list, base.rows, []));
      for (const fate of ['added', 'updated', 'conflict'] as const) expect(fates.has(fate)).toBe(false);
    });
    expect(looked).toBeGreaterThan(1_000);
  });

  test('no word that a user typed is lost, nor moved to another row', () => {
    always(({ rows, result, choice }) => {
      const kept = result.rows.flatMap(({ from }) => (from === null ? [] : [from]));
      expect(kept).toEqual([...rows.keys()]);
      for (const { item, from } of result.rows) {
        if (from === null) continue;
        const { typed, item: before } = rows[from]!;
        expect(item.extra).toEqual(before.extra);
        for (const [column, text] of Object.entries(typed) as [ColumnKey, string][]) {
          const isDecidedAgainst =
            choice === 'theirs' &&
            result.changes.some(
              ({ row, cells }) =>
                row === from && cells.some((cell) => cell.column === column && cell.decided === 'theirs'),
            );
          // a choice made earlier in the history may have replaced it already
          const stoodThere = String(cellOf(before, column)).includes(text);
          if (!isDecidedAgainst && stoodThere) expect(cellOf(item, column)).toContain(text);
        }
      }
    });
  });

  test('staff columns stay as they are, but for the mark of vanished rows', () => {
    const untouched = (cells: TrackedRow['item']['cells']): object =>
      Object.fromEntries(
        Object.entries(cells).filter(([key]) => !['sequence', 'remarks', ...DOCUMENT_COLUMNS].includes(key)),
      );
    const bare = (remarks: unknown): string =>
      String(remarks ?? '')
        .split('\n')
        .filter((line) => line !== VANISHED_MARK)
        .join('\n');
    always(({ rows, result }) => {
      for (const { item, from } of result.rows) {
        if (from === null) continue;
        expect(untouched(item.cells)).toEqual(untouched(rows[from]!.item.cells));
        expect(bare(item.cells.remarks)).toBe(bare(rows[from]!.item.cells.remarks));
      }
    });
  });

  test('a row answers the sentence that it answered before, and every sentence is answered or was deleted', () => {
    always(({ rows, document, result }) => {
      const truths = truthsOf(document);
      for (const { row, planned, kind } of result.changes) {
        if (row === null || planned === null) continue;
        expect([rows[row]!.truth, kind]).toEqual([truths[planned]!, kind]);
      }
      const told = result.changes.flatMap(({ planned, shares }) =>
        planned === null || shares ? [] : [planned],
      );
      expect([...told].sort((a, b) => a - b)).toEqual([...truths.keys()]);
      const ids = new Set(result.rows.map(({ item }) => item.id));
      for (const { kind, rowId } of result.changes) expect(ids.has(rowId)).toBe(kind !== 'deletedByUser');
    });
  });

  test('contains every change of the document to cells that the user left alone', () => {
    always(({ base, rows, document, result }) => {
      const planned = planOf(document).items;
      for (const { row, planned: index, shares } of result.changes) {
        if (row === null || index === null || shares) continue;
        const before = base.rows.find(({ id }) => id === rows[row]!.item.id);
        if (before === undefined || rows.filter(({ item }) => item.id === before.id).length > 1) continue;
        const after = result.rows.find(({ from }) => from === row)!.item;
        for (const column of DOCUMENT_COLUMNS) {
          const [was, ours, theirs] = [before, rows[row]!.item, planned[index]!].map((one) =>
            cellOf(one, column),
          );
          if (ours === was) expect(cellOf(after, column)).toBe(theirs);
          else if (theirs === was) expect(cellOf(after, column)).toBe(ours);
        }
      }
    });
  });

  test('what both sides changed is shown, and nothing is written there until it is decided', () => {
    always(({ rows, result, choice }) => {
      const open = openConflicts(result);
      if (choice !== null) expect(open).toEqual([]);
      for (const { rowId, column, ours } of open) {
        const { item, from } = result.rows.find((row) => row.item.id === rowId)!;
        expect(cellOf(item, column)).toBe(ours);
        expect(cellOf(rows[from!]!.item, column)).toBe(ours);
      }
    });
  });

  test('deleted rows stay deleted and are named', () => {
    always(({ base, rows, document, result }) => {
      const present = new Set(rows.map(({ truth }) => truth));
      const truths = truthsOf(document);
      for (const { kind, planned, rowId } of result.changes) {
        if (kind !== 'added') continue;
        expect(present.has(truths[planned!]!)).toBe(false);
        expect(base.rows.some(({ id }) => id === rowId)).toBe(false);
      }
      const named = reconcile(result).sections.flatMap(({ code, rows: list }) =>
        code === 'deletedByUser' || code === 'deletedAndVanished' ? list.map(({ id }) => id) : [],
      );
      expect(new Set(named).size).toBe(named.length);
      expect(named.length).toBe(result.changes.filter(({ kind }) => kind === 'deletedByUser').length);
    });
  });

  test('ids stay unique, and rows that have one keep it', () => {
    always(({ rows, result }) => {
      const ids = result.rows.flatMap(({ item }) => (isEmptyRow(item) && item.id === '' ? [] : [item.id]));
      expect(ids).not.toContain('');
      expect(new Set(ids).size).toBe(ids.length);
      const given = rows.map(({ item }) => item.id);
      for (const { item, from } of result.rows) {
        if (from === null || given[from] === '') continue;
        if (given.filter((id) => id === given[from]).length === 1) expect(item.id).toBe(given[from]);
      }
      const remembered = result.nextSnapshot.rows.map(({ id }) => id);
      expect(new Set(remembered).size).toBe(remembered.length);
      expect(result.origins.length).toBe(new Set(result.origins.map(({ id }) => id)).size);
    });
  });

  test('is idempotent: merging the same version once more changes nothing', () => {
    always(({ rows, document, result }) => {
      const list = result.rows.map(({ item }) => item);
      const merged = trackMerged(result, rows, truthsOf(document));
      const again = merge(mergeInput(result.nextSnapshot, merged, document));
      expect(mergeWrites(list, again)).toEqual(NO_WRITES);
      expect(openConflicts(again).map(({ rowId, column }) => [rowId, column])).toEqual(
        openConflicts(result).map(({ rowId, column }) => [rowId, column]),
      );
      expect(again.nextSnapshot).toEqual(result.nextSnapshot);
    });
  });

  test('the statement adds up', () => {
    always(({ rows, document, result }) => {
      const { list, document: said, shared } = accountFor(result);
      expect(list.before).toBe(rows.length);
      expect(list.kept + list.updated + list.conflict + list.vanished + list.own + list.other).toBe(
        list.before,
      );
      expect(list.after).toBe(result.rows.length);
      expect(said.total).toBe(truthsOf(document).length);
      expect(said.kept + said.updated + said.conflict + said.added + said.deletedByUser).toBe(said.total);
      const answering = result.changes.filter(({ row, planned }) => row !== null && planned !== null).length;
      expect(answering).toBe(said.total - said.added - said.deletedByUser + shared);
    });
  });

  test('序号 counts in the order of the document, however the list is sorted', () => {
    const levels = (value: unknown): number[] => String(value).split('-').map(Number);
    always(({ result }) => {
      const numbers = result.changes
        .flatMap(({ planned, shares, kind }, index) =>
          planned === null || shares || kind === 'deletedByUser'
            ? []
            : [{ planned, sequence: result.rows[index]!.item.cells.sequence }],
        )
        .sort((a, b) => a.planned - b.planned)
        .map(({ sequence }) => levels(sequence));
      numbers.slice(1).forEach((after, index) => {
        const before = numbers[index]!;
        const at = [0, 1, 2].find((level) => (before[level] ?? 0) !== (after[level] ?? 0));
        expect(at).toBeDefined();
        expect(before[at!] ?? 0).toBeLessThan(after[at!] ?? 0);
      });
    });
  });

  test('rows of another document are left alone, but for 序号', () => {
    const unnumbered = ({ cells, ...rest }: TrackedRow['item']): object => ({
      ...rest,
      cells: { ...cells, sequence: '' },
    });
    fc.assert(
      fc.property(histories, documents, ({ document, stages }, other) => {
        const { rows, base } = importDocument(document);
        const foreign = merge(
          mergeInput({ ...base, id: 'import-2', rows: [] }, rows, renamed(other), { others: [base] }),
        );
        const { actions, changes } = stages[0]!;
        let count = 0;
        const list = actions.reduce<readonly TrackedRow[]>(
          (one, action) => (action.kind === 'loseId' ? one : act(one, action, () => `用户所写${count++}号`)),
          trackMerged(foreign, rows, truthsOf(other)),
        );
        const text = changes.reduce(
          (one, change) => changeDocument(one, change, () => 2_000 + count++),
          document,
        );
        const result = merge(mergeInput(base, list, text, { others: [foreign.nextSnapshot] }));
        const others = new Set(foreign.nextSnapshot.rows.map(({ id }) => id));
        for (const { item, from } of result.rows) {
          if (from === null || !others.has(item.id)) continue;
          expect(unnumbered(item)).toEqual(unnumbered(list[from]!.item));
          expect(result.changes.find(({ row }) => row === from)!.kind).toBe('other');
        }
        const kinds = result.changes.filter(({ kind }) => kind === 'other').length;
        expect(kinds).toBe(new Set(list.flatMap(({ item: { id } }) => (others.has(id) ? [id] : []))).size);
      }),
      RUNS,
    );
  });

  test('the writes turn the old list into the new one', () => {
    always(({ rows, result }) => {
      const list = rows.map(({ item }) => ({ ...item, cells: { ...item.cells } as Record<string, unknown> }));
      const { cells, inserts } = mergeWrites(
        rows.map(({ item }) => item),
        result,
      );
      for (const { row, column, value } of cells) {
        if (column === 'id') list[row] = { ...list[row]!, id: value as string };
        else if (value === '') delete list[row]!.cells[column];
        else list[row]!.cells[column] = value;
      }
      const written: unknown[] = [];
      for (let at = 0; at <= list.length; at++) {
        for (const { before, items } of inserts) if (before === at) written.push(...items);
        if (at < list.length) written.push(list[at]);
      }
      expect(written).toEqual(result.rows.map(({ item }) => item));
    });
  });
});
