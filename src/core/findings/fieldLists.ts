import { namesFailing } from '../document/language';
import { readMarker } from '../document/readMarker';
import { findInlineEnumerators } from '../document/sentences';
import { findShields } from '../document/shields';
import type { Block } from '../outline/blocks';
import { tellsAction } from '../wording/actions';
import type { FieldKey } from './fields/labelWords';
import type { LabelledValue } from './fields/readLabels';
import { readLabels } from './fields/readLabels';

/** Labels below which things are listed; behind any other label nothing is numbered. */
const LISTS = new Set<FieldKey>([
  'measures',
  'progress',
  'effect',
  'next',
  'goal',
  'statusOrProgress',
  'recommendation',
  'other',
]);
/** What the fields of a problem begin with where the document has not shown it yet. */
const HEAD: readonly FieldKey[] = ['problem', 'goal', 'measures', 'progress', 'effect'];
/** So many blocks ahead the label is looked for that tells a problem from a measure. */
const AHEAD = 6;

interface Series {
  readonly style: string;
  readonly value: number;
}

/** The list of a field: nothing listed yet, or the numbers it is at, the innermost last. */
type List = { readonly series: Series[] };

interface Reader {
  readonly blocks: readonly Block[];
  readonly labels: readonly (readonly LabelledValue[])[];
  /** Numbers of headings and problems that are open, outermost first. */
  outer: Series[];
  list: List | null;
  /** Labels that opened fields up to the first list, over all problems so far. */
  readonly head: Set<FieldKey>;
  readonly seen: Set<FieldKey>;
  /** Whether a problem or heading was seen, so that a line of fields can belong to it. */
  isInside: boolean;
}

/**
 * Tells the lines of fields, and what is listed below their labels (整改措施： 1.… 2.… or （1）…（责任单位：…）), from headings and problems:
 * such blocks lose their marker and bear `isField`. A number below a label may look like that of the problems; what decides is whether it goes
 * on with the list, and whether the labels follow that a problem begins with. For plans, reports and self-reviews.
 */
export function markFieldBlocks(blocks: readonly Block[]): Block[] {
  const reader: Reader = {
    blocks,
    labels: blocks.map(labelsBehindMarker),
    outer: [],
    list: null,
    head: new Set(),
    seen: new Set(),
    isInside: false,
  };
  return blocks.map((block, index) => {
    const isField = readBlock(reader, block, index);
    return isField
      ? { ...block, marker: null, bodyStart: 0, body: block.paragraph.text, isField: true as const }
      : block;
  });
}

/** 整改任务一：【反馈问题】…: the number of the problem is no label of measures. */
const labelsBehindMarker = ({ role, paragraph, bodyStart }: Block): readonly LabelledValue[] =>
  role === null ? readLabels(paragraph.text, 'plan').filter(({ start }) => start > bodyStart) : [];

function readBlock(reader: Reader, block: Block, index: number): boolean {
  if (block.role !== null) {
    reader.list = null;
    return false;
  }
  const labels = reader.labels[index] ?? [];
  const first = labels[0];
  const { text } = block.paragraph;
  const opens = first !== undefined && text.slice(0, first.labelStart).trim() === '';
  if (block.marker !== null && !(opens && first.key !== 'problem')) {
    if (isMember(reader, block, index)) {
      noteLabels(reader, text, labels, reader.list);
      return true;
    }
    enterRow(reader, block);
  } else if (block.marker === null && opens && first.key === 'problem') enterRow(reader, block);
  else if (!reader.isInside) return false;
  noteLabels(reader, text, labels, reader.list);
  return block.marker === null && opens && first.key !== 'problem';
}

function enterRow(reader: Reader, { marker }: Block): void {
  reader.isInside = true;
  reader.list = null;
  reader.seen.clear();
  if (marker === null) return;
  const at = reader.outer.findIndex(({ style }) => style === marker.style);
  if (at >= 0) reader.outer.length = at;
  reader.outer.push(marker);
}

/** Remembers what was labelled; a label with a list opens it. */
function noteLabels(reader: Reader, text: string, labels: readonly LabelledValue[], list: List | null): void {
  for (const { key, start, end } of labels) {
    reader.seen.add(key);
    if (!LISTS.has(key)) continue;
    if (list === null || key === 'measures' || key === 'progress')
      for (const each of reader.seen) reader.head.add(each);
    reader.list = { series: seriesIn(text.slice(start, end)) };
  }
}

/** The numbers a value is at: 整改措施：1.修订…；2.建立… → 1. at 2. */
function seriesIn(value: string): Series[] {
  const lead = /^[\s\u3000]*/.exec(value)?.[0].length ?? 0;
  const marker = readMarker(value, lead);
  const hits = findInlineEnumerators(value, findShields(value).shielded);
  const last = hits.filter(({ row }) => row === hits[0]?.row).at(-1);
  const inline = last ? readMarker(value, last.start) : null;
  if (inline && (marker === null || inline.style === marker.style)) return [inline];
  return marker ? [marker] : [];
}

/** Whether a numbered block is listed below the label before it. */
function isMember(reader: Reader, block: Block, index: number): boolean {
  const { list, outer } = reader;
  const { marker } = block;
  if (list === null || marker === null) return false;
  const at = list.series.findIndex(({ style }) => style === marker.style);
  const isBullet = marker.value === 0;
  const goesOn = at >= 0 && (isBullet || marker.value === (list.series[at]?.value ?? 0) + 1);
  const begins = at < 0 && marker.value <= 1;
  const level = outer.findIndex(({ style }) => style === marker.style);
  if (!goesOn && !begins && !(level < 0 && list.series.length > 0)) return false;
  if (level >= 0 && begins && list.series.length > 0) return false;
  const said = marker.style === 'problem' ? 'row' : told(reader, index);
  if (said === 'row') return false;
  const fitsOuter = level >= 0 && (isBullet || marker.value === (outer[level]?.value ?? 0) + 1);
  if (fitsOuter && said === null && (holdsRows(reader, index, level) || !looksLikeMeasure(block.body)))
    return false;
  const series = at >= 0 ? list.series.slice(0, at) : list.series;
  reader.list = { series: [...series, marker] };
  return true;
}

/**
 * What the labels tell that stand in a block or follow it before another number: those that the fields of a problem begin with make it a
 * `row`, who and until when behind the list a `member`; null where none follows.
 */
function told({ blocks, labels, head }: Reader, index: number): 'row' | 'member' | null {
  const isHead = (key: FieldKey): boolean =>
    key === 'problem' || (head.size > 0 ? head.has(key) : HEAD.includes(key));
  if ((labels[index] ?? []).some(({ key }) => isHead(key))) return 'row';
  for (let i = index + 1; i <= index + AHEAD; i++) {
    const block = blocks[i];
    if (block === undefined || block.role !== null) return null;
    const first = labels[i]?.[0];
    const opens = first !== undefined && block.paragraph.text.slice(0, first.labelStart).trim() === '';
    if (block.marker !== null && !opens) return null;
    if (first !== undefined) return isHead(first.key) ? 'row' : 'member';
  }
  return null;
}

/** Whether a number of the problems, deeper than the block, comes next: then the block is a heading. */
function holdsRows({ blocks, outer }: Reader, index: number, level: number): boolean {
  const next = blocks.slice(index + 1, index + 3).find(({ marker }) => marker !== null)?.marker ?? null;
  return next !== null && outer.slice(level + 1).some(({ style }) => style === next.style) && next.value <= 1;
}

const looksLikeMeasure = (body: string): boolean => tellsAction(body) || !namesFailing(body);
