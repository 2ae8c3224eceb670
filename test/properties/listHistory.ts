import fc from 'fast-check';
import { planItems, type PlannedItems } from '../../src/core/list/planItems';
import { DOCUMENT_COLUMNS, nextBase } from '../../src/core/list/mergeCells';
import type { MergeInput, MergeResult } from '../../src/core/list/mergeTypes';
import type { CellValue, ColumnKey, RectificationItem } from '../../src/core/list/item';
import type { Snapshot } from '../../src/core/list/snapshot';
import { feedback, finding, point } from '../core/list/feedback';

/** A sentence of the document with an identity that the program does not see. */
export interface Sentence {
  readonly truth: number;
  readonly text: string;
}

export interface Problem {
  readonly category: string;
  readonly caption: string;
  readonly sentences: readonly Sentence[];
}

export type Document = readonly Problem[];

/** A row as the test knows it: what it answers in truth (null: the user's own) and what the user typed into it. */
export interface TrackedRow {
  readonly item: RectificationItem;
  readonly truth: number | null;
  /** The words that the user typed, by column; they occur nowhere else. */
  readonly typed: Readonly<Partial<Record<ColumnKey, string>>>;
}

/** Characters that do not make sentences alike by chance. */
const ALPHABET = [...Array(600).keys()].map((at) => String.fromCharCode(0x4e10 + at * 7));

const words = (min: number, max: number): fc.Arbitrary<string> =>
  fc
    .array(fc.constantFrom(...ALPHABET), { minLength: min, maxLength: max })
    .map((characters) => characters.join(''));

/** Problems to draw from: a history uses them in any order, and every text is of its own. */
export const documents: fc.Arbitrary<Document> = fc
  .array(
    fc.tuple(
      fc.constantFrom('作风建设', '学习贯彻'),
      words(6, 10),
      fc.array(words(14, 24), { minLength: 1, maxLength: 3 }),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((problems) => {
    let truth = 0;
    return problems.map(([category, caption, texts]) => ({
      category,
      caption: `${caption}${truth}`,
      sentences: texts.map((text) => ({ truth: truth++, text: `${text}${truth}` })),
    }));
  });

export type DocumentChange =
  | { readonly kind: 'reword'; readonly at: number; readonly tail: string }
  | { readonly kind: 'recaption'; readonly at: number; readonly tail: string }
  | { readonly kind: 'insertSentence'; readonly at: number; readonly text: string }
  | { readonly kind: 'insertProblem'; readonly at: number; readonly caption: string; readonly text: string }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'swap'; readonly at: number }
  | { readonly kind: 'recategorize'; readonly at: number };

const at = fc.nat(20);

export const documentChange: fc.Arbitrary<DocumentChange> = fc.oneof(
  fc.record({ kind: fc.constant('reword' as const), at, tail: words(1, 3) }),
  fc.record({ kind: fc.constant('recaption' as const), at, tail: words(1, 2) }),
  fc.record({ kind: fc.constant('insertSentence' as const), at, text: words(14, 24) }),
  fc.record({ kind: fc.constant('insertProblem' as const), at, caption: words(6, 10), text: words(14, 24) }),
  fc.record({ kind: fc.constant('remove' as const), at }),
  fc.record({ kind: fc.constant('swap' as const), at }),
  fc.record({ kind: fc.constant('recategorize' as const), at }),
);

const editProblem = (document: Document, at: number, edit: (problem: Problem) => Problem): Document =>
  document.map((problem, index) => (index === at % document.length ? edit(problem) : problem));

/** `fresh` gives an identity that no sentence of the history had before. */
export function changeDocument(document: Document, change: DocumentChange, fresh: () => number): Document {
  if (document.length === 0 && change.kind !== 'insertProblem') return document;
  switch (change.kind) {
    case 'reword':
      return editProblem(document, change.at, (problem) => ({
        ...problem,
        sentences: problem.sentences.map((sentence, index) =>
          index === change.at % problem.sentences.length
            ? { ...sentence, text: sentence.text + change.tail }
            : sentence,
        ),
      }));
    case 'recaption':
      return editProblem(document, change.at, (problem) => ({
        ...problem,
        caption: problem.caption + change.tail,
      }));
    case 'recategorize':
      return editProblem(document, change.at, (problem) => ({ ...problem, category: '全新的类别' }));
    case 'insertSentence':
      return editProblem(document, change.at, (problem) => ({
        ...problem,
        sentences: [...problem.sentences, newSentence(change.text, fresh)],
      }));
    case 'insertProblem': {
      const where = change.at % (document.length + 1);
      const sentence = newSentence(change.text, fresh);
      const problem = {
        category: '作风建设',
        caption: `${change.caption}${sentence.truth}`,
        sentences: [sentence],
      };
      return [...document.slice(0, where), problem, ...document.slice(where)];
    }
    case 'remove':
      return document.flatMap((problem, index) => {
        if (index !== change.at % document.length) return [problem];
        const sentences = problem.sentences.slice(1);
        return sentences.length === 0 ? [] : [{ ...problem, sentences }];
      });
    case 'swap': {
      const where = change.at % document.length;
      const rest = document.filter((_, index) => index !== where);
      return [...rest, document[where]!];
    }
  }
}

function newSentence(text: string, fresh: () => number): Sentence {
  const truth = fresh();
  return { truth, text: `${text}${truth}` };
}

export const truthsOf = (document: Document): number[] =>
  document.flatMap(({ sentences }) => sentences.map(({ truth }) => truth));

/** Rows as the program plans them; parallel to `truthsOf`. */
export const planOf = (document: Document): PlannedItems =>
  planItems(
    feedback({
      findings: document.map(({ category, caption, sentences }, index) =>
        finding({
          categories: [{ number: '（一）', text: category, spans: [] }],
          marker: `${index + 1}.`,
          caption,
          text: `${caption}。${sentences.map(({ text }) => text).join('；')}。`,
          points: sentences.map(({ text }) => point(text)),
        }),
      ),
    }),
    'point',
  );

export const EMPTY: Snapshot = { id: 'import-1', kind: 'import', date: '2025-06-03', rows: [] };

/** The first import. */
export function importDocument(document: Document): { rows: TrackedRow[]; base: Snapshot } {
  const { items } = planOf(document);
  const truths = truthsOf(document);
  return {
    rows: items.map((item, index) => ({ item, truth: truths[index]!, typed: {} })),
    base: { ...EMPTY, rows: items.map(({ id, cells }) => ({ id, cells: nextBase(cells, []) })) },
  };
}

export type UserAction =
  | { readonly kind: 'typeStaff'; readonly at: number; readonly column: ColumnKey }
  | { readonly kind: 'typeDocument'; readonly at: number; readonly column: ColumnKey }
  | { readonly kind: 'delete'; readonly at: number }
  | { readonly kind: 'insertOwn'; readonly at: number }
  | { readonly kind: 'insertBlank'; readonly at: number }
  | { readonly kind: 'copyRow'; readonly at: number; readonly keepsId: boolean }
  | { readonly kind: 'loseId'; readonly at: number }
  | { readonly kind: 'sort'; readonly by: ColumnKey };

const STAFF: readonly ColumnKey[] = ['measures', 'responsibleUnits', 'progressNote', 'remarks', 'status'];

export const userAction: fc.Arbitrary<UserAction> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant('typeStaff' as const), at, column: fc.constantFrom(...STAFF) }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('typeDocument' as const),
      at,
      column: fc.constantFrom<ColumnKey>('category', 'finding', 'point', 'deadlineText'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('delete' as const), at }) },
  fc.record({ kind: fc.constant('insertOwn' as const), at }),
  fc.record({ kind: fc.constant('insertBlank' as const), at }),
  fc.record({ kind: fc.constant('copyRow' as const), at, keepsId: fc.boolean() }),
  fc.record({ kind: fc.constant('loseId' as const), at }),
  fc.record({
    kind: fc.constant('sort' as const),
    by: fc.constantFrom<ColumnKey>('measures', 'point', 'id'),
  }),
);

