import fc from 'fast-check';
import { giveIds, isEmptyRow } from '../../src/core/list/giveIds';
import type { ColumnKey, RectificationItem } from '../../src/core/list/item';
import { applyWrites, cellAt, type ListWrites } from '../../src/core/list/listWrites';
import { merge } from '../../src/core/list/merge';
import { mergeWrites } from '../../src/core/list/mergeWrites';
import { addRowOfProblem, deleteRows } from '../../src/core/list/rowOfProblem';
import type { Snapshot } from '../../src/core/list/snapshot';
import { planUndo, undoOf, type ListUndo } from '../../src/core/list/undo';
import {
  act,
  changeDocument,
  documentChange,
  documents,
  importDocument,
  mergeInput,
  userAction,
  type TrackedRow,
} from './listHistory';

const RUNS = { numRuns: 1_000 };

/** What the program does to a list, between what people do. */
const ourStep = fc.oneof(
  fc.record({ kind: fc.constant('update' as const), changes: fc.array(documentChange, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant('addRow' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('deleteRow' as const), at: fc.nat(20) }),
  fc.record({ kind: fc.constant('giveIds' as const) }),
);
const histories = fc.record({
  document: documents,
  before: fc.array(userAction, { maxLength: 6 }),
  step: ourStep,
  after: fc.array(userAction, { maxLength: 6 }),
});

interface Moment {
  readonly list: readonly RectificationItem[];
  readonly writes: ListWrites;
  readonly undo: ListUndo;
  readonly written: readonly RectificationItem[];
  /** After people went on working. */
  readonly now: readonly TrackedRow[];
}

const always = (look: (moment: Moment) => void): void =>
  fc.assert(
    fc.property(histories, ({ document, before, step, after }) => {
      let count = 0;
      const word = (): string => `用户所写${count++}号`;
      const first = importDocument(document);
      const rows = before.reduce<readonly TrackedRow[]>(
        (list, action) => act(list, action, word),
        first.rows,
      );
      const list = giveIds(
        rows.map(({ item }) => item),
        first.base.rows,
        [],
      );
      const writes = writesOf(list, first.base, document, step);
      const written = applyWrites(list, writes);
      const tracked = written.map((item): TrackedRow => ({ item, truth: null, typed: {} }));
      const now = after.reduce<readonly TrackedRow[]>((each, action) => act(each, action, word), tracked);
      look({ list, writes, undo: undoOf(list, writes), written, now });
    }),
    RUNS,
  );

function writesOf(
  list: readonly RectificationItem[],
  base: Snapshot,
  document: Parameters<typeof changeDocument>[0],
  step: typeof ourStep extends fc.Arbitrary<infer S> ? S : never,
): ListWrites {
  const none: ListWrites = { cells: [], inserts: [], deletes: [] };
  const filled = list.filter((item) => !isEmptyRow(item));
  switch (step.kind) {
    case 'update': {
      let truth = 1_000;
      const revised = step.changes.reduce(
        (text, change) => changeDocument(text, change, () => truth++),
        document,
      );
      const rows = list.map((item): TrackedRow => ({ item, truth: null, typed: {} }));
      return mergeWrites(list, merge(mergeInput(base, rows, revised)));
    }
    case 'addRow': {
      const id = filled[step.at % Math.max(1, filled.length)]?.id ?? '';
      return (
        addRowOfProblem(
          list,
          id,
          base.rows.map((row) => row.id),
          '未启动',
        )?.writes ?? none
      );
    }
    case 'deleteRow':
      return deleteRows(list, [filled[step.at % Math.max(1, filled.length)]?.id ?? '']);
    case 'giveIds':
      return none;
  }
}

const byId = (list: readonly RectificationItem[]): ReadonlyMap<string, RectificationItem> =>
  new Map(list.map((item) => [item.id, item]));

test('undo right after the write gives the list back, cell by cell', () => {
  always(({ list, undo, written }) => {
    const { writes, left } = planUndo(written, undo);
    expect(left).toEqual([]);
    expect(applyWrites(written, writes)).toEqual(list);
  });
});

test('whatever people did since, undo overwrites nothing of it and loses no row of theirs', () => {
  always(({ written, undo, now }) => {
    const standing = now.map(({ item }) => item);
    const back = applyWrites(standing, planUndo(standing, undo).writes);
    const was = byId(written);
    const after = byId(back);
    for (const item of standing) {
      const old = was.get(item.id);
      const columns = [...Object.keys(item.cells), ...Object.keys(item.extra).map((name) => `+${name}`)];
      const changed = columns.filter(
        (column) =>
          !old ||
          JSON.stringify(cellAt(item, column as ColumnKey)) !==
            JSON.stringify(cellAt(old, column as ColumnKey)),
      );
      if (item.id === '' || changed.length === 0) continue;
      const twins = standing.filter(({ id }) => id === item.id).length;
      if (twins > 1) continue; // copied with its id: settled before anything is undone
      for (const column of changed)
        expect(cellAt(after.get(item.id)!, column as ColumnKey)).toEqual(cellAt(item, column as ColumnKey));
    }
  });
});

test('ids stay unique through our writes and their undoing', () => {
  always(({ written, undo, now }) => {
    const ids = (list: readonly RectificationItem[]): string[] =>
      list.flatMap(({ id }) => (id === '' ? [] : [id]));
    expect(new Set(ids(written)).size).toBe(ids(written).length);
    const standing = giveIds(
      now.map(({ item }) => item),
      [],
      undo.deleted.map(({ item }) => item.id),
    );
    const back = applyWrites(standing, planUndo(standing, undo).writes);
    expect(new Set(ids(back)).size).toBe(ids(back).length);
  });
});
