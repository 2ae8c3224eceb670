import { readMarker } from '../document/readMarker';
import type { Marker } from '../document/readMarker';
import { piecesOf, subParagraph } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import { unquotedCell } from '../document/quotedCells';
import { toBlocks } from '../outline/blocks';
import type { Block } from '../outline/blocks';
import type { FieldKey } from './fields/labelWords';
import { fieldKeyOf } from './fields/fieldLabels';

/** What a column holds; the rows above are the heading of a group. */
type Column = FieldKey | 'number' | 'group';

export interface TableRows {
  readonly paragraphs: readonly Paragraph[];
  /** The lines with the names of the columns. */
  readonly heads: ReadonlySet<Paragraph>;
  /** Cells that name the group of the rows from there on. */
  readonly groups: ReadonlySet<Paragraph>;
  /** Numbers of problems that stood in a cell of their own. */
  readonly markers: ReadonlyMap<Paragraph, Marker>;
}

/** A table has at least so many columns, and so many of them bear a known name. */
const COLUMNS = 3;
const KNOWN = 0.6;
const NUMBER = /^(?:序号|编号|号|任务序号|问题序号|问题编号)$/;
const GROUP = /(?:类别|类型|分类|方面|领域|项目|大类|一级|归类)$/;

function columnOf(cell: string): Column | null {
  const name = cell.replace(/[\s\u3000]/g, '');
  if (NUMBER.test(name)) return 'number';
  const key = fieldKeyOf(name);
  if (key === 'type' || (key === 'other' && GROUP.test(name))) return /问题/.test(name) ? 'group' : key;
  if (key !== null) return key;
  if (GROUP.test(name)) return 'group';
  return /问题/.test(name) ? 'problem' : null;
}

interface Cell {
  readonly from: number;
  readonly to: number;
}

/** Cells of a line; blanks that were cut off at its beginning were empty cells. */
function cellsOf({ text, indent }: Paragraph, missing: number): Cell[] {
  const cells: Cell[] = Array.from({ length: Math.min(indent, Math.max(0, missing)) }, () => ({
    from: 0,
    to: 0,
  }));
  let from = 0;
  for (let at = text.indexOf('\t'); ; at = text.indexOf('\t', from)) {
    const to = at < 0 ? text.length : at;
    const [start, end] = unquotedCell(text, from, to);
    cells.push({ from: start, to: end });
    if (at < 0) return cells;
    from = to + 1;
  }
}

const tabsIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('\t'); at >= 0; at = text.indexOf('\t', at + 1)) count++;
  return count;
};

function headOf(paragraph: Paragraph): Column[] | null {
  if (tabsIn(paragraph.text) + 1 < COLUMNS || paragraph.text.length > 200) return null;
  const columns = cellsOf(paragraph, 0).map(({ from, to }) => columnOf(paragraph.text.slice(from, to)));
  const known = columns.filter((column) => column !== null);
  if (known.length < COLUMNS || known.length < columns.length * KNOWN) return null;
  return columns.includes('problem') ? columns.map((column) => column ?? 'other') : null;
}

/** A cell as a paragraph of its own, behind words that stand in no source (`整改措施：`). */
function labelled(paragraph: Paragraph, { from, to }: Cell, label: string): Paragraph {
  const cell = subParagraph(paragraph, from, to);
  return {
    text: label + cell.text,
    start: cell.start,
    pieces: piecesOf(cell).map((piece) => ({ ...piece, at: piece.at + label.length })),
    indent: 0,
  };
}

/**
 * Number and problem as one paragraph with its marker: `1` | `主题党日千篇一律。`; what is no number of ours stands behind, as 编号：.
 */
function numbered(
  paragraph: Paragraph,
  number: Cell | undefined,
  problem: Cell,
  markers: Map<Paragraph, Marker>,
): readonly Paragraph[] {
  const head = subParagraph(paragraph, number?.from ?? 0, number?.to ?? 0);
  if (head.text === '') return [labelled(paragraph, problem, '问题：')];
  const { length } = head.text;
  const body = labelled(paragraph, problem, head.text);
  for (const stop of ['', '、']) {
    const marker = readMarker(head.text + stop + body.text.slice(length));
    if (marker?.length !== length + stop.length) continue;
    const whole = { ...body, start: head.start, pieces: [...piecesOf(head), ...piecesOf(body)] };
    markers.set(whole, { ...marker, printed: head.text, length });
    return [whole];
  }
  return [labelled(paragraph, problem, '问题：'), labelled(paragraph, number as Cell, '编号：')];
}

