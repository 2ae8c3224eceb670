import { statesFailing } from '../document/language';
import { readMarker } from '../document/readMarker';
import { subParagraph } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import { findInlineEnumerators } from '../document/sentences';
import { findShields } from '../document/shields';
import type { Block } from './blocks';
import { leadsInProblems, leadsInRecommendations, sectionOf } from './sectionKinds';

/** A label that announces a series and runs into its first item. */
const RUN_IN_LABEL = /^[【[]?([^，。；：:【】\s]{2,12})[】\]]?[：:]\s*/;

/**
 * 问题：1.区民政局超范围列支。⏎2.…: the label becomes a line of its own where the next paragraph goes on with its numbers. In plans and reports
 * such labels are fields.
 */
export function openLabelledSeries(blocks: readonly Block[]): readonly Block[] {
  /** Up to the first series nothing is copied: most documents hold none. */
  let opened: Block[] | null = null;
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const series = labelledSeries(block, blocks[i + 1]);
    if (series !== null) opened ??= blocks.slice(0, i);
    opened?.push(...(series ?? [block]));
  }
  return opened ?? blocks;
}

function labelledSeries(block: Block, below: Block | undefined): readonly Block[] | null {
  if (block.role !== null || block.marker !== null || below?.marker?.value !== 2) return null;
  const label = RUN_IN_LABEL.exec(block.body);
  const section = label ? sectionOf(label[1] ?? '', false) : null;
  if (label === null || (section !== 'problems' && section !== 'recommendations')) return null;
  const { length } = label[0];
  const first = readMarker(block.body, length);
  if (first?.value !== 1 || below.marker.style !== first.style) return null;
  const { paragraph } = block;
  return [
    unmarked(subParagraph(paragraph, 0, length)),
    marked(subParagraph(paragraph, length, paragraph.text.length)),
  ];
}

/**
 * In a document in which no paragraph bears a number, 一是, 二是 inside a paragraph are the items where the words before them announce
 * some: 「…但也发现一些问题，主要表现在：一是…；二是…。」 becomes the announcement and a paragraph for each (docs/reading-policy.md, 1.2). With
 * `search`, where most of them state a failing.
 */
export function openAnnouncedRows(blocks: readonly Block[], search = false): readonly Block[] {
  if (blocks.some(({ marker, role }) => marker !== null && role === null)) return blocks;
  const opened = blocks.flatMap((block) => (block.role === null ? splitBlock(block, search) : [block]));
  return opened.length === blocks.length ? blocks : opened;
}

function splitBlock(block: Block, search: boolean): Block[] {
  const { paragraph } = block;
  const { text } = paragraph;
  const found = findInlineEnumerators(text, findShields(text).shielded);
  const hits = found.filter(({ row }) => row === found[0]?.row);
  const first = hits[0];
  if (first === undefined || hits.length < 2) return [block];
  const starts = hits.map(({ start }) => start);
  const items = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
  if (!announces(text.slice(0, first.start)) && !(search && areFailings(items))) return [block];
  return [
    unmarked(subParagraph(paragraph, 0, first.start)),
    ...starts.map((start, i) => marked(subParagraph(paragraph, start, starts[i + 1] ?? text.length))),
  ];
}

/** Whether most of the items state a failing, for a document in which nothing announces the problems. */
const areFailings = (items: readonly string[]): boolean =>
  items.length > 2 && items.filter(statesFailing).length * 3 > items.length * 2;

/** Whether the last words announce what follows; a topic behind them may go on: 主要表现在：, 具体有： */
const announces = (lead: string): boolean => {
  const words = lead.trim();
  return leadsInProblems(words) || leadsInRecommendations(words);
};

const unmarked = (paragraph: Paragraph): Block => ({
  paragraph,
  marker: null,
  bodyStart: 0,
  body: paragraph.text,
  role: null,
});

function marked(paragraph: Paragraph): Block {
  const marker = readMarker(paragraph.text);
  const bodyStart = marker?.length ?? 0;
  return { ...unmarked(paragraph), marker, bodyStart, body: paragraph.text.slice(bodyStart) };
}