/** What a person does in Excel. `word` gives words that occur nowhere else. */
export function act(rows: readonly TrackedRow[], action: UserAction, word: () => string): TrackedRow[] {
  if (action.kind === 'sort') {
    const key = ({ item }: TrackedRow): string =>
      action.by === 'id' ? item.id : String(item.cells[action.by] ?? '');
    return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  }
  const where = rows.length === 0 ? 0 : action.at % rows.length;
  const row = rows[where];
  const replaced = (...by: TrackedRow[]): TrackedRow[] => [
    ...rows.slice(0, where),
    ...by,
    ...rows.slice(where + 1),
  ];
  const inserted = (one: TrackedRow): TrackedRow[] => [...rows.slice(0, where), one, ...rows.slice(where)];
  switch (action.kind) {
    case 'insertBlank':
      return inserted({ item: { id: '', cells: {}, extra: {} }, truth: null, typed: {} });
    case 'insertOwn': {
      const typed = { finding: word(), point: word(), measures: word() };
      return inserted({ item: { id: '', cells: typed, extra: { 我的列: word() } }, truth: null, typed });
    }
    default:
      break;
  }
  if (row === undefined) return [...rows];
  switch (action.kind) {
    case 'typeStaff':
    case 'typeDocument': {
      const text = word();
      return replaced({
        ...row,
        item: { ...row.item, cells: { ...row.item.cells, [action.column]: text } },
        typed: { ...row.typed, [action.column]: text },
      });
    }
    case 'delete':
      return replaced();
    case 'copyRow': {
      const measures = word();
      const copy = {
        ...row.item,
        id: action.keepsId ? row.item.id : '',
        cells: { ...row.item.cells, measures },
      };
      // a copy of words that are the user's own is an own row, whatever the original answers
      return replaced(row, { item: copy, truth: row.truth, typed: { ...row.typed, measures } });
    }
    case 'loseId':
      return replaced({ ...row, item: { ...row.item, id: '' } });
  }
}

/** The list after a merge, with what the test knows of each row. */
export const trackMerged = (
  { rows, changes }: MergeResult,
  before: readonly TrackedRow[],
  truths: readonly number[],
): TrackedRow[] =>
  rows.map(({ item, from }, index) =>
    from === null
      ? { item, truth: truths[changes[index]!.planned!]!, typed: {} }
      : { ...before[from]!, item },
  );

export const mergeInput = (
  base: Snapshot,
  rows: readonly TrackedRow[],
  document: Document,
  given: Partial<MergeInput> = {},
): MergeInput => ({
  base,
  list: rows.map(({ item }) => item),
  planned: planOf(document),
  grain: 'point',
  today: '2025-09-01',
  ...given,
});

export const cellOf = ({ cells }: Pick<RectificationItem, 'cells'>, column: ColumnKey): CellValue =>
  cells[column] ?? '';

export { DOCUMENT_COLUMNS };
