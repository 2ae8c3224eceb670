import fc from 'fast-check';
import { COLUMNS, columnHeader } from '../../src/core/list/columns';
import { FILLED_COLUMNS } from '../../src/core/list/dispatchColumns';
import type { ReturnedFile } from '../../src/core/list/collectTypes';
import type { CellValue, ColumnKey, RectificationItem } from '../../src/core/list/item';
import { row } from '../core/list/unitFiles';

const UNITS = ['县林业局', '县水务局', '县财政局', '林业局分局'] as const;

/** Texts of their own, so that no two rows are alike by chance. */
const ALPHABET = [...Array(500).keys()].map((at) => String.fromCharCode(0x4e10 + at * 9));
const words = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 10, maxLength: 20 })
  .map((characters) => characters.join(''));

/** A list: problems with one or several rows, units by turns, some cells filled. */
export const lists: fc.Arbitrary<readonly RectificationItem[]> = fc
  .array(
    fc.record({
      finding: words,
      points: fc.array(words, { minLength: 1, maxLength: 3 }),
      units: fc.subarray([...UNITS], { minLength: 0, maxLength: 3 }),
      measures: fc.option(words, { nil: undefined }),
      status: fc.constantFrom('未启动', '整改中', '已完成', '已销号', ''),
      deadline: fc.constantFrom<CellValue>({ date: '2025-10-31' }, '立行立改', ''),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((problems) =>
    problems.flatMap(({ finding, points, units, measures, status, deadline }, problem) =>
      points.map((point, index) =>
        row(`zg-${problem}-${index}`, {
          sequence: points.length === 1 ? `${problem + 1}` : `${problem + 1}-${index + 1}`,
          finding: `${problem + 1}.${finding}${problem}`,
          point: `${point}${problem}${index}`,
          responsibleUnits: units.join('、'),
          ...(measures === undefined ? {} : { measures: `${measures}${problem}${index}` }),
          ...(status === '' ? {} : { status }),
          ...(deadline === '' ? {} : { deadline }),
        }),
      ),
    ),
  );

const at = fc.nat(50);
/** Columns into which words can be typed; 状态 is typed as a word of its own below. */
const TYPED = FILLED_COLUMNS.filter((column) => column !== 'status');
const ANY = COLUMNS.flatMap(({ key }) =>
  key === 'warning' || key === 'id' || key === 'status' ? [] : [key],
);

export type UnitAction =
  | { readonly kind: 'type'; readonly at: number; readonly column: ColumnKey }
  | { readonly kind: 'typeAnywhere'; readonly at: number; readonly column: ColumnKey }
  | { readonly kind: 'report'; readonly at: number; readonly status: string }
  | { readonly kind: 'loseId'; readonly at: number }
  | { readonly kind: 'deleteRow'; readonly at: number }
  | { readonly kind: 'insertRow'; readonly at: number }
  | { readonly kind: 'copyRow'; readonly at: number }
  | { readonly kind: 'sort'; readonly column: ColumnKey }
  | { readonly kind: 'sortWithoutIds' }
  | { readonly kind: 'ownColumn'; readonly at: number }
  | { readonly kind: 'renameColumn'; readonly column: ColumnKey }
  | { readonly kind: 'deleteColumn'; readonly column: ColumnKey }
  | { readonly kind: 'beside' }
  | { readonly kind: 'loseRecord' };

export const unitAction: fc.Arbitrary<UnitAction> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ kind: fc.constant('type' as const), at, column: fc.constantFrom(...TYPED) }),
  },
  fc.record({ kind: fc.constant('typeAnywhere' as const), at, column: fc.constantFrom(...ANY) }),
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('report' as const),
      at,
      status: fc.constantFrom('已完成（自报）', '整改中', '完成', '已销号', '说不清'),
    }),
  },
  fc.record({ kind: fc.constant('loseId' as const), at }),
  fc.record({ kind: fc.constant('deleteRow' as const), at }),
  fc.record({ kind: fc.constant('insertRow' as const), at }),
  fc.record({ kind: fc.constant('copyRow' as const), at }),
  fc.record({
    kind: fc.constant('sort' as const),
    column: fc.constantFrom<ColumnKey>('point', 'measures', 'id'),
  }),
  fc.record({ kind: fc.constant('sortWithoutIds' as const) }),
  fc.record({ kind: fc.constant('ownColumn' as const), at }),
  fc.record({ kind: fc.constant('renameColumn' as const), column: fc.constantFrom(...TYPED) }),
  fc.record({ kind: fc.constant('deleteColumn' as const), column: fc.constantFrom(...TYPED) }),
  fc.record({ kind: fc.constant('beside' as const) }),
  fc.record({ kind: fc.constant('loseRecord' as const) }),
);

/** A file in the hands of a unit, with the words that it typed and that are still there. */
export interface EditedFile {
  readonly file: ReturnedFile;
  /** Word → the row of the list beside which it was typed; null where it was none. */
  readonly typed: ReadonlyMap<string, string | null>;
  /** Of each row of the file the row of the list that it is in truth, whatever its 编号 says by now. */
  readonly truths: readonly (string | null)[];
}