/**
 * A table copied as lines with tabs becomes what it says: the number with its problem, and each cell behind it with the name of its column as the
 * label (`整改措施：…`). Lines without tabs, such as the heading of a group, stay. For plans, reports and self-reviews.
 */
export function readTableRows(paragraphs: readonly Paragraph[]): TableRows {
  const heads = new Set<Paragraph>();
  const groups = new Set<Paragraph>();
  const markers = new Map<Paragraph, Marker>();
  if (!paragraphs.some(({ text }) => text.includes('\t'))) return { paragraphs, heads, groups, markers };
  let columns: Column[] | null = null;
  let names: string[] = [];
  let isBelowHead = false;
  const all = paragraphs.flatMap((paragraph): readonly Paragraph[] => {
    const tabs = tabsIn(paragraph.text);
    if (tabs === 0) return [paragraph];
    const head = headOf(paragraph);
    if (head) {
      columns = head;
      names = cellsOf(paragraph, 0).map(({ from, to }) =>
        paragraph.text.slice(from, to).replace(/[\s\u3000]/g, ''),
      );
      names = names.map((name) => (fieldKeyOf(name) === null ? '备注' : name));
      heads.add(paragraph);
      isBelowHead = true;
      return [paragraph];
    }
    if (columns === null || tabs >= columns.length) return [paragraph];
    const below = isBelowHead ? secondHead(paragraph, columns) : null;
    isBelowHead = false;
    if (below) {
      columns = columns.map((column, i) => below[i]?.column ?? column);
      names = names.map((name, i) => below[i]?.name ?? name);
      heads.add(paragraph);
      return [paragraph];
    }
    const cells = cellsOf(paragraph, columns.length - tabs - 1);
    const group = cells[columns.indexOf('group')];
    const named = group ? subParagraph(paragraph, group.from, group.to) : null;
    const row = rowOf(paragraph, cells, columns, names, markers);
    if (named === null || named.text === '') return row;
    groups.add(named);
    return [named, ...row];
  });
  return { paragraphs: all, heads, groups, markers };
}

/**
 * The names that a second line of the head gives to columns that the first names together: 责任分工 above 责任领导, 牵头部门 and 配合部门. Null where
 * the line is a row.
 */
function secondHead(
  paragraph: Paragraph,
  columns: readonly Column[],
): readonly ({ readonly column: Column; readonly name: string } | null)[] | null {
  const { text } = paragraph;
  const cells = cellsOf(paragraph, columns.length - tabsIn(text) - 1);
  const named = cells.map(({ from, to }) => {
    const name = text.slice(from, to).replace(/[\s\u3000]/g, '');
    const column = name === '' ? null : columnOf(name);
    return { name, column };
  });
  const said = named.filter(({ name }) => name !== '');
  const isHead = said.length > 1 && said.every(({ column }) => column !== null && column !== 'problem');
  return isHead ? named.map(({ name, column }) => (column === null ? null : { column, name })) : null;
}

function rowOf(
  paragraph: Paragraph,
  cells: readonly Cell[],
  columns: readonly Column[],
  names: readonly string[],
  markers: Map<Paragraph, Marker>,
): readonly Paragraph[] {
  const said = ({ from, to }: Cell): boolean => paragraph.text.slice(from, to).trim() !== '';
  const problem = cells[columns.indexOf('problem')];
  const number = cells[columns.indexOf('number')];
  const hasProblem = problem !== undefined && said(problem);
  const rest = cells.flatMap((cell, i): Paragraph[] => {
    const column = columns[i] ?? 'other';
    const isOwn = column === 'number' || column === 'group' || i === columns.indexOf('problem');
    return isOwn || !said(cell) ? [] : [labelled(paragraph, cell, `${names[i] ?? '备注'}：`)];
  });
  if (hasProblem) return [...numbered(paragraph, number, problem, markers), ...rest];
  return [...(number && said(number) ? [labelled(paragraph, number, '编号：')] : []), ...rest];
}

/** The blocks of a table; those of the lines themselves where there is none. */
export function tableBlocks(
  { paragraphs, heads, groups, markers }: TableRows,
  lines: readonly Block[],
): readonly Block[] {
  if (heads.size === 0) return lines;
  return toBlocks(paragraphs).map((block): Block => {
    const bare = { ...block, marker: null, bodyStart: 0, body: block.paragraph.text };
    if (heads.has(block.paragraph)) return { ...bare, role: 'label' };
    const marker = markers.get(block.paragraph);
    if (marker)
      return {
        ...bare,
        role: null,
        marker,
        bodyStart: marker.length,
        body: bare.body.slice(marker.length),
      };
    return groups.has(block.paragraph) ? { ...bare, role: null, isHeading: true } : block;
  });
}
