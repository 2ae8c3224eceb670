import type { ColumnKey } from '../list/item';
import { isBlankRow, textOf } from './cells';
import type { CheckedList } from './check';
import { post } from './postings';
import { figuresOf, plainFigures, withoutFigures } from './figureForms';

/** A cell that says what a sentence of the feedback says, but for a figure. */
export interface AlteredFigure {
  readonly item: number;
  readonly column: ColumnKey;
  /** The figure in the feedback, and here. */
  readonly was: string;
  readonly is: string;
}

/** Fewer characters beside the figures say too little to tell which sentence they come from. */
const LEAST_WORDS = 10;
/** Fewer are enough where several figures stand beside them and all but one are the same: 11.8万元5月25日全额清退. */
const FEWER_WORDS = 6;
const SEVERAL = 3;
const GRAM = 6;
/** Sentences that a piece of six characters leads to at most. */
const MOST_POSTINGS = 64;

/**
 * Cells of rows that answer no row of the import (copied for a second 措施, parted in two, 编号 lost) whose words stand in the
 * feedback, as a whole or as part of a longer text, with another figure. The other rows are compared with their own.
 */
export function alteredFigures(
  list: CheckedList,
  columns: readonly ColumnKey[],
  isAnswered: (item: number) => boolean,
): readonly AlteredFigure[] {
  const loose = [...list.items.keys()].filter(
    (index) => !isAnswered(index) && !isBlankRow(list.items[index]!),
  );
  if (loose.length === 0 || list.source === null) return [];
  const texts = list.source.rows.flatMap(({ cells }) => columns.map((column) => textOf(cells[column])));
  const known = new Set(texts);
  const suspects = loose.flatMap((item) =>
    columns.flatMap((column) => {
      const text = textOf(list.items[item]!.cells[column]);
      return text === '' || known.has(text) ? [] : [{ item, column, text }];
    }),
  );
  if (suspects.length === 0) return [];
  const find = figureFinder([...known]);
  return suspects.flatMap(({ item, column, text }) => {
    const found = find(text);
    return found === null ? [] : [{ item, column, ...found }];
  });
}

/** Finds the words of a text among the given ones; null where its figures are theirs, or the words stand nowhere. */
export function figureFinder(
  texts: readonly string[],
): (text: string) => Pick<AlteredFigure, 'was' | 'is'> | null {
  const plain = texts.map(plainFigures).filter((text) => figuresOf(text).length > 0);
  const bare = plain.map(withoutFigures);
  const postings = new Map<string, number[]>();
  bare.forEach((text, index) => {
    for (const gram of gramsOf(text)) post(postings, gram, index, MOST_POSTINGS);
  });
  return (text) => {
    const said = plainFigures(text);
    const figures = figuresOf(said);
    const words = withoutFigures(said);
    const { length } = words.replaceAll('#', '');
    if (figures.length === 0 || length < (figures.length < SEVERAL ? LEAST_WORDS : FEWER_WORDS)) return null;
    const rarest = [...gramsOf(words)]
      .map((gram) => postings.get(gram) ?? [])
      .reduce((a, b) => (b.length < a.length ? b : a));
    const differing = rarest
      .flatMap((index) => occurrences(bare[index]!, words).map((at) => ({ index, at })))
      .map(({ index, at }) => {
        const before = bare[index]!.slice(0, at).split('#').length - 1;
        return figuresOf(plain[index]!).slice(before, before + figures.length);
      })
      .filter((theirs) => length >= LEAST_WORDS || figures.filter((one, n) => one !== theirs[n]).length <= 1);
    if (differing.length === 0) return null;
    const first = differing.map((theirs) => figures.findIndex((figure, n) => figure !== theirs[n]));
    if (first.includes(-1)) return null;
    const n = first[0]!;
    return { was: differing[0]![n]!, is: figures[n]! };
  };
}

function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + GRAM <= text.length; at++) grams.add(text.slice(at, at + GRAM));
  return grams;
}

function occurrences(text: string, words: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
