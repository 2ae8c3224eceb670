import { isDateLine, looksLikeSignature } from '../document/language';
import { readMarker } from '../document/readMarker';
import type { Marker } from '../document/readMarker';
import type { Paragraph } from '../document/paragraph';
import { findInlineEnumerators } from '../document/sentences';
import { findShields } from '../document/shields';
import { roleOf } from './blockRoles';
import type { BlockRole } from './blockRoles';
import { isStoppedHeading, opensPart, sectionOf } from './sectionKinds';

export { BLOCK_ROLES } from './blockRoles';
export type { BlockRole } from './blockRoles';

/** A paragraph with its marker read off. */
export interface Block {
  readonly paragraph: Paragraph;
  readonly marker: Marker | null;
  /** Where the text begins after the marker. */
  readonly bodyStart: number;
  readonly body: string;
  readonly role: BlockRole | null;
  /** A line of fields, or listed below one: never a heading or a problem. */
  readonly isField?: true;
  /** The group that rows of a table stand in. */
  readonly isHeading?: true;
}

const TITLE_WORDS =
  /(?:反馈|意见|情况|报告|方案|通报|清单|通知|函|台账|决定|公告|公示|台帐|一览表|汇总表|表|问题|措施|结果|材料|意见书|建议书|决定书|告知书)(?:[（(].{1,12}[）)])?$/;
/** What only a title ends with; headings end with 问题, 意见, 情况, too. */
const KIND_WORDS =
  /(?:报告|方案|通报|清单|台账|台帐|公告|公示|一览表|汇总表|的通知|的函|意见书|建议书|决定书|告知书)(?:[（(].{1,12}[）)])?$/;
/** 各县（市、区）党委，市直各单位党委： names bodies, no dates and no facts. */
const ADDRESSEE = /^(?!.*(?:如下|方面|问题|情况|发现|以下))[^。；！？0-9]{2,60}[：:]$/;
const PROSE = /[。；！？]/;

function toBlock(paragraph: Paragraph): Block {
  const role = roleOf(paragraph.text);
  const read = role === null ? readMarker(paragraph.text) : null;
  const marker = read !== null && goesOnInside(paragraph.text, read) ? null : read;
  const bodyStart = marker?.length ?? 0;
  return { paragraph, marker, bodyStart, body: paragraph.text.slice(bodyStart), role };
}

/** Reads the markers and the roles that need no outline: title, addressee, signature, date, attachments … */
export function toBlocks(paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks = paragraphs.map(toBlock);
  return withClosing(withAttachments(withInnerTitle(withSignatures(withOpening(blocks)))));
}

/** The title of what a letter hands on stands behind its signature: …整改方案 */
function withInnerTitle(blocks: readonly Block[]): Block[] {
  const titled = [...blocks];
  for (let i = 1; i < titled.length; i++)
    if (ENDS_LETTER.has(blocks[i - 1]?.role ?? null) && isInnerTitle(blocks[i] as Block))
      titled[i] = as(blocks[i] as Block, 'title');
  return titled;
}

const ENDS_LETTER = new Set<BlockRole | null>(['date', 'signature', 'attachment']);

const isInnerTitle = ({ role, marker, body }: Block): boolean =>
  role === null &&
  marker === null &&
  body.length <= 60 &&
  !PROSE.test(body) &&
  KIND_WORDS.test(body) &&
  !opensPart(body) &&
  sectionOf(body, false) === null;

