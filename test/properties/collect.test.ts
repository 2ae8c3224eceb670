import fc from 'fast-check';
import { decideQuestions, openQuestions } from '../../src/core/list/collectTypes';
import { COLUMNS } from '../../src/core/list/columns';
import { FILLED_COLUMNS } from '../../src/core/list/dispatchColumns';
import type { ReturnedFile } from '../../src/core/list/collectTypes';
import type { RectificationItem } from '../../src/core/list/item';
import { applyWrites } from '../../src/core/list/listWrites';
import { accountByUnit } from '../../src/core/list/returnedRows';
import { planUndo, undoOf } from '../../src/core/list/undo';
import { collectStatement } from '../../src/core/report/collectStatement';
import { collected, dispatchOf, untouched } from '../core/list/unitFiles';
import { copyOf, editFile, lists, unedited, unitAction, type EditedFile } from './returnedFiles';

const RUNS = { numRuns: 300 };

/** What happens between sending and collecting: each unit edits its file, the owner of the list goes on working. */
const months = fc.record({
  list: lists,
  edits: fc.array(fc.array(unitAction, { maxLength: 8 }), { minLength: 5, maxLength: 5 }),
  /** Files that do not come back, by index. */
  late: fc.array(fc.nat(5), { maxLength: 2 }),
  /** Rows of the list into which its owner writes, and one that it deletes. */
  owner: fc.array(fc.record({ at: fc.nat(20), column: fc.constantFrom(...FILLED_COLUMNS) }), {
    maxLength: 4,
  }),
  deletes: fc.option(fc.nat(20), { nil: undefined }),
});

interface Month {
  readonly sent: readonly RectificationItem[];
  readonly list: readonly RectificationItem[];
  readonly files: readonly EditedFile[];
}

function play({
  list,
  edits,
  late,
  owner,
  deletes,
}: typeof months extends fc.Arbitrary<infer M> ? M : never): Month {
  let count = 0;
  const word = (): string => `单位所写${count++}号`;
  const files = dispatchOf(list)
    .files.map((file, index) =>
      (edits[index % edits.length] ?? []).reduce<EditedFile>(
        (edited, action) => editFile(edited, action, word),
        unedited(untouched(file.plan(), file.fileName)),
      ),
    )
    .filter((_, index) => !late.includes(index));
  const worked = owner.reduce<readonly RectificationItem[]>(
    (items, { at, column }, index) =>
      items.map((item, row) =>
        row === at % items.length
          ? {
              ...item,
              cells: { ...item.cells, [column]: column === 'status' ? '整改中' : `清单所写${index}` },
            }
          : item,
      ),
    list,
  );
  return {
    sent: list,
    list: deletes === undefined ? worked : worked.filter((_, row) => row !== deletes % worked.length),
    files,
  };
}

const textIn = (values: unknown): string => JSON.stringify(values);

const collectMonth = ({ sent, list, files }: Month, given = {}) =>
  collected(
    list,
    files.map(({ file }) => file),
    { knownIds: sent.map(({ id }) => id), ...given },
  );

test('split then collect without edits: the same cells, nothing to ask', () => {
  fc.assert(
    fc.property(lists, (list) => {
      const files = dispatchOf(list).files.map((file) => untouched(file.plan(), file.fileName));
      const result = collected(list, files);
      expect([result.writes, result.questions, result.notes, result.refused]).toEqual([
        { cells: [], inserts: [], deletes: [] },
        [],
        [],
        [],
      ]);
      expect(result.sent.every(({ fate }) => fate === 'returned')).toBe(true);
      expect(result.sent).toHaveLength(list.length);
    }),
    RUNS,
  );
});

test('every word that a unit typed is in the list, in a question, shown, or in a refused file', () => {
  fc.assert(
    fc.property(months, fc.constantFrom('ours', 'theirs', null), (given, side) => {
      const month = play(given);
      const first = collectMonth(month);
      const result = side === null ? first : collectMonth(month, { decisions: decideQuestions(first, side) });
      const after = applyWrites(month.list, result.writes);
      const known = textIn([after, result.questions, result.notes]);
      const refused = new Set(result.refused.map(({ file }) => file));
      for (const { file, typed } of month.files) {
        if (refused.has(file.file)) continue;
        for (const word of typed.keys()) expect(known).toContain(`"${word}"`);
      }
    }),
    RUNS,
  );
});

