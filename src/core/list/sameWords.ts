import { readMarker } from '../document/readMarker';
import type { CellValue } from './item';

/**
 * What a text says whatever its layout: without blanks and line breaks, full-width forms folded. The same document read
 * from .docx, .pdf and a web page differs in nothing else.
 */
export const essence = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

/** Without what closes it: a stop at the end is often lost, or added, and changes nothing. */
export const unstopped = (text: string): string => text.replace(/[。.；;，,\s]+$/u, '');

/** Two cells with the same words: `学用 脱节` and `学用脱节`. A date, a number or an error is equal only to itself. */
export function sameWords(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  if (typeof a === 'string' && typeof b === 'string') return essence(a) === essence(b);
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if ('date' in a) return 'date' in b && a.date === b.date;
  return 'error' in b && a.error === b.error;
}

/** `1.学习不深入` → `1.` and `学习不深入`; without a printed number the first part is empty. */
export function splitNumber(text: string): readonly [number: string, words: string] {
  const length = readMarker(text)?.length ?? 0;
  return [text.slice(0, length), text.slice(length)];
}

/** Lines without their printed numbers, as essence: `（一）作风\n1.学风` → `作风` + `学风`. */
export const unnumbered = (text: string): string =>
  text
    .split('\n')
    .map((line) => essence(splitNumber(line.trim())[1]))
    .join('');
