import { gridText } from '../core/list/gridText';
import { gridToList } from '../core/list/gridToList';
import type { MergedArea, SourceGrid, SourceList } from '../core/list/sourceList';
import { formatNumber } from './docx/numberFormats';
import { scanHtml, type HtmlHandlers } from './html/scanHtml';
import type { SourceText } from './port';

/** What is in no text: scripts, styles, what Word says to itself, what a form holds. */
const SKIPPED: ReadonlySet<string> = new Set([
  ...['script', 'style', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'math', 'xml', 'select'],
  ...['button', 'textarea', 'audio', 'video', 'iframe', 'del', 'rt', 'rp'],
]);

/** Elements that begin and end a line. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...[
    'p',
    'div',
    'li',
    'ul',
    'ol',
    'dl',
    'dt',
    'dd',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'blockquote',
    'pre',
  ],
  ...['section', 'article', 'header', 'footer', 'main', 'aside', 'figure', 'figcaption', 'address', 'hr'],
  ...['fieldset', 'form', 'center', 'body', 'html', 'caption'],
]);

/** `type` of an ordered list, and `list-style-type` of its style, by the names of Word's formats. */
const LIST_TYPES: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  decimal: 'decimal',
  'lower-alpha': 'lowerLetter',
  'upper-alpha': 'upperLetter',
  'lower-latin': 'lowerLetter',
  'upper-latin': 'upperLetter',
  'lower-roman': 'lowerRoman',
  'upper-roman': 'upperRoman',
  'cjk-ideographic': 'chineseCounting',
  'simp-chinese-informal': 'chineseCounting',
  'trad-chinese-informal': 'chineseCounting',
};

interface OpenList {
  readonly format: string | null;
  next: number;
}

interface OpenTable {
  readonly rows: string[][];
  readonly merged: MergedArea[];
  /** Cells that reach down into later rows, as `row/column`. */
  readonly taken: Set<string>;
  nested: boolean;
  cell: { readonly row: number; readonly column: number; readonly from: number } | null;
}

/**
 * HTML of the clipboard (Word, WPS, Excel, a web page) → the text as it was seen: numbers that Word writes as `mso-list`
 * spans stay, those of `<ol>` are printed, tables become rows with tabs and, where they are lists, lists. Scripts, styles
 * and hidden text are left out. Takes any string; never throws.
 */
