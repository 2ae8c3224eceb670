import type { Grain, RectificationItem } from './item';
import { cellText } from './rows';
import { unnumbered } from './sameWords';

/** A row of the new list as far as its 序号 is concerned. */
export interface NumberedRow {
  readonly item: RectificationItem;
  /** Row and finding of the new version that it answers; null where it answers none. */
  readonly answers: { readonly planned: number; readonly finding: number } | null;
  readonly isOther: boolean;
  readonly isNew: boolean;
}

/**
 * 序号 of every row, in the order given: problems counted in the order of the document wherever the rows stand, `3` for
 * a problem with one row, `3-2` for its second 具体表现, `3-2-1` where that has several rows. A row that answers nothing in
 * the document follows the row that it followed before; rows of other documents stay before or behind this one's.
 */
export function renumber(rows: readonly NumberedRow[], grain: Grain): string[] {
  const problems = new Map<string, Map<string, number[]>>();
  const names = problemNames(rows);
  const order = readingOrder(rows);
  // a problem stands where the document has it; a vanished row before it does not pull it forward
  const isPlaced = new Set(names.filter((_, index) => rows[index]!.answers !== null));
  for (const index of order) {
    if (rows[index]!.answers !== null || !isPlaced.has(names[index]!)) problems.set(names[index]!, new Map());
  }
  for (const index of order) {
    const sentences = problems.get(names[index]!)!;
    const sentence = sentenceName(rows[index]!, index, grain);
    const answers = sentences.get(sentence);
    if (answers) answers.push(index);
    else sentences.set(sentence, [index]);
  }
  const numbers: string[] = rows.map(() => '');
  [...problems.values()].forEach((sentences, problem) => {
    const isSingle = [...sentences.values()].reduce((sum, { length }) => sum + length, 0) === 1;
    [...sentences.values()].forEach((answers, sentence) => {
      answers.forEach((index, answer) => {
        const levels = [problem, ...(isSingle ? [] : [sentence, ...(answers.length > 1 ? [answer] : [])])];
        numbers[index] = levels.map((level) => level + 1).join('-');
      });
    });
  });
  return numbers;
}

/** Indexes in the order in which a person reads the document. */
function readingOrder(rows: readonly NumberedRow[]): readonly number[] {
  const answering = [...rows.keys()]
    .filter((index) => rows[index]!.answers !== null)
    .sort((a, b) => rows[a]!.answers!.planned - rows[b]!.answers!.planned || a - b);
  const before: number[] = [];
  const behind: number[] = [];
  const followers = new Map<number, number[]>();
  let anchor: number | null = null;
  let hasBegun = false;
  for (const index of formerOrder(rows)) {
    const { answers, isOther } = rows[index]!;
    if (answers !== null) {
      anchor = index;
      hasBegun = true;
    } else if (isOther) {
      anchor = index;
      (hasBegun ? behind : before).push(index);
    } else if (anchor === null) before.push(index);
    else followers.set(anchor, [...(followers.get(anchor) ?? []), index]);
  }
  return [...before, ...answering, ...behind].flatMap((index) => [index, ...(followers.get(index) ?? [])]);
}

/** Rows that were there, by their old 序号; one without follows the row above it in the sheet. */
function formerOrder(rows: readonly NumberedRow[]): readonly number[] {
  let last: readonly number[] = [];
  const keyed = rows.flatMap(({ item, isNew }, index) => {
    if (isNew) return [];
    last = levelsOf(cellText(item.cells.sequence)) ?? last;
    return [{ index, levels: last }];
  });
  return keyed
    .sort((a, b) => compareLevels(a.levels, b.levels) || a.index - b.index)
    .map(({ index }) => index);
}

const levelsOf = (sequence: string): readonly number[] | null =>
  /^\d{1,6}(?:-\d{1,6}){0,3}$/u.test(sequence.trim()) ? sequence.trim().split('-').map(Number) : null;

function compareLevels(a: readonly number[], b: readonly number[]): number {
  const length = Math.max(a.length, b.length);
  for (let level = 0; level < length; level++) {
    const difference = (a[level] ?? 0) - (b[level] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Rows of one problem have one name; a row that answers nothing belongs to the problem whose words it bears. */
function problemNames(rows: readonly NumberedRow[]): readonly string[] {
  const byWords = new Map<string, string>();
  for (const { item, answers } of rows) {
    if (answers !== null) byWords.set(wordsOf(item), `finding ${answers.finding}`);
  }
  return rows.map(({ item, answers, isOther }, index) => {
    if (answers !== null) return `finding ${answers.finding}`;
    const words = wordsOf(item);
    if (words === '') return `row ${index}`;
    return isOther ? `other ${words}` : (byWords.get(words) ?? `own ${words}`);
  });
}

/** `''` where the row names no problem. */
function wordsOf({ cells }: RectificationItem): string {
  const finding = unnumbered(cellText(cells.finding));
  return finding === '' ? '' : `${unnumbered(cellText(cells.category))}\u001F${finding}`;
}

function sentenceName({ item, answers, isOther }: NumberedRow, index: number, grain: Grain): string {
  if (answers !== null) return grain === 'measure' ? 'whole' : `planned ${answers.planned}`;
  return isOther ? `point ${cellText(item.cells.point)}` : `row ${index}`;
}
