import type { BlockRole } from './blockRoles';
import type { Block } from './blocks';
import { opensWithProblem } from './problemLabel';
import {
  chapterGoesOn,
  CLOSED,
  depthAbove,
  goesOn,
  LABELLED,
  lastIndex,
  lastOfStyle,
  levelOfHeading,
  missingNumber,
  PLAIN_HEADING,
  restartsBelow,
} from './frames';
import type { Frame } from './frames';
import { leadInSection } from './leadIns';
import type { OutlineNode } from './outlineNode';
import { isStoppedHeading, opensPart, sectionOf } from './sectionKinds';
import type { SectionKind } from './sectionKinds';

export type { OutlineNode } from './outlineNode';

const ROOT_BLOCK: Block = {
  paragraph: { text: '', start: 0, pieces: [], indent: 0 },
  marker: null,
  bodyStart: 0,
  body: '',
  role: null,
};

/** Most nodes are leaves: none has a list of its own before it has a child. */
const NO_CHILDREN: OutlineNode[] = [];

function addChild(parent: { children: readonly OutlineNode[] }, node: OutlineNode): void {
  if (parent.children === NO_CHILDREN) parent.children = [node];
  else (parent.children as OutlineNode[]).push(node);
}

/** 三、组织保障。成立领导小组…: a chapter without problems whose heading runs into its text. */
const RUNS_IN = new Set<SectionKind>(['guarantee', 'background', 'evaluation', 'recommendations']);

function runInSection({ marker, body }: Block): SectionKind | null {
  const head =
    marker !== null && marker.rank <= 2 ? /^([^，。；：\s]{2,12})[。：\s]/.exec(body)?.[1] : undefined;
  const section = head === undefined ? null : sectionOf(head, false);
  return section === null || !RUNS_IN.has(section) ? null : section;
}

/**
 * Whether an unnumbered line announces what stands below it: short, without a stop, and something longer follows. `inBody` says whether the
 * opening is over, `isBelow` whether a heading or number is open above.
 */
function isPlainHeading(
  blocks: readonly Block[],
  index: number,
  inBody: boolean,
  isBelow: boolean,
  inReports: boolean,
): boolean {
  const block = blocks[index] as Block;
  if (block.isHeading) return true;
  if (block.marker !== null || block.role !== null) return false;
  const { body } = block;
  const next = blocks[index + 1];
  if (body.length > 60 || next === undefined) return false;
  if (sectionOf(body, inReports) !== null) return /[：:。]$/.test(body) || !CLOSED.test(body);
  if (!inBody || body.length > 45) return false;
  if (CLOSED.test(body)) return next.marker?.value === 1 && isStoppedHeading(body);
  // 现将有关情况反馈如下： opens the document and heads nothing
  if (/[：:]$/.test(body) && !isBelow && /(?:如下|以下|下列)[^，。；]{0,10}[：:]$/.test(body)) return false;
  if (/[：:]$/.test(body))
    return next.marker !== null && body.length <= 30 && !/^(?:整改|责任|牵头|配合|完成|督导|状态)/.test(body);
  if (next.role !== null || /[：:]/.test(body)) return false;
  if (!/[\u4e00-\u9fff]{3}/.test(body)) return false;
  return next.marker !== null || next.body.length > body.length || !CLOSED.test(next.body);
}

/** Behind one of these nothing stands below what was open before. */
const ENDS_OUTLINE: ReadonlySet<BlockRole> = new Set(['signature', 'date', 'attachment', 'copies', 'title']);

/**
 * Builds the outline. A marker of a style that is already open goes on at that level, a new style opens a deeper one;
 * so two to five levels work in any combination, and numbers may skip, repeat or restart.
 */
export function buildOutline(blocks: readonly Block[], inReports: boolean): OutlineNode {
  const root: OutlineNode = {
    type: 'root',
    block: ROOT_BLOCK,
    parent: null,
    children: NO_CHILDREN,
    section: null,
  };
  const outline: Growing = { root, stack: [], last: new Map(), seenProse: false };
  for (let index = 0; index < blocks.length; index++) addBlock(outline, blocks, index, inReports);
  return root;
}

/** An outline while it grows. */
interface Growing {
  readonly root: OutlineNode;
  /** What is open, the outermost first. */
  readonly stack: Frame[];
  /** Number and depth at which each style stood last: what goes on with it stands there again. */
  readonly last: Map<string, { value: number; depth: number }>;
  seenProse: boolean;
}

function add(
  { root, stack }: Growing,
  type: OutlineNode['type'],
  block: Block,
  section: SectionKind | null = null,
): OutlineNode {
  const top = type === 'plain' && block.role !== null ? undefined : stack[stack.length - 1];
  const parent = top?.node ?? root;
  const node: OutlineNode = { type, block, parent, children: NO_CHILDREN, section };
  addChild(parent, node);
  return node;
}

