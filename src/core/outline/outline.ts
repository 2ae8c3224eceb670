import type { Block, BlockRole } from './blocks';
import { leadsInProblems, leadsInRecommendations, opensPart, sectionOf } from './sectionKinds';
import type { SectionKind } from './sectionKinds';

/** A node of the outline: a numbered paragraph, an unnumbered heading, or a paragraph below one of them. */
export interface OutlineNode {
  readonly type: 'root' | 'numbered' | 'heading' | 'plain';
  readonly block: Block;
  readonly parent: OutlineNode | null;
  readonly children: OutlineNode[];
  /** What its own heading announces, if it announces a section. */
  readonly section: SectionKind | null;
}

interface Frame {
  readonly node: OutlineNode;
  readonly style: string;
  value: number;
}

const PLAIN_HEADING = 'heading';
/** Style of unnumbered problems that a label opens: 问题：…, 【问题表现】… */
const LABELLED = 'labelled';
const LABELLED_PROBLEM =
  /^[【[〔]?\s*(?:反馈|具体|存在|主要|检视|查摆|巡察|巡视|审计|督察)?(?:的)?问题(?:表现|描述|内容|情况)?\s*(?:[】\]〕]\s*[：:]?|[：:])\s*[^\s]/;
const CLOSED = /[。；;！？!?，,、]$/;

const ROOT_BLOCK: Block = {
  paragraph: { text: '', pieces: [], indent: 0 },
  marker: null,
  bodyStart: 0,
  body: '',
  role: null,
};

/** The part of a paragraph that can be a heading: all of it, or what stands before a colon. */
const headingText = (body: string): string => body;

/** Whether an unnumbered line announces what stands below it: short, without a stop, and something longer follows. */
function isPlainHeading(
  blocks: readonly Block[],
  index: number,
  inBody: boolean,
  inReports: boolean,
): boolean {
  const block = blocks[index] as Block;
  if (block.isHeading) return true;
  if (block.marker !== null || block.role !== null) return false;
  const { body } = block;
  const next = blocks[index + 1];
  if (body.length > 60 || next === undefined) return false;
  if (sectionOf(body, inReports) !== null) return /[：:。]$/.test(body) || !CLOSED.test(body);
  if (!inBody || body.length > 45 || CLOSED.test(body)) return false;
  if (/[：:]$/.test(body))
    return next.marker !== null && body.length <= 30 && !/^(?:整改|责任|牵头|配合|完成|督导|状态)/.test(body);
  if (next.role !== null || /[：:]/.test(body)) return false;
  if (!/[\u4e00-\u9fff]{3}/.test(body)) return false;
  return next.marker !== null || next.body.length > body.length || !CLOSED.test(next.body);
}

/**
 * Builds the outline. A marker of a style that is already open goes on at that level, a new style opens a deeper one;
 * so two to five levels work in any combination, and numbers may skip, repeat or restart.
 */
export function buildOutline(blocks: readonly Block[], inReports: boolean): OutlineNode {
  const root: OutlineNode = { type: 'root', block: ROOT_BLOCK, parent: null, children: [], section: null };
  const builder: Builder = { root, stack: [], blocks, inReports };
  for (let index = 0; index < blocks.length; index++) placeBlock(builder, index);
  return root;
}

/** An outline while it is built; `stack` holds what is open, outermost first. */
interface Builder {
  readonly root: OutlineNode;
  readonly stack: Frame[];
  readonly blocks: readonly Block[];
  readonly inReports: boolean;
}

function add(
  { root, stack }: Builder,
  type: OutlineNode['type'],
  block: Block,
  section: SectionKind | null = null,
): OutlineNode {
  const isForm = type === 'plain' && block.role !== null;
  const parent = isForm || stack.length === 0 ? root : (stack[stack.length - 1] as Frame).node;
  const node: OutlineNode = { type, block, parent, children: [], section };
  parent.children.push(node);
  return node;
}

/** Roles after which nothing is open any more. */
const CLOSE_ALL = new Set<BlockRole>(['signature', 'date', 'attachment', 'copies', 'title']);

