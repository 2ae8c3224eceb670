import { fnv1a } from '../basics/fnv1a';
import type { Message, Result } from '../basics/result';
import { packMemory, unpackMemory } from './memoryPacking';
import { MEMORY_FORMAT, type Memory } from './memoryTypes';
import type { SheetPlan } from './workbookPlan';

/** Characters in one cell of the memory; Excel's limit is 32,767. */
const CHUNK = 30_000;

/** Begins every cell: no cell can look like a formula, a number or a date, and cells may be joined by line breaks. */
const MARK = '|';

/** Memory → the cells of its sheet, top to bottom. */
export function encodeMemory(memory: Memory): string[] {
  const body = escapeText(JSON.stringify(packMemory(memory)));
  const text = `zhenggai;${MEMORY_FORMAT};${body.length};${fnv1a(body)};${body}`;
  const cells: string[] = [];
  for (let from = 0; from < text.length; from += CHUNK) cells.push(MARK + text.slice(from, from + CHUNK));
  return cells;
}

/**
 * Text of the memory sheet (its cells joined, with or without line breaks) → memory. Total: what is damaged, or comes
 * from a newer version, gives null and a message (`memory-damaged`, `memory-newer`).
 */
export function decodeMemory(text: string): Result<Memory | null> {
  const plain = text.replace(/[\r\n]/gu, '').replaceAll(MARK, '');
  const head = /^zhenggai;(\d{1,9});(\d{1,12});([0-9a-f]{8});/u.exec(plain);
  if (!head) return none('memory-damaged');
  const version = Number(head[1]);
  if (version > MEMORY_FORMAT) return none('memory-newer', { version });
  if (version !== MEMORY_FORMAT) return none('memory-damaged');
  const body = plain.slice(head[0].length);
  if (body.length !== Number(head[2]) || fnv1a(body) !== head[3]) return none('memory-damaged');
  const memory = unpackMemory(parseJson(body));
  return memory === null ? none('memory-damaged') : { value: memory, messages: [] };
}

const none = (code: string, data?: Message['data']): Result<null> => ({
  value: null,
  messages: [data === undefined ? { code } : { code, data }],
});

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
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

/** The very hidden sheet. */
export const planMemory = (name: string, memory: Memory): SheetPlan => ({
  role: 'memory',
  name,
  visibility: 'veryHidden',
  columns: [{ width: 20 }],
  blocks: [
    { row: 0, column: 0, values: encodeMemory(memory).map((cell) => [cell]), style: { format: 'text' } },
  ],
  table: null,
  validations: [],
  colorRules: [],
  freeze: null,
  print: null,
  links: [],
});
