import { gridToList } from '../core/list/gridToList';
import type { SourceText, TextEncoding } from './port';
import { readText } from './textReader';

/**
 * A .csv or .tsv → its text, and the list in it where it is one: UTF-8 or GB18030; comma, semicolon or tab.
 * Throws what `readText` throws.
 */
export function readCsv(bytes: Uint8Array, encoding?: TextEncoding): SourceText {
  const source = readText(bytes, encoding);
  const list = gridToList({ rows: parseCsv(source.text), merged: [] });
  return list ? { ...source, lists: [list] } : source;
}

const SEPARATORS = [',', '\t', ';', '，'] as const;

/** Rows of cells (RFC 4180, and what Excel writes beyond it: `sep=;`, line breaks inside quotes). */
export function parseCsv(text: string): string[][] {
  const given = /^sep=(.)\r?\n/iu.exec(text);
  const body = given ? text.slice(given[0].length) : text;
  return split(body, given?.[1] ?? likelySeparator(body));
}

/** The separator that most lines at the beginning have, outside quotes. */
function likelySeparator(text: string): string {
  const head = text.slice(0, 20_000).replace(/"[^"]*"/gu, '');
  const lines = head.split(/\r?\n/u).slice(0, 20);
  const score = (separator: string): number =>
    lines.reduce((sum, line) => sum + Math.min(line.split(separator).length - 1, 30), 0);
  return [...SEPARATORS].sort((a, b) => score(b) - score(a))[0]!;
}

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const endRow = (): void => {
    rows.push(row);
    row = [];
  };
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    let cell = '';
    if (isQuoted) [cell, at] = quoted(text, at + 1);
    // What stands behind a closing quote belongs to the cell: nothing is lost of a file that is not quite right.
    const end = nextOf(text, at, separator);
    cell += text.slice(at, end);
    row.push(cell);
    if (text[end] === separator) {
      at = end + 1;
      if (at === text.length) row.push('');
      continue;
    }
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1);
    endRow();
  }
  if (row.length > 0) endRow();
  return rows;
}

/** Text up to the closing quote, doubled ones undone, and where it ends; to the end of the file where none closes it. */
function quoted(text: string, from: number): [string, number] {
  const parts: string[] = [];
  let at = from;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [parts.join('') + text.slice(at), text.length];
    parts.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') return [parts.join('').replace(/\r\n?/gu, '\n'), quote + 1];
    parts.push('"');
    at = quote + 2;
  }
}

function nextOf(text: string, from: number, separator: string): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === separator || char === '\n' || char === '\r') return at;
  }
  return text.length;
}