export const unedited = (file: ReturnedFile): EditedFile => ({
  file,
  typed: new Map(),
  truths: file.rows.map((values) => String(values[file.headers.indexOf('编号')])),
});

/** A copy of a row is that row once the original is gone. */
export const copyOf = (id: string | null): string | null => (id === null ? null : `copy of ${id}`);

/** What people do to their file. `word` gives words that occur nowhere else. */
export function editFile(edited: EditedFile, action: UnitAction, word: () => string): EditedFile {
  const { file, typed, truths } = edited;
  const { headers, rows } = file;
  const place = rows.length === 0 ? -1 : 'at' in action ? action.at % rows.length : 0;
  const idAt = headers.indexOf('编号');
  const column = 'column' in action ? headers.indexOf(columnHeader(action.column)) : -1;
  const put = (index: number, value: string): EditedFile => {
    if (place < 0 || index < 0) return edited;
    const old = String(rows[place]![index] ?? '');
    const next = new Map(typed);
    next.delete(old);
    next.set(value, truths[place]!);
    return {
      truths,
      typed: next,
      file: {
        ...file,
        rows: rows.map((values, row) =>
          row === place ? values.map((each, at) => (at === index ? value : each)) : values,
        ),
      },
    };
  };
  const withRows = (next: ReturnedFile['rows']): EditedFile => ({ ...edited, file: { ...file, rows: next } });
  switch (action.kind) {
    case 'type':
    case 'typeAnywhere':
      return put(column, word());
    case 'report': {
      const index = headers.indexOf('状态');
      if (place < 0 || index < 0) return edited;
      return withRows(
        rows.map((values, row) =>
          row === place ? values.map((each, at) => (at === index ? action.status : each)) : values,
        ),
      );
    }
    case 'loseId':
      return withRows(
        rows.map((values, row) =>
          row === place ? values.map((each, at) => (at === idAt ? '' : each)) : values,
        ),
      );
    case 'deleteRow': {
      const gone = new Set(rows[place]?.map(String));
      return {
        truths: truths.filter((_, row) => row !== place),
        typed: new Map([...typed].filter(([text]) => !gone.has(text))),
        file: { ...file, rows: rows.filter((_, row) => row !== place) },
      };
    }
    case 'insertRow': {
      const text = word();
      const values = headers.map((name) => (name === '措施' ? text : ''));
      if (!values.includes(text)) return edited;
      return {
        truths: [...truths.slice(0, place + 1), null, ...truths.slice(place + 1)],
        typed: new Map([...typed, [text, null]]),
        file: { ...file, rows: [...rows.slice(0, place + 1), values, ...rows.slice(place + 1)] },
      };
    }
    case 'copyRow': {
      const index = headers.indexOf('措施');
      if (place < 0 || index < 0) return edited;
      const text = word();
      const copied = copyOf(truths[place]!);
      const copy = rows[place]!.map((each, at) => (at === index ? text : each));
      return {
        truths: [...truths.slice(0, place + 1), copied, ...truths.slice(place + 1)],
        typed: new Map([...typed, [text, copied]]),
        file: { ...file, rows: [...rows.slice(0, place + 1), copy, ...rows.slice(place + 1)] },
      };
    }
    case 'sort': {
      if (column < 0) return edited;
      const order = [...rows.keys()].sort((a, b) =>
        String(rows[a]![column]) < String(rows[b]![column]) ? -1 : 1,
      );
      return {
        typed,
        truths: order.map((row) => truths[row]!),
        file: { ...file, rows: order.map((row) => rows[row]!) },
      };
    }
    case 'sortWithoutIds': {
      const ids = rows.map((values) => values[idAt] ?? '');
      const shuffled = [...rows]
        .reverse()
        .map((values, row) => values.map((each, at) => (at === idAt ? ids[row]! : each)));
      return { typed, truths: [...truths].reverse(), file: { ...file, rows: shuffled } };
    }
    case 'ownColumn': {
      if (place < 0) return edited;
      const text = word();
      return {
        truths,
        typed: new Map([...typed, [text, null]]),
        file: {
          ...file,
          headers: [...headers, `自加${headers.length}`],
          rows: rows.map((values, row) => [...values, row === place ? text : '']),
        },
      };
    }
    case 'renameColumn':
      return {
        ...edited,
        file: { ...file, headers: headers.map((name, at) => (at === column ? '改了名字的列' : name)) },
      };
    case 'deleteColumn': {
      if (column < 0) return edited;
      const gone = new Set(rows.map((values) => String(values[column])));
      return {
        truths,
        typed: new Map([...typed].filter(([text]) => !gone.has(text))),
        file: {
          ...file,
          headers: headers.filter((_, at) => at !== column),
          rows: rows.map((values) => values.filter((_, at) => at !== column)),
        },
      };
    }
    case 'beside': {
      const text = word();
      return {
        ...edited,
        typed: new Map([...typed, [text, null]]),
        file: { ...file, beside: [...file.beside, text] },
      };
    }
    case 'loseRecord':
      return { ...edited, file: { ...file, record: null } };
  }
}