/** What a list or report says about itself at its end, or what comes next for all of it. */
const CLOSES_REPORT =
  /^(?:台[账帐]|清单)由|^从[^，。；：]{0,6}整改[^，。；：]{0,6}看[，,]|^[^，。；：]{2,16}(?:负责)?对[^，。；：]{0,16}整改[^，。；：]{0,12}(?:监督|督促|督办|跟踪)|^(?:本|以上|上述|整改)(?:问题)?(?:清单|方案|台[账帐]|报告|表|通报|任务|措施)(?:经|由|自|已|所|中|实行|将|纳入)|^[^，。；：0-9]{0,16}整改(?:落实|工作|进展|完成|推进)*(?:情况|结果|任务|事项)[^，。；：]{0,6}(?:由|将|纳入|每|接受|定期|及时)[^。；]{0,40}(?:跟踪|督促|监督|报|考核|公开|公示|检查|销号)|^[^，。；：0-9]{0,14}(?:将|要)(?:继续|持续|对照|逐[项条]|进一步|严格按照|坚持|举一反三)[^。]{0,40}(?:整改|清单|问题|成果|清零|销号)|^(?:[^，。；：0-9]{0,10})(?:领导班子|班子|党组|党委|支委会?)(?:成立[^，。；]{0,16}整改[^，。；]{0,8}(?:领导小组|专班)|(?:每(?:季度|月|半年|周)|定期)[^。]{0,10}(?:听取|调度|通报|研究))/;
const COMES_NEXT = /^(?:下一步|下步|今后|接下来|下一阶段)[，,]/;

/** Paragraphs behind the last number or label that close the whole: 下一步，街道党工委将…, where no problem has one of its own. */
function withClosing(blocks: readonly Block[]): readonly Block[] {
  const isRunning = ({ marker, body }: Block): boolean =>
    marker === null && !/^[^，。；]{2,12}[：:】]/.test(body);
  const tellsNext = ({ body }: Block): boolean => COMES_NEXT.test(body);
  /** Counted once one is met: most documents hold none. */
  let nexts: number | null = null;
  const isOnlyNext = (block: Block): boolean =>
    tellsNext(block) && (nexts ??= blocks.filter(tellsNext).length) === 1;
  let from = blocks.length;
  for (let i = blocks.length - 1; i > 0; i--) {
    const block = blocks[i] as Block;
    if (block.role !== null) continue;
    if (!isRunning(block)) break;
    if (CLOSES_REPORT.test(block.body) || isOnlyNext(block)) from = i;
  }
  return from === blocks.length
    ? blocks
    : blocks.map((block, i) => (i >= from && block.role === null ? as(block, 'closing') : block));
}

/** Enumerators that count inside a sentence as well as before a paragraph. */
const OF_SENTENCES = new Set(['isOrdinal', 'itsOrdinal', 'circled']);

/** Whether the series that opens a paragraph goes on inside it: 一是…。二是…。 is running text, and no paragraph of its own. */
function goesOnInside(text: string, marker: Marker): boolean {
  if (!OF_SENTENCES.has(marker.style) || marker.value !== 1) return false;
  const inside = findInlineEnumerators(text, findShields(text).shielded);
  return inside.some(({ start }) => {
    if (start === 0) return false;
    const next = readMarker(text, start);
    return next?.style === marker.style && next.value === 2;
  });
}

const as = (block: Block, role: BlockRole): Block => ({
  ...block,
  role,
  marker: null,
  bodyStart: 0,
  body: block.paragraph.text,
});

/** Title lines and the addressee stand before the first sentence and the first number. */
function withOpening(blocks: readonly Block[]): Block[] {
  const opening = [...blocks];
  let titled = false;
  for (let i = 0; i < opening.length && i < 12; i++) {
    const block = opening[i] as Block;
    if (block.role === 'documentNumber' || block.role === 'date') continue;
    if (block.role !== null || block.marker !== null || PROSE.test(block.body)) break;
    if (titled && ADDRESSEE.test(block.body) && !TITLE_WORDS.test(block.body.replace(/[：:]$/, ''))) {
      opening[i] = as(block, 'addressee');
      break;
    }
    if (ADDRESSEE.test(block.body)) break;
    const last = titleEnd(opening, i);
    if (last < 0) break;
    if (titled) break;
    for (let k = i; k <= last; k++)
      if (opening[k]?.role === null) opening[k] = as(opening[k] as Block, 'title');
    titled = true;
    i = last;
  }
  return opening;
}