test('no word stands in a row that it was not typed beside, unless a person was asked', () => {
  fc.assert(
    fc.property(months, (given) => {
      const month = play(given);
      const result = collectMonth(month);
      for (const { typed, truths } of month.files) {
        for (const [word, id] of typed) {
          const cell = result.cells.find(({ value }) => value === word);
          if (!cell) continue;
          if (id !== cell.rowId) expect(id).toBe(copyOf(cell.rowId));
          if (id === copyOf(cell.rowId)) expect(truths).not.toContain(cell.rowId);
        }
      }
    }),
    RUNS,
  );
});

test('what the owner of the list wrote stays until somebody decides against it', () => {
  fc.assert(
    fc.property(months, (given) => {
      const month = play(given);
      const after = textIn(applyWrites(month.list, collectMonth(month).writes));
      for (const { cells } of month.list)
        for (const value of Object.values(cells))
          if (typeof value === 'string' && value.startsWith('清单所写')) expect(after).toContain(value);
    }),
    RUNS,
  );
});

test('figures add up, row by row and unit by unit', () => {
  fc.assert(
    fc.property(months, (given) => {
      const month = play(given);
      const result = collectMonth(month);
      const { account, sent, returned, missing, units } = collectStatement(month.list, result);
      expect(sent).toBe(returned + missing);
      for (const unit of units) expect(unit.sent).toBe(unit.returned + unit.missing);
      expect(units.reduce((sum, unit) => sum + unit.sent, 0)).toBe(sent);
      expect(units.reduce((sum, unit) => sum + unit.returned, 0)).toBe(returned);
      expect(accountByUnit(result.sent)).toHaveLength(units.length);
      expect(account.kept + account.updated + account.vanished).toBe(account.before);
      expect(new Set(result.sent.map(({ unit, rowId }) => `${unit}/${rowId}`)).size).toBe(sent);
      const standing = new Set(month.list.map(({ id }) => id));
      const named = new Set(result.sent.map(({ rowId }) => rowId));
      for (const id of standing) expect(named.has(id)).toBe(true);
    }),
    RUNS,
  );
});

test('collecting is repeatable: what was taken is not taken again, and one undo gives the list back', () => {
  fc.assert(
    fc.property(months, (given) => {
      const month = play(given);
      const first = collectMonth(month);
      const result = collectMonth(month, { decisions: decideQuestions(first, 'theirs') });
      const after = applyWrites(month.list, result.writes);
      expect(planUndo(after, undoOf(month.list, result.writes)).left).toEqual([]);
      const back = applyWrites(after, planUndo(after, undoOf(month.list, result.writes)).writes);
      expect(back.map(({ id }) => id)).toEqual(month.list.map(({ id }) => id));
      const again = collectMonth({ ...month, list: after });
      const written = again.cells.filter(({ column }) => column !== 'originalDeadline');
      expect(written).toEqual([]);
      expect(new Set(after.map(({ id }) => id)).size).toBe(after.length);
    }),
    RUNS,
  );
});

test('the order of the files decides nothing but which of two equal answers is named', () => {
  fc.assert(
    fc.property(months, (given) => {
      const month = play(given);
      const values = (files: readonly ReturnedFile[]): string[] =>
        collected(month.list, files, { knownIds: month.sent.map(({ id }) => id) })
          .cells.map(({ rowId, column, value }) => textIn([rowId, column, value]))
          .sort();
      const files = month.files.map(({ file }) => file);
      expect(values([...files].reverse())).toEqual(values(files));
    }),
    RUNS,
  );
});

test('any cells at all: nothing is thrown, nothing but staff columns is written', () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constant({ date: '2025-02-28' }),
    fc.constant({ error: '#N/A' }),
    fc.constantFrom('zg-0-0', 'zg-1-0', '编号', '措施'),
  );
  const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 6 });
  const names = fc.array(fc.oneof(fc.string(), fc.constantFrom(...COLUMNS.map(({ header }) => header))), {
    maxLength: 6,
  });
  fc.assert(
    fc.property(lists, names, rows, fc.boolean(), (list, headers, body, keepsRecord) => {
      const made = dispatchOf(list).files[0];
      if (!made) return;
      const { record, beside } = untouched(made.plan(), 'a.xlsx');
      const file = {
        file: 'a.xlsx',
        record: keepsRecord ? record : null,
        headers,
        rows: body,
        covered: [[0, 0] as const, [9, 3] as const],
        beside,
        otherSheets: [],
      };
      const first = collected(list, [file]);
      const result = collected(list, [file], { decisions: decideQuestions(first, 'theirs') });
      expect(openQuestions(result)).toEqual([]);
      for (const { column } of result.cells) expect(FILLED_COLUMNS).toContain(column);
    }),
    RUNS,
  );
});
