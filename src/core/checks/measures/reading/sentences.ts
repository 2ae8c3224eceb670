import { readMarker } from '../../../document/readMarker';
import { squeeze } from '../../../wording/squeeze';

/** One measure of a cell, in pieces between its commas: `对违规借调的6人，9月底前全部退回` → two pieces. */
export type Sentence = readonly string[];

/** Stops, line breaks, and numbers that open a measure within a line: `…；2.…`, `… 2、…`, `…②…`. A decimal point is none. */
const BETWEEN =
  /[。；;！？!?\r\n]+|(?<=[\u4e00-\u9fff”》）])\.(?!\d)|\s+(?=\d{1,2}[.．、)）]|[（(][\d一二三四五六七八九十]{1,2}[）)])|(?=[①-⑳⑴-⒇])/u;
const WITHIN = /[，,：:]/u;

/**
 * The measures of a cell, one by one, since the first that is good ends the search: `1.修订办法；2.加强管理。` → `修订办法`, `加强管理`.
 * Printed numbers, blanks and full-width forms are gone.
 */
export function* sentencesOf(cell: string): Generator<Sentence> {
  for (const part of cell.split(BETWEEN)) {
    const text = part.trimStart();
    const pieces = fold(text.slice(readMarker(text)?.length ?? 0))
      .split(WITHIN)
      .filter((piece) => piece !== '');
    if (pieces.length > 0) yield pieces;
  }
}

const NEEDS_FOLDING = /[\s\u200b-\u200d\ufeff\uff0e-\uff19\uff21-\uff5e]/u;

/** Squeezed; most texts are so already. */
const fold = (text: string): string => (NEEDS_FOLDING.test(text) ? squeeze(text).text : text);
