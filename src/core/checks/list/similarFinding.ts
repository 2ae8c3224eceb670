import type { RectificationItem } from '../../list/item';
import { essence, unnumbered } from '../../list/sameWords';
import { isBlankRow, nameOf, textOf } from '../cells';
import { always, type Check } from '../check';
import { quantityDigits } from '../measures/reading/figures';
import { sameFigures } from '../sameFigures';
import { nearDuplicates } from '../nearDuplicates';

/** 存在…现象, …的问题: words that a problem may have or lack. */
const WEIGHTLESS = /存在|现象|的?问题|的?情况|的/gu;

/** 两所学校存在收费现象 and 2所学校收费 say the same. */
const plain = (text: string): string =>
  quantityDigits(essence(text))
    .replace(/(?<=\d)名/gu, '人')
    .replace(WEIGHTLESS, '');

/** Rows whose 具体表现 (else 问题) say much the same in other words; the same words are duplicate-row's business. */
export const similarFinding: Check = {
  code: 'similar-finding',
  title: '问题相近',
  message: '{row}与{other}说的可能是同一件事。',
  why: '同一问题换个说法列了两次，统计会多算，措施也会重复。',
  howToMend: '核对反馈原文；确是两件事的，不必改动。',
  severity: always('hint'),
  run: ({ items }) => {
    const firstWith = new Map<string, number>();
    items.forEach((item, index) => {
      if (isBlankRow(item)) return;
      const text = unnumbered(textOf(item.cells.point)) || unnumbered(textOf(item.cells.finding));
      if (!firstWith.has(text)) firstWith.set(text, index);
    });
    const rows = [...firstWith.values()];
    const texts = [...firstWith.keys()].map(plain);
    const alike = new Map([...sameFigures(texts), ...nearDuplicates(texts)]);
    return [...alike].flatMap(([late, early]) => {
      const [item, other] = [rows[late]!, items[rows[early]!]!];
      if (isSameProblem(items[item]!, other)) return [];
      const column = textOf(items[item]!.cells.point) === '' ? ('finding' as const) : ('point' as const);
      return [{ item, column, data: { other: nameOf(other) } }];
    });
  },
};

/** A row of the whole problem beside those of its 具体表现. */
function isSameProblem(one: RectificationItem, other: RectificationItem): boolean {
  const [a, b] = [one, other].map(({ cells }) => textOf(cells.sequence)) as [string, string];
  return a !== '' && b !== '' && (a.startsWith(`${b}-`) || b.startsWith(`${a}-`));
}
