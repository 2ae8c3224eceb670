import { DATE_LINE, looksLikeSignature } from '../document/language';
import { readMarker } from '../document/numberingStyles';
import type { Marker } from '../document/numberingStyles';
import type { Paragraph } from '../document/paragraph';

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
  /** What such a paragraph ends with, where that is quicker to ask than the pattern. */
  readonly end?: string;
}

export const BLOCK_ROLES: readonly RoleRow[] = [
  {
    role: 'documentNumber',
    example: '栖审企报〔2024〕17号',
    pattern:
      /^[\u4e00-\u9fff\s]{1,16}[〔［[(（【]\s*(?:19|20)\d{2}\s*[〕］\])）】]\s*(?:第)?\s*\d{1,4}\s*号$/,
  },
  { role: 'date', example: '2025年6月12日', pattern: DATE_LINE },
  { role: 'copies', example: '抄送：市委组织部', pattern: /^(?:抄送|抄报|主送|分送|发送|送)\s*[：:]/ },
  {
    role: 'copies',
    example: '某某办公室 2025年6月12日印发',
    pattern: /^.{2,30}\d{4}年\d{1,2}月\d{1,2}日\s*印发$/,
    end: '印发',
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
/** 各县（市、区）党委，市直各单位党委： names bodies, no dates and no facts. */
const ADDRESSEE = /^(?!.*(?:如下|方面|问题|情况|发现|以下))[^。；！？0-9]{2,60}[：:]$/;
const PROSE = /[。；！？]/;

/** All of them in one, for a quick no, but for those that are told by their end. */
const ANY_ROLE = new RegExp(
  BLOCK_ROLES.filter(({ end }) => end === undefined)
    .map(({ pattern }) => pattern.source)
    .join('|'),
);
const ENDS = BLOCK_ROLES.flatMap(({ end }) => end ?? []);

function endsAsRole(text: string): boolean {
  for (const end of ENDS) if (text.endsWith(end)) return true;
  return false;
}

function roleOf(text: string): BlockRole | null {
  if (text.length > 400 || !(ANY_ROLE.test(text) || endsAsRole(text))) return null;
  return BLOCK_ROLES.find(({ pattern }) => pattern.test(text))?.role ?? null;
}

/** Reads the markers and the roles that need no outline: title, addressee, signature, date, attachments … */
export function toBlocks(paragraphs: readonly Paragraph[]): readonly Block[] {
  return withAttachments(withSignatures(withOpening(paragraphs.map(toBlock))));
}

function toBlock(paragraph: Paragraph): Block {
  const role = roleOf(paragraph.text);
  const marker = role === null ? readMarker(paragraph.text) : null;
  const bodyStart = marker?.length ?? 0;
  return { paragraph, marker, bodyStart, body: paragraph.text.slice(bodyStart), role };
}

const as = ({ paragraph }: Block, role: BlockRole): Block => ({
  paragraph,
  marker: null,
  bodyStart: 0,
  body: paragraph.text,
  role,
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
    if (TITLE_WORDS.test(block.body)) return i;
  }
  return -1;
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

/** Numbered names below 附件： are the list of attachments. */
function withAttachments(blocks: readonly Block[]): readonly Block[] {
  const listed = [...blocks];
  let inList = false;
  for (let i = 0; i < listed.length; i++) {
    const block = listed[i] as Block;
    if (block.role === 'attachment') inList = /[：:]/.test(block.body);
    else if (inList) {
      inList =
        block.role === null && block.body.length <= 60 && !PROSE.test(block.body) && block.marker !== null;
      if (inList) listed[i] = as(block, 'attachment');
    }
  }
  return listed;
}