/** A function of its own, and no closure: what is compiled for a closure is lost with the document it was made for. */
function addBlock(outline: Growing, blocks: readonly Block[], index: number, inReports: boolean): void {
  const block = blocks[index] as Block;
  const { stack, last } = outline;
  if (block.role !== null) {
    if (ENDS_OUTLINE.has(block.role)) {
      stack.length = 0;
      last.clear();
    }
    add(outline, 'plain', block);
    return;
  }
  if (block.isField) {
    add(outline, 'plain', block);
    return;
  }
  const { marker } = block;
  if (marker !== null) {
    const problem = lastOfStyle(stack, LABELLED);
    // 问题：… with its fields ends before a number of another series
    if (lastOfStyle(stack, marker.style) < 0 && stack[problem]?.node.children.some(isFieldLine))
      stack.length = problem;
    const at = lastOfStyle(stack, marker.style);
    const section = sectionOf(block.body, inReports) ?? runInSection(block);
    if (at >= 0) {
      const cut = restartsBelow(stack, at, marker.value) ? stack.length : at;
      stack.length = cut;
    } else if (goesOn(last.get(marker.style), marker, stack)) {
      stack.length = last.get(marker.style)?.depth ?? 0;
    } else if (section !== null && marker.rank <= 2) {
      stack.length = depthAbove(stack, marker.rank);
    }
    const node = add(outline, 'numbered', block, section);
    const stood = last.get(marker.style);
    if (stood) {
      stood.value = marker.value;
      stood.depth = stack.length;
    } else last.set(marker.style, { value: marker.value, depth: stack.length });
    stack.push({ node, style: marker.style, value: marker.value });
    return;
  }
  if (inReports && opensWithProblem(block.body)) {
    const open = lastOfStyle(stack, LABELLED);
    if (open >= 0) stack.length = open;
    const node = add(outline, 'heading', block);
    stack.push({ node, style: LABELLED, value: 0 });
    return;
  }
  const leadIn = leadInSection(blocks, index, stack);
  if (leadIn !== null) {
    const next = blocks[index + 1]?.marker ?? null;
    // 督查基本情况 above, without a number, ends where the problems are announced
    const praise = leadIn === 'problems' ? stack.findIndex(tellsNoProblem) : -1;
    if (praise >= 0) stack.length = praise;
    const open = next === null ? -1 : lastOfStyle(stack, next.style);
    if (next === null) stack.length = 0;
    else if (open >= 0) stack.length = levelOfHeading(stack, true, next);
    else if (leadIn === 'problems' && OPENS_ANOTHER.test(block.body))
      stack.length = Math.max(
        0,
        lastIndex(stack, ({ node }) => node.section === 'problems'),
      );
    else if (leadIn === 'recommendations' && !advises(stack[stack.length - 1])) {
      const problems = lastIndex(stack, (frame) => frame.node.section === 'problems');
      stack.length = problems >= 0 ? problems : Math.max(0, stack.length - 1);
    }
    const node = add(outline, 'heading', block, leadIn);
    stack.push({ node, style: PLAIN_HEADING, value: 0 });
    return;
  }
  const isBelow = stack.length > 0;
  if (!isPlainHeading(blocks, index, isBelow || outline.seenProse, isBelow, inReports)) {
    add(outline, 'plain', block);
    if (/[。！]/.test(block.body)) outline.seenProse = true;
    return;
  }
  const section = sectionOf(block.body, inReports);
  const missing = section === null ? missingNumber(blocks, index, stack) : -1;
  const stands = stack[missing];
  if (stands !== undefined) {
    stack.length = missing;
    stack.push({ node: add(outline, 'heading', block), style: stands.style, value: stands.value + 1 });
    return;
  }
  const next = blocks[index + 1]?.marker ?? null;
  const isLast = section !== null && AFTER_PROBLEMS.has(section) && !chapterGoesOn(blocks, index, stack);
  stack.length = isLast ? 0 : levelOfHeading(stack, section !== null || opensPart(block.body), next);
  const node = add(outline, 'heading', block, section);
  stack.push({ node, style: PLAIN_HEADING, value: 0 });
}

/** 同时，选人用人专项检查发现以下问题：, 巡察整改方面还存在以下问题：: not about what stands before it. */
const OPENS_ANOTHER =
  /^(?:同时|此外|另外)[，,]|专项检查|专项巡[察视]|选人用人|意识形态|上轮|上一轮|(?:巡[察视]|反馈)?整改(?:落实)?方面|“回头看”/;

/** What comes behind all problems where no chapter of theirs goes on behind it. */
const AFTER_PROBLEMS: ReadonlySet<SectionKind> = new Set(['recommendations', 'requirements', 'guarantee']);
const isFieldLine = ({ block }: OutlineNode): boolean => block.isField === true;

const tellsNoProblem = ({ style, node: { section } }: Frame): boolean =>
  style === PLAIN_HEADING && (section === 'background' || section === 'evaluation');

/** A chapter of decisions and advice: its 审计建议： stands below it, not beside it. */
const advises = (frame: Frame | undefined): boolean =>
  frame !== undefined &&
  frame.style !== PLAIN_HEADING &&
  (frame.node.section === 'recommendations' || frame.node.section === 'requirements');