/** Puts one block in its place; those before it are. */
function placeBlock(builder: Builder, index: number): void {
  const { stack, blocks, inReports } = builder;
  const block = blocks[index] as Block;
  if (block.role !== null || block.isField) {
    if (block.role !== null && CLOSE_ALL.has(block.role)) stack.length = 0;
    add(builder, 'plain', block);
    return;
  }
  const { marker } = block;
  if (marker !== null) {
    const at = lastOfStyle(stack, marker.style);
    const section = sectionOf(headingText(block.body), inReports);
    if (at >= 0) {
      const cut = restartsBelow(stack, at, marker.value) ? stack.length : at;
      stack.length = cut;
    } else if (section !== null && marker.rank <= 2) {
      const higher = stack.findIndex((frame) => frame.style !== PLAIN_HEADING && rankOf(frame) > marker.rank);
      if (higher >= 0) stack.length = higher;
    }
    const node = add(builder, 'numbered', block, section);
    stack.push({ node, style: marker.style, value: marker.value });
    return;
  }
  if (inReports && LABELLED_PROBLEM.test(block.body)) {
    const open = lastOfStyle(stack, LABELLED);
    if (open >= 0) stack.length = open;
    const node = add(builder, 'heading', block);
    stack.push({ node, style: LABELLED, value: 0 });
    return;
  }
  const leadIn = leadInSection(blocks, index, stack);
  if (leadIn !== null) {
    const next = blocks[index + 1]?.marker ?? null;
    const open = next === null ? -1 : lastOfStyle(stack, next.style);
    if (next === null) stack.length = 0;
    else if (open >= 0) stack.length = levelOfHeading(stack, true, next);
    else if (leadIn === 'recommendations') {
      const problems = lastIndex(stack, (frame) => frame.node.section === 'problems');
      stack.length = problems >= 0 ? problems : Math.max(0, stack.length - 1);
    }
    const node = add(builder, 'heading', block, leadIn);
    stack.push({ node, style: PLAIN_HEADING, value: 0 });
    return;
  }
  const inBody = stack.length > 0;
  if (!isPlainHeading(blocks, index, inBody, inReports)) {
    add(builder, 'plain', block);
    return;
  }
  const section = sectionOf(block.body, inReports);
  const next = blocks[index + 1]?.marker ?? null;
  stack.length = levelOfHeading(stack, section !== null || opensPart(block.body), next);
  const node = add(builder, 'heading', block, section);
  stack.push({ node, style: PLAIN_HEADING, value: 0 });
}

/** A sentence that announces what is numbered below it: 「…但也发现一些问题：」 「现提出如下整改建议：」 */
function leadInSection(blocks: readonly Block[], index: number, stack: readonly Frame[]): SectionKind | null {
  const { body } = blocks[index] as Block;
  const next = blocks[index + 1];
  if (next === undefined || next.role !== null) return null;
  const starts = next.marker !== null && next.marker.value <= 1;
  const announces = next.marker !== null && /[：:]$/.test(body);
  if ((starts || announces) && leadsInRecommendations(body))
    return sectionOf(body, false) === 'problems' ? null : 'recommendations';
  const mayStart = starts || (next.marker === null && stack.length === 0);
  return mayStart && leadsInProblems(body) ? 'problems' : null;
}

const rankOf = (frame: Frame): number => frame.node.block.marker?.rank ?? -1;

/** Whether a style that is open begins anew below an unnumbered heading that stands deeper. */
function restartsBelow(stack: readonly Frame[], at: number, value: number): boolean {
  return (
    value === 1 &&
    stack.slice(at + 1).some((frame) => frame.style === PLAIN_HEADING && frame === stack[stack.length - 1])
  );
}

/**
 * How many frames stay open above an unnumbered heading. It goes on at the level of the heading of its sort before it
 * (one that announces a section, or one that does not); else it stands above the numbers that follow it.
 */
function levelOfHeading(
  stack: readonly Frame[],
  announces: boolean,
  next: { style: string; value: number } | null,
): number {
  const sameSort = (frame: Frame): boolean =>
    frame.style === PLAIN_HEADING &&
    (frame.node.section !== null || opensPart(frame.node.block.body)) === announces;
  const at = next === null ? -1 : lastOfStyle(stack, next.style);
  if (at >= 0) {
    const heading = lastIndex(stack.slice(0, at), sameSort);
    return heading >= 0 ? heading : at;
  }
  const open = lastIndex(stack, sameSort);
  if (open >= 0) return open;
  if (announces && next === null) return 0;
  const leaf = stack[stack.length - 1];
  if (leaf && leaf.style !== PLAIN_HEADING && CLOSED.test(leaf.node.block.body)) return stack.length - 1;
  return stack.length;
}

function lastOfStyle(frames: readonly Frame[], style: string): number {
  for (let i = frames.length - 1; i >= 0; i--) if ((frames[i] as Frame).style === style) return i;
  return -1;
}

function lastIndex(frames: readonly Frame[], test: (frame: Frame) => boolean): number {
  for (let i = frames.length - 1; i >= 0; i--) if (test(frames[i] as Frame)) return i;
  return -1;
}
