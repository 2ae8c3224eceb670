import type { BlockRole } from './blockRoles';
import type { Block } from './blocks';
import { opensWithProblem } from './problemLabel';
import { leadsInProblems, leadsInRecommendations, namesTopic, opensPart, sectionOf } from './sectionKinds';
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
const CLOSED = /[。；;！？!?，,、]$/;

const ROOT_BLOCK: Block = {
  paragraph: { text: '', pieces: [], indent: 0 },
  marker: null,
  bodyStart: 0,
  body: '',
  role: null,
};

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
  if (!inBody || body.length > 45 || CLOSED.test(body)) return false;
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
  const root: OutlineNode = { type: 'root', block: ROOT_BLOCK, parent: null, children: [], section: null };
  let stack: Frame[] = [];
  /** Number and depth at which each style stood last: what goes on with it stands there again. */
  const last = new Map<string, { value: number; depth: number }>();
  let seenProse = false;
  const top = (): OutlineNode => stack[stack.length - 1]?.node ?? root;
  const add = (type: OutlineNode['type'], block: Block, section: SectionKind | null = null): OutlineNode => {
    const parent = type === 'plain' && block.role !== null ? root : top();
    const node: OutlineNode = { type, block, parent, children: [], section };
    parent.children.push(node);
    return node;
  };
  blocks.forEach((block, index) => {
    if (block.role !== null) {
      if (ENDS_OUTLINE.has(block.role)) {
        stack = [];
        last.clear();
      }
      add('plain', block);
      return;
    }
    if (block.isField) {
      add('plain', block);
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
        const higher = stack.findIndex(
          (frame) => frame.style !== PLAIN_HEADING && rankOf(frame) > marker.rank,
        );
        if (higher >= 0) stack.length = higher;
      }
      const node = add('numbered', block, section);
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
      const node = add('heading', block);
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
      const node = add('heading', block, leadIn);
      stack.push({ node, style: PLAIN_HEADING, value: 0 });
      return;
    }
    const isBelow = stack.length > 0;
    if (!isPlainHeading(blocks, index, isBelow || seenProse, isBelow, inReports)) {
      add('plain', block);
      if (/[。！]/.test(block.body)) seenProse = true;
      return;
    }
    const section = sectionOf(block.body, inReports);
    const missing = section === null ? missingNumber(blocks, index, stack) : -1;
    const stands = stack[missing];
    if (stands !== undefined) {
      stack.length = missing;
      stack.push({ node: add('heading', block), style: stands.style, value: stands.value + 1 });
      return;
    }
    const next = blocks[index + 1]?.marker ?? null;
    const isLast = section !== null && AFTER_PROBLEMS.has(section) && !chapterGoesOn(blocks, index, stack);
    stack.length = isLast ? 0 : levelOfHeading(stack, section !== null || opensPart(block.body), next);
    const node = add('heading', block, section);
    stack.push({ node, style: PLAIN_HEADING, value: 0 });
  });
  return root;
}

/** 同时，选人用人专项检查发现以下问题：, 巡察整改方面还存在以下问题：: not about what stands before it. */
const OPENS_ANOTHER =
  /^(?:同时|此外|另外)[，,]|专项检查|专项巡[察视]|选人用人|意识形态|上轮|上一轮|(?:巡[察视]|反馈)?整改(?:落实)?方面|“回头看”/;

/** What comes behind all problems where no chapter of theirs goes on behind it. */
const AFTER_PROBLEMS: ReadonlySet<SectionKind> = new Set(['recommendations', 'requirements', 'guarantee']);
/** How many paragraphs ahead the next chapter is looked for. */
const AHEAD = 400;

/** Whether the outermost open series goes on further down: 整改建议 belongs to 一、 where 二、 follows it. */
function chapterGoesOn(blocks: readonly Block[], index: number, [outermost]: readonly Frame[]): boolean {
  if (outermost === undefined || outermost.style === PLAIN_HEADING) return true;
  for (let i = index + 1; i < Math.min(blocks.length, index + AHEAD); i++) {
    const { marker } = blocks[i] as Block;
    if (marker?.style === outermost.style && marker.value > outermost.value) return true;
  }
  return false;
}

/**
 * An unnumbered heading between 二、 and 四、 is the third: which open frame it goes on with, -1 for none. Only chapters and their
 * parts are looked at.
 */
function missingNumber(blocks: readonly Block[], index: number, stack: readonly Frame[]): number {
  const isBelowPlain = stack.some(({ node, style }) => style === PLAIN_HEADING && node.section === null);
  if (isBelowPlain) return -1;
  return stack.findIndex(({ node, style, value }) => {
    if (style === PLAIN_HEADING || value === 0 || (node.block.marker?.rank ?? 9) > 2) return false;
    for (let i = index + 1; i < Math.min(blocks.length, index + AHEAD); i++) {
      const { marker } = blocks[i] as Block;
      if (marker?.style === style) return marker.value === value + 2;
    }
    return false;
  });
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
  // 巡察组提出如下意见建议： with paragraphs below it up to the end
  if (
    next.marker === null &&
    /[：:]$/.test(body) &&
    leadsInRecommendations(body) &&
    closesWith(blocks, index)
  )
    return 'recommendations';
  // 防范化解重大风险存在短板 among the problems is the heading of some of them
  const isAmong = stack.some(({ node }) => node.section === 'problems');
  if (isAmong && !/[：:。]$/.test(body) && !/以下|如下|下列|发现|主要|突出/.test(body)) return null;
  const mayStart = starts || (next.marker === null && stack.length === 0);
  if (!mayStart || !leadsInProblems(body)) return null;
  // one topic among others below the heading of all problems: 党建方面存在的问题
  const isTopic = namesTopic(body) && stack.some(({ node }) => node.section === 'problems');
  return isTopic && !CLOSED.test(body) && !/[：:]$/.test(body) ? null : 'problems';
}

/** Whether nothing but sentences stand from here to the end: no number, and no heading of another part. */
function closesWith(blocks: readonly Block[], index: number): boolean {
  const rest = blocks.slice(index + 1).filter(({ role }) => role === null);
  return rest.length < 30 && rest.every(({ marker, body }) => marker === null && CLOSED.test(body));
}

const isFieldLine = ({ block }: OutlineNode): boolean => block.isField === true;

const tellsNoProblem = ({ style, node: { section } }: Frame): boolean =>
  style === PLAIN_HEADING && (section === 'background' || section === 'evaluation');

/** A chapter of decisions and advice: its 审计建议： stands below it, not beside it. */
const advises = (frame: Frame | undefined): boolean =>
  frame !== undefined &&
  frame.style !== PLAIN_HEADING &&
  (frame.node.section === 'recommendations' || frame.node.section === 'requirements');

/** Whether a chapter goes on with a series that deeper levels have closed: 五、 after 四、 with advice of its own below. */
const goesOn = (
  before: { value: number; depth: number } | undefined,
  marker: { value: number; rank: number },
  stack: readonly Frame[],
): boolean =>
  before !== undefined &&
  marker.rank <= 2 &&
  marker.value === before.value + 1 &&
  before.depth < stack.length &&
  stack.slice(before.depth).some((frame) => rankOf(frame) > marker.rank);

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