/** Index of the line on which a title that begins at `from` ends, or -1 where no title begins. */
function titleEnd(blocks: readonly Block[], from: number): number {
  for (let i = from; i < Math.min(blocks.length, from + 3); i++) {
    const block = blocks[i] as Block;
    if (block.role !== null || block.marker !== null || PROSE.test(block.body) || block.body.length > 80)
      return -1;
    if (/[：:]$/.test(block.body)) return -1;
    if (i === 0 && opensWithProblems(blocks)) return -1;
    if (TITLE_WORDS.test(block.body)) return goesOnAsTitle(blocks, i) ? i + 1 : i;
  }
  return -1;
}

/** 检查发现的主要问题, and a heading or a number below it: the problems alone were copied, without the title above them. */
function opensWithProblems([first, next]: readonly Block[]): boolean {
  return (
    first !== undefined &&
    next !== undefined &&
    sectionOf(first.body, false) === 'problems' &&
    !/关于/.test(first.body) &&
    !KIND_WORDS.test(first.body) &&
    !TITLE_WORDS.test(next.body) &&
    (next.marker !== null || !PROSE.test(next.body) || isStoppedHeading(next.body)) &&
    !ADDRESSEE.test(next.body)
  );
}

/** A second line, of words of its own, that tells what kind of document it is: …反馈意见⏎整改进展情况报告. */
function goesOnAsTitle(blocks: readonly Block[], at: number): boolean {
  const next = blocks[at + 1];
  return (
    next !== undefined &&
    next.role === null &&
    next.marker === null &&
    next.body.length <= 40 &&
    !PROSE.test(next.body) &&
    KIND_WORDS.test(next.body) &&
    sectionOf(next.body, false) === null
  );
}

/** An organisation's name alone on a line is a signature where a date stands beside it or where the document ends. */
function withSignatures(blocks: readonly Block[]): Block[] {
  const signed = [...blocks];
  for (let i = signed.length - 1; i >= 0; i--) {
    const block = signed[i] as Block;
    if (block.role !== null || block.marker !== null) continue;
    const next = signed[i + 1];
    if (signedOnOneLine(block, next)) signed[i] = as(block, 'signature');
    if (!looksLikeSignature(block.body)) continue;
    const previous = signed[i - 1];
    const beside =
      next === undefined || next.role === 'date' || next.role === 'signature' || next.role === 'copies';
    if ((beside && i > 0) || (previous?.role === 'date' && i > signed.length - 4))
      signed[i] = as(block, 'signature');
  }
  return signed;
}

/** Name and date on one line. */
const SIGNED = /^(.{4,40}?)[\s\u3000]+(?=[^\s\u3000]+$)/;

/** 某学院审计处　2025年4月17日 as the last line. */
function signedOnOneLine(block: Block, next: Block | undefined): boolean {
  if (next !== undefined && next.role === null) return false;
  const name = SIGNED.exec(block.body);
  return name !== null && isDateLine(block.body.slice(name[0].length)) && looksLikeSignature(name[1] ?? '');
}

/** The number that a note begins with: 注：1.…. */
function noteNumber(body: string): Marker | null {
  const label = /^[^：:]{1,6}[：:]\s*/.exec(body);
  return label ? readMarker(body, label[0].length) : null;
}

/** Numbered names below 附件： are the list of attachments. */
function withAttachments(blocks: readonly Block[]): Block[] {
  let inList = false;
  let note: Marker | null = null;
  const listed = [...blocks];
  for (let i = 0; i < listed.length; i++) {
    const block = listed[i] as Block;
    // 注：1.… 2.…: what goes on with the numbers of a note belongs to it
    if (block.role === 'closing') note = noteNumber(block.body);
    else if (note !== null && block.marker?.style === note.style && block.marker.value === note.value + 1) {
      note = block.marker;
      listed[i] = as(block, 'closing');
      continue;
    } else note = null;
    if (block.role === 'attachment') inList = /[：:]/.test(block.body);
    else if (inList) {
      inList =
        block.role === null && block.body.length <= 60 && !PROSE.test(block.body) && block.marker !== null;
      if (inList) listed[i] = as(block, 'attachment');
    }
  }
  return listed;
}
