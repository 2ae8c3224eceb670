import { fnv1a } from '../basics/fnv1a';

/** Characters in one cell; Excel's limit is 32,767. */
const CHUNK = 30_000;

/** Begins every cell: no cell can look like a formula, a number or a date, and cells may be joined by line breaks. */
const MARK = '|';

/** A sealed value as far as it can be read. */
export interface Unsealed {
  readonly version: number;
  /** Undefined where length or checksum do not fit, and where a later version may have sealed otherwise. */
  readonly value: unknown;
}

/** A value → the cells of a hidden sheet, top to bottom: `kind;version;length;checksum;JSON`. */
export function seal(kind: string, version: number, value: object): string[] {
  const body = escapeText(JSON.stringify(value));
  const text = `${kind};${version};${body.length};${fnv1a(body)};${body}`;
  const cells: string[] = [];
  for (let from = 0; from < text.length; from += CHUNK) cells.push(MARK + text.slice(from, from + CHUNK));
  return cells;
}

/** Cells (joined, with or without line breaks) → the value; null where they hold nothing of that kind. Total. */
export function unseal(kind: string, version: number, text: string): Unsealed | null {
  const plain = text.replace(/[\r\n]/gu, '').replaceAll(MARK, '');
  const head = /^([a-z-]+);(\d{1,9});(\d{1,12});([0-9a-f]{8});/u.exec(plain);
  if (head?.[1] !== kind) return null;
  const body = plain.slice(head[0].length);
  const isWhole = Number(head[2]) === version && body.length === Number(head[3]) && fnv1a(body) === head[4];
  return { version: Number(head[2]), value: isWhole ? parseJson(body) : undefined };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Out of JSON goes what a file or a cell might treat as its own: the mark, control characters, halves of characters,
 * and `_x0041_`, which .xlsx reads as an escape. All of it is written as `\uXXXX` and comes back by parsing.
 */
const escapeText = (json: string): string =>
  json.replace(/[|\u007F-\u009F\u2028\u2029\uD800-\uDFFF\uFFFE\uFFFF]|_(?=x)/gu, (text) =>
    [...Array(text.length).keys()]
      .map((at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`)
      .join(''),
  );
