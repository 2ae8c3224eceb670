import type { ColumnKey } from '../../list/item';
import { unnumbered, unstopped } from '../../list/sameWords';
import { alteredFigures } from '../alteredFigures';
import { isBlankRow, textOf } from '../cells';
import { always, type Check, type Hit } from '../check';
import { plainFigures } from '../figureForms';
import { originalCells } from '../original';

/** Columns that must say what the feedback says. */
const DOCUMENT: readonly ColumnKey[] = ['category', 'finding', 'point'];

/** Line breaks, blanks, the width of punctuation and the form of a figure may differ; words and figures may not. */
export const findingTextAltered: Check = {
  code: 'finding-text-altered',
  title: '问题的文字被改动',
  message: '{row}的文字与反馈原文不一致{figure}。',
  why: '改写反馈的问题会被认为“大的问题弄小、实的问题弄虚”。',
  howToMend: '还原为反馈原文；需要说明的写在备注里。',
  severity: always('error'),
  run: (list) => {
    const original = originalCells(list);
    const columns = DOCUMENT.filter((column) => list.columns[column] !== null);
    const loose = list.items.filter((_, item) => !original.has(item));
    const isParted = Object.fromEntries(
      columns.map((column) => [column, partedInto(loose.map(({ cells }) => textOf(cells[column])))]),
    );
    const reworded = [...original].flatMap(([item, cells]): Hit[] =>
      isBlankRow(list.items[item]!)
        ? []
        : columns.flatMap((column): Hit[] => {
            const was = textOf(cells[column]);
            const is = textOf(list.items[item]!.cells[column]);
            return was === '' || was === is || saysTheSame(was, is) || isParted[column]!(was, is)
              ? []
              : [{ item, column, data: { figure: '' }, fix: was }];
          }),
    );
    // Rows that answer nothing may be the staff's own: a person must look.
    const figures = alteredFigures(list, columns, (item) => original.has(item)).map(
      ({ item, column, was, is }): Hit => ({
        item,
        column,
        data: { figure: `：原文是“${was}”，这里是“${is}”` },
        severity: 'review',
      }),
    );
    return [...reworded, ...figures];
  },
};

/** A printed number, or a stop at the end, more or less changes nothing. */
const withoutStop = (text: string): string => unstopped(plainFigures(unnumbered(text)));
const saysTheSame = (was: string, is: string): boolean => withoutStop(was) === withoutStop(is);

/** Fewer characters without a figure say nothing that could be lost. */
const LEAST_PART = 4;
const SIGNS_AROUND = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/** Whether a row keeps a part of its words and rows that answer nothing hold all the rest: one problem made several rows. */
function partedInto(others: readonly string[]): (was: string, is: string) => boolean {
  const said = others.map(plainFigures).join('\n');
  return (was, is) => {
    const [whole, own] = [plainFigures(was), plainFigures(is)];
    const at = said === '' || own.length < LEAST_PART ? -1 : whole.indexOf(own);
    return (
      at >= 0 &&
      [whole.slice(0, at), whole.slice(at + own.length)]
        .map((text) => text.replace(SIGNS_AROUND, ''))
        .every((text) => (text.length < LEAST_PART && !/\d/u.test(text)) || said.includes(text))
    );
  };
}
