import { addedByUnits, type AddedByUnits } from './addedByUnits';
import { answersOfReturn, type Answer } from './answersOfReturn';
import type {
  CollectedCell,
  CollectedReturn,
  CollectInput,
  CollectNote,
  CollectResult,
  Question,
  QuestionKind,
} from './collectTypes';
import { extensionsOf } from './extensions';
import type { CellValue } from './item';
import type { ItemCell } from './listWrites';
import { mergeField, type Side } from './mergeField';
import { comparable, sameCell } from './comparable';
import { recognizeReturns, type RecognizedReturn } from './recognizeReturn';
import { returnedRows } from './returnedRows';

/**
 * 汇总填报: three versions of each cell (what was sent, the list as it stands, what came back) by row id, in the columns that
 * staff may fill. What only the unit changed is taken; what the list changed as well, what two files answer differently and
 * whatever is in doubt becomes a question and keeps the list's words until it is decided; the rest is shown. Writes
 * nothing, asks nobody: the same call with decisions gives the final writes.
 */
export function collect(input: CollectInput): CollectResult {
  const { accepted, refused } = recognizeReturns(input);
  const places = new Map(input.list.map(({ id }, row) => [id, row]));
  const read = accepted.map((file) => answersOfReturn(file, input, places));
  const settled = settleCells(
    input,
    read.flatMap(({ answers }) => answers),
  );
  const added = addedByUnits(accepted, input, places);
  const { extensions, kept } = extensionsOf(input.list, settled.cells, places, input.columns);
  const questions = [...settled.questions, ...added.questions];
  const notes: CollectNote[] = [...read.flatMap((each) => each.notes), ...added.notes];
  return {
    files: accepted.map(({ source, unit, dispatch, isOlder }) => ({
      file: source.file,
      unit,
      dispatch,
      isOlder,
    })),
    refused,
    cells: [...settled.cells, ...kept],
    questions,
    notes,
    extensions,
    added: added.items,
    sent: returnedRows(accepted, input),
    writes: {
      cells: cellWrites([...settled.cells, ...kept], added, places),
      inserts: added.inserts,
      deletes: [],
    },
    returns: accepted.flatMap((file) => collectedReturn(file, questions, input.today)),
  };
}

interface Settled {
  readonly cells: readonly CollectedCell[];
  readonly questions: readonly Question[];
}

/** Answers for one cell, in the order of the files. */
function settleCells(input: CollectInput, answers: readonly Answer[]): Settled {
  const groups = new Map<string, Answer[]>();
  for (const answer of answers) {
    const place = `${answer.row}/${answer.column}`;
    const group = groups.get(place);
    if (group) group.push(answer);
    else groups.set(place, [answer]);
  }
  const cells: CollectedCell[] = [];
  const questions = new Map<string, Question>();
  for (const group of groups.values()) {
    const { taken, open } = settleCell(input, group);
    let written = taken;
    for (const { answer, kind } of open) {
      const key = keyOf(answer, kind);
      const decided = decisionOf(input, key);
      const { rowId, ours } = placeOf(input, answer);
      const known = questions.get(key);
      const cell = { column: answer.column, base: answer.base, ours, theirs: answer.value };
      questions.set(
        key,
        known
          ? { ...known, cells: [...known.cells, cell] }
          : {
              key,
              kind,
              rowId,
              unit: answer.file.unit,
              file: answer.file.source.file,
              cells: [cell],
              decided,
            },
      );
      if (decided === 'theirs') written = answer;
    }
    if (written) {
      const { rowId, ours } = placeOf(input, written);
      const { column, value, file } = written;
      cells.push({ rowId, column, ours, value, unit: file.unit, file: file.source.file });
    }
  }
  return { cells, questions: [...questions.values()] };
}

/** Which answer for a cell is taken, and which ones are in question. Equal answers are one. */
function settleCell(
  input: CollectInput,
  group: readonly Answer[],
): {
  readonly taken: Answer | null;
  readonly open: readonly { readonly answer: Answer; readonly kind: QuestionKind }[];
} {
  const same = (a: Answer, b: Answer): boolean => sameCell(a.column, a.value, b.value, input.statusWords);
  const sure = group.filter(
    ({ doubt }, index) =>
      doubt === null && !group.slice(0, index).some((b) => b.doubt === null && same(b, group[index]!)),
  );
  const doubted = group.filter(({ doubt }) => doubt !== null);
  const [first] = sure;
  if (!first) return { taken: null, open: doubted.map((answer) => ({ answer, kind: answer.doubt! })) };
  if (sure.length > 1) {
    return {
      taken: null,
      open: [...sure, ...doubted].map((answer) => ({ answer, kind: answer.doubt ?? 'answers' })),
    };
  }
  const { column, value } = first;
  const of = (cell: CellValue): CellValue => comparable(column, cell, input.statusWords);
  const { outcome } = mergeField(of(first.base), of(placeOf(input, first).ours), value);
  const taken = outcome === 'updated' ? first : null;
  const others = doubted.filter((answer) => !same(answer, first));
  return {
    taken,
    open: [
      ...(taken ? [] : [{ answer: first, kind: 'changed' as const }]),
      ...others.map((answer) => ({ answer, kind: answer.doubt! })),
    ],
  };
}

const placeOf = ({ list }: CollectInput, { row, column }: Answer): { rowId: string; ours: CellValue } => ({
  rowId: list[row]!.id,
  ours: list[row]!.cells[column] ?? '',
});

/** A row that is itself in doubt is one question, whatever it says. */
const keyOf = ({ file, row, column }: Answer, kind: QuestionKind): string =>
  kind === 'byText' || kind === 'foreign' ? `${file.index}/${row}` : `${file.index}/${row}/${column}`;

const decisionOf = ({ decisions = {} }: CollectInput, key: string): Side | null =>
  Object.hasOwn(decisions, key) ? decisions[key]! : null;

function cellWrites(
  cells: readonly CollectedCell[],
  { renamed }: AddedByUnits,
  places: ReadonlyMap<string, number>,
): ItemCell[] {
  return [
    ...cells.map(({ rowId, column, value }): ItemCell => ({ row: places.get(rowId)!, column, value })),
    ...renamed.map(({ row, value }): ItemCell => ({ row, column: 'sequence', value })),
  ];
}

function collectedReturn(
  { source, index, unit, dispatch, date, fingerprint, aligned }: RecognizedReturn,
  questions: readonly Question[],
  today: CollectInput['today'],
): CollectedReturn[] {
  if (date === null) return [];
  return [
    {
      dispatch,
      dispatchedOn: date,
      unit,
      file: source.file,
      collectedOn: today,
      fingerprint,
      missing: aligned.absent.map(({ id }) => id),
      isOpen: questions.some(({ key, decided }) => decided === null && key.startsWith(`${index}/`)),
    },
  ];
}
