import { readMarker } from '../document/numberingStyles';
import { subParagraph } from '../document/paragraph';
import type { Paragraph } from '../document/paragraph';
import { findInlineEnumerators } from '../document/sentences';
import { findShields } from '../document/shields';
import type { Block } from './blocks';
import { leadsInProblems, leadsInRecommendations } from './sectionKinds';

/**
 * In a document in which no paragraph bears a number, 一是, 二是 inside a paragraph are the items where the words before them announce
 * some: 「…但也发现一些问题，主要表现在：一是…；二是…。」 becomes the announcement and a paragraph for each (docs/reading-policy.md, 1.2).
 */
export function openAnnouncedRows(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ marker, role }) => marker !== null && role === null)) return blocks;
  const opened = blocks.flatMap((block) => (block.role === null ? splitBlock(block) : [block]));
  return opened.length === blocks.length ? blocks : opened;
}

function splitBlock(block: Block): Block[] {
  const { paragraph } = block;
  const { text } = paragraph;
  const found = findInlineEnumerators(text, findShields(text).shielded);
  const hits = found.filter(({ row }) => row === found[0]?.row);
  const first = hits[0];
  if (first === undefined || hits.length < 2 || !announces(text.slice(0, first.start))) return [block];
  const starts = hits.map(({ start }) => start);
  return [
    unmarked(subParagraph(paragraph, 0, first.start)),
    ...starts.map((start, i) => marked(subParagraph(paragraph, start, starts[i + 1] ?? text.length))),
  ];
}

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
