import { DATE_LINE, looksLikeSignature } from '../document/language';
import { readMarker } from '../document/numberingStyles';
import type { Marker } from '../document/numberingStyles';
import type { Paragraph } from '../document/paragraph';
import { findInlineEnumerators } from '../document/sentences';
import { findShields } from '../document/shields';
import { opensPart, sectionOf } from './sectionKinds';

/** What a paragraph is by its form alone, whatever part it stands in. */
export type BlockRole =
  | 'title'
  | 'documentNumber'
  | 'addressee'
  | 'date'
  | 'signature'
  | 'attachment'
  | 'copies'
  | 'contact'
  | 'closing'
  | 'label';

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

interface RoleRow {
  readonly role: BlockRole;
  readonly example: string;
  readonly pattern: RegExp;
}

export const BLOCK_ROLES: readonly RoleRow[] = [
  {
    role: 'documentNumber',
    example: '栖审企报〔2024〕17号',
    pattern:
      /^[\u4e00-\u9fff\s]{1,16}[〔［[(（【]\s*(?:19|20)\d{2}\s*[〕］\])）】]\s*[\u4e00-\u9fff]{0,6}\s*\d{1,4}\s*号$/,
  },
  { role: 'date', example: '2025年6月12日', pattern: DATE_LINE },
  { role: 'copies', example: '抄送：市委组织部', pattern: /^(?:抄送|抄报|主送|分送|发送|送)\s*[：:]/ },
  {
    role: 'copies',
    example: '某某办公室 2025年6月12日印发',
    pattern: /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日\s*印发$/,
  },
  {
    role: 'contact',
    example: '(联系人:某某,联系电话:0000-0000000)',
    pattern:
      /^[（(【]?\s*(?:[\u4e00-\u9fff]{0,8})?(?:联系人|联系电话|联系方式|联系地址|通讯地址|通信地址|邮政编码|邮编|电子邮箱|电子信箱|邮箱|举报电话|监督电话|受理电话|公开期限|公示期|公开时间|传真|电话|地址)\s*[：:及、和（(]/,
  },
  {
    role: 'attachment',
    example: '附件：1.问题清单',
    pattern: /^附(?:件|表|录)?\s*[0-9０-９一二三四五六七八九十]{0,3}\s*[：:.、]/,
  },
  { role: 'attachment', example: '附件1', pattern: /^附(?:件|表|录)\s*[0-9０-９一二三四五六七八九十]{0,3}$/ },
  { role: 'attachment', example: '（此件公开发布）', pattern: /^[（(](?:此件|本文|本件).{2,20}[）)]$/ },
  {
    role: 'closing',
    example: '以上反馈意见，请市公安局党委高度重视',
    pattern:
      /^(?:以上|上述)(?:反馈|审计|检查|督查|巡察|巡视|处理|整改)?(?:的)?(?:意见|建议|情况|要求|报告|问题)?(?:和建议)?[，,]?(?:请|望|希望|务请|特此)/,
  },
  {
    role: 'closing',
    example: '街道党工委书记表示，诚恳接受，照单全收。',
    pattern:
      /^[\u4e00-\u9fff]{2,30}(?:书记|[局厅部处镇乡县区市院校]长|主任|董事长|总经理|负责人|负责同志|党委|党组|党工委)(?:[\u4e00-\u9fff]{2,4}|同志)?(?:作(?:了)?表态(?:发言|讲话)?|表态(?:发言)?时?(?:表示|指出|强调)?|代表[^，。]{2,20}表示|表示)[，,：:]/,
  },
  {
    role: 'closing',
    example: '注：1.本清单经党委会审议通过。',
    pattern: /^[（(【[]?(?:注|附注|填表说明|填报说明|注释)[】\]]?\s*[：:]/,
  },
  {
    role: 'closing',
    example: '特此反馈。',
    pattern: /^(?:特此|专此)(?:反馈|报告|通报|通知|函告|函达|公告|说明)[。.]?$/,
  },
  {
    role: 'closing',
    example: '欢迎广大干部群众对巡察整改落实情况进行监督。',
    pattern: /^(?:欢迎|现将有关情况予以公布|如有意见|如对)/,
  },
];

const TITLE_WORDS =
  /(?:反馈|意见|情况|报告|方案|通报|清单|通知|函|台账|决定|公告|公示|台帐|一览表|汇总表|表|问题|材料)(?:[（(].{1,12}[）)])?$/;
/** What only a title ends with; headings end with 问题, 意见, 情况, too. */
const KIND_WORDS =
  /(?:报告|方案|通报|清单|台账|台帐|公告|公示|一览表|汇总表|的通知|的函)(?:[（(].{1,12}[）)])?$/;
/** 各县（市、区）党委，市直各单位党委： names bodies, no dates and no facts. */
const ADDRESSEE = /^(?!.*(?:如下|方面|问题|情况|发现|以下))[^。；！？0-9]{2,60}[：:]$/;
const PROSE = /[。；！？]/;

/** All of them in one, for a quick no. */
const ANY_ROLE = new RegExp(BLOCK_ROLES.map(({ pattern }) => pattern.source).join('|'));

const roleOf = (text: string): BlockRole | null =>
  text.length > 400 || !ANY_ROLE.test(text)
    ? null
    : (BLOCK_ROLES.find((row) => row.pattern.test(text))?.role ?? null);

/** Reads the markers and the roles that need no outline: title, addressee, signature, date, attachments … */
export function toBlocks(paragraphs: readonly Paragraph[]): readonly Block[] {
  const blocks: Block[] = paragraphs.map((paragraph) => {
    const role = roleOf(paragraph.text);
    const read = role === null ? readMarker(paragraph.text) : null;
    const marker = read !== null && goesOnInside(paragraph.text, read) ? null : read;
    const bodyStart = marker?.length ?? 0;
    return { paragraph, marker, bodyStart, body: paragraph.text.slice(bodyStart), role };
  });
  return withClosing(withAttachments(withInnerTitle(withSignatures(withOpening(blocks)))));
}

/** The title of what a letter hands on stands behind its signature: …整改方案 */
function withInnerTitle(blocks: readonly Block[]): Block[] {
  let last: BlockRole | null = null;
  return blocks.map((block) => {
    const isTitle =
      block.role === null &&
      block.marker === null &&
      (last === 'date' || last === 'signature' || last === 'attachment') &&
      block.body.length <= 60 &&
      !PROSE.test(block.body) &&
      KIND_WORDS.test(block.body) &&
      !opensPart(block.body) &&
      sectionOf(block.body, false) === null;
    last = block.role;
    return isTitle ? as(block, 'title') : block;
  });
}

/** What a list or report says about itself at its end, or what comes next for all of it. */
const CLOSES_REPORT =
  /^本(?:清单|方案|台[账帐]|报告|表|通报)(?:经|由|自|已|所|中)|^[^，。；：0-9]{0,16}整改(?:落实|工作|进展|完成|推进)*(?:情况|结果|任务|事项)[^，。；：]{0,6}(?:由|将|纳入|每|接受|定期|及时)[^。；]{0,40}(?:跟踪|督促|监督|报告|通报|考核|公开|公示|检查)/;
const COMES_NEXT = /^(?:下一步|下步|今后|接下来|下一阶段)[，,]/;

/** Paragraphs behind the last number or label that close the whole: 下一步，街道党工委将…, where no problem has one of its own. */
function withClosing(blocks: readonly Block[]): readonly Block[] {
  const isRunning = ({ marker, body }: Block): boolean =>
    marker === null && !/^[^，。；]{2,12}[：:】]/.test(body);
  const nexts = blocks.filter(({ body }) => COMES_NEXT.test(body)).length;
  const closing = new Set<Block>();
  for (let i = blocks.length - 1; i > 0; i--) {
    const block = blocks[i] as Block;
    if (block.role !== null) continue;
    if (!isRunning(block)) break;
    if (CLOSES_REPORT.test(block.body) || (nexts === 1 && COMES_NEXT.test(block.body))) closing.add(block);
  }
  return closing.size === 0
    ? blocks
    : blocks.map((block) => (closing.has(block) ? as(block, 'closing') : block));
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
    if (TITLE_WORDS.test(block.body)) return goesOnAsTitle(blocks, i) ? i + 1 : i;
  }
  return -1;
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
    if (block.role !== null || block.marker !== null || !looksLikeSignature(block.body)) continue;
    const next = signed[i + 1];
    const previous = signed[i - 1];
    const beside =
      next === undefined || next.role === 'date' || next.role === 'signature' || next.role === 'copies';
    if ((beside && i > 0) || (previous?.role === 'date' && i > signed.length - 4))
      signed[i] = as(block, 'signature');
  }
  return signed;
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
  return blocks.map((block) => {
    // 注：1.… 2.…: what goes on with the numbers of a note belongs to it
    if (block.role === 'closing') note = noteNumber(block.body);
    else if (note !== null && block.marker?.style === note.style && block.marker.value === note.value + 1) {
      note = block.marker;
      return as(block, 'closing');
    } else note = null;
    if (block.role === 'attachment') {
      inList = /[：:]/.test(block.body);
      return block;
    }
    if (!inList) return block;
    const entry =
      block.role === null && block.body.length <= 60 && !PROSE.test(block.body) && block.marker !== null;
    if (entry) return as(block, 'attachment');
    inList = false;
    return block;
  });
}