export function readClipboardHtml(html: string): SourceText {
  const lines: string[] = [''];
  const lists: OpenList[] = [];
  const tables: OpenTable[] = [];
  const found: SourceList[] = [];
  let preserved = 0;
  /** Last character of the last line; asking the line itself would copy it, however long it is. */
  let tail = '';

  const newLine = (): void => {
    lines.push('');
    tail = '';
  };
  const breakLine = (): void => {
    if (lines[lines.length - 1] !== '') newLine();
  };
  const add = (text: string): void => {
    if (text === '') return;
    lines[lines.length - 1] += text;
    tail = text.slice(-1);
  };

  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const table = tables[tables.length - 1];
    if (!table || table.rows.length === 0) return;
    if (table.cell) closeCell();
    const row = table.rows.length - 1;
    const cells = table.rows[row]!;
    while (table.taken.has(`${row}/${cells.length}`)) cells.push('');
    const column = cells.length;
    const [rows, columns] = [spanOf(attributes.rowspan), spanOf(attributes.colspan)];
    if (rows * columns > 1) table.merged.push({ row, column, rows, columns });
    for (let down = 1; down < rows; down++)
      for (let along = 0; along < columns; along++) table.taken.add(`${row + down}/${column + along}`);
    cells.push(...Array.from({ length: columns }, () => ''));
    breakLine();
    table.cell = { row, column, from: lines.length - 1 };
  };
  const closeCell = (): void => {
    const table = tables[tables.length - 1];
    if (!table?.cell || table.nested) return;
    const { row, column, from } = table.cell;
    const texts = lines.splice(from).map(tidy);
    table.rows[row]![column] = texts.filter((text) => text !== '').join('\n');
    newLine();
    table.cell = null;
  };
  const closeTable = (): void => {
    closeCell();
    const table = tables.pop();
    if (!table) return;
    breakLine();
    if (table.nested) return;
    const grid: SourceGrid = { rows: table.rows, merged: table.merged };
    const list = gridToList(grid);
    if (list) found.push(list);
    const isLayout =
      !list && table.rows.flat().some((text) => text.includes('\n') || text.length > LONG_CELL);
    lines.pop();
    lines.push(...(isLayout ? table.rows.flat().filter((text) => text !== '') : [gridText(grid)]));
    newLine();
  };

  const handlers: HtmlHandlers = {
    skips: (name, attributes) =>
      SKIPPED.has(name) ||
      /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/iu.test(attributes.style ?? '') ||
      'hidden' in attributes,
    open: (name, attributes) => {
      if (name === 'br') newLine();
      else if (name === 'pre') preserved += 1;
      else if (name === 'table') {
        breakLine();
        for (const outer of tables) outer.nested = true;
        tables.push({ rows: [], merged: [], taken: new Set(), nested: false, cell: null });
      } else if (name === 'tr') {
        closeCell();
        tables[tables.length - 1]?.rows.push([]);
      } else if (name === 'td' || name === 'th') openCell(attributes);
      if (BLOCKS.has(name)) breakLine();
      if (name === 'ol' || name === 'ul') lists.push(openList(name, attributes));
      else if (name === 'li') add(itemLabel(lists[lists.length - 1], attributes));
    },
    close: (name) => {
      if (name === 'ol' || name === 'ul') lists.pop();
      else if (name === 'pre') preserved = Math.max(0, preserved - 1);
      else if (name === 'td' || name === 'th' || name === 'tr') closeCell();
      else if (name === 'table') closeTable();
      if (BLOCKS.has(name)) breakLine();
    },
    text: (text) => {
      if (preserved > 0) {
        const [first = '', ...rest] = text.split(/\r?\n/u);
        add(first);
        for (const line of rest) {
          newLine();
          add(line);
        }
      } else {
        const plain = text.replace(/[ \t\r\n\f]+/gu, ' ');
        add(tail === '' || tail === ' ' ? plain.replace(/^ /u, '') : plain);
      }
    },
  };
  scanHtml(html, handlers);
  while (tables.length > 0) closeTable();

  const text = lines
    .map(tidy)
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .replace(/^\n+|\n+$/gu, '');
  return { text, encoding: null, messages: [], ...(found.length > 0 ? { lists: found } : {}) };
}

/** A page whose markup hides more than this share of the words is better pasted as plain text. */
const LEAST_SHARE = 0.95;

/** What to paste: the HTML read with its numbers and tables, unless words of the plain text are missing in it. */
export function readClipboard(html: string, plain: string): string {
  if (html === '') return plain;
  const { text } = readClipboardHtml(html);
  return letters(text) >= LEAST_SHARE * letters(plain) ? text : plain;
}

const letters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

/** A cell with more characters holds running text. */
const LONG_CELL = 60;

/** Blanks that Word writes between a number and its text are one; a line has none at its end. */
const tidy = (line: string): string =>
  line
    .replace(/^([（(]?[\p{Nd}一二三四五六七八九十百零〇①-⑳]+[)）、.．]?)[ \u00a0]{2,}/u, '$1')
    .replace(/\u00a0/gu, ' ')
    .trimEnd()
    .replace(/^ +/u, '');

const spanOf = (value: string | undefined): number => {
  const count = Number.parseInt(value ?? '1', 10);
  return Number.isNaN(count) ? 1 : Math.min(Math.max(count, 1), 1_000);
};

function openList(name: string, attributes: Readonly<Record<string, string>>): OpenList {
  if (name === 'ul') return { format: null, next: 1 };
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/iu.exec(attributes.style ?? '')?.[1];
  if (style === 'none') return { format: 'none', next: 1 };
  const start = Number.parseInt(attributes.start ?? '1', 10);
  return {
    format: LIST_TYPES[style ?? ''] ?? LIST_TYPES[attributes.type ?? '1'] ?? 'decimal',
    next: Number.isNaN(start) ? 1 : start,
  };
}

/** `2.` before an item of an ordered list, `●` before one of another; nothing where the list hides its numbers. */
function itemLabel(list: OpenList | undefined, attributes: Readonly<Record<string, string>>): string {
  if (!list || list.format === null) return list ? '●' : '';
  const value = Number.parseInt(attributes.value ?? '', 10);
  const number = Number.isNaN(value) ? list.next : value;
  list.next = number + 1;
  if (list.format === 'none') return '';
  return `${formatNumber(list.format, number)}${list.format === 'chineseCounting' ? '、' : '.'}`;
}
