import type { OpenedList } from '../../app/openList';
import type { CollectPreview } from '../../app/collectReturns';
import type { QuestionKind } from '../../core/list/collectTypes';
import { cellText } from '../../core/list/rows';
import { headerOf } from '../../core/report/collectStatement';

/** A question as it is asked: its cells with what was sent, what the list says, what came back. */
export interface AskedQuestion {
  readonly key: string;
  readonly kind: QuestionKind;
  readonly sequence: string;
  readonly unit: string;
  readonly file: string;
  readonly cells: readonly {
    readonly header: string;
    readonly base: string;
    readonly ours: string;
    readonly theirs: string;
  }[];
}

/** A cell that is taken over without a question. */
export interface TakenCell {
  readonly key: string;
  readonly sequence: string;
  readonly header: string;
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

type Items = Pick<OpenedList, 'items'>;

export function askedQuestions({ result }: CollectPreview, { items }: Items): readonly AskedQuestion[] {
  const sequenceOf = sequences(items);
  return result.questions.map(({ key, kind, rowId, unit, file, cells }) => ({
    key,
    kind,
    sequence: rowId === null ? '' : (sequenceOf.get(rowId) ?? ''),
    unit,
    file,
    cells: cells.map(({ column, base, ours, theirs }) => ({
      header: headerOf(column),
      base: cellText(base),
      ours: cellText(ours),
      theirs: cellText(theirs),
    })),
  }));
}

export function takenCells({ result }: CollectPreview, { items }: Items): readonly TakenCell[] {
  const sequenceOf = sequences(items);
  return result.cells.map(({ rowId, column, ours, value, unit }) => ({
    key: `${rowId}/${column}`,
    sequence: sequenceOf.get(rowId) ?? '',
    header: headerOf(column),
    unit,
    before: cellText(ours),
    after: cellText(value),
  }));
}

const sequences = (items: Items['items']): ReadonlyMap<string, string> =>
  new Map(items.map(({ id, cells }) => [id, cellText(cells.sequence)]));
