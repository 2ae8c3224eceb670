import { chineseToNumber, toHalfWidthDigits } from '../basics/numerals';
import { formatDate } from '../basics/calendarDate';
import type { CalendarDate } from '../basics/calendarDate';
import { sourceEnd, sourceStart } from '../document/paragraph';
import type { Block } from '../outline/blocks';
import type { DocumentKind } from './finding';

export interface DocumentFacts {
  readonly title: string | null;
  readonly sourceOrg: string | null;
  readonly inspectedOrg: string | null;
  /** Day the opinion was fed back. */
  readonly feedbackDate: CalendarDate | null;
  /** Date of signature. */
  readonly documentDate: CalendarDate | null;
  /** The year that dates without one belong to. */
  readonly year: number | null;
}

/** First title as it stands in the source, line break kept; of several title lines those that follow each other. */
export function findTitle(source: string, blocks: readonly Block[]): string | null {
  const first = blocks.findIndex((block) => block.role === 'title');
  if (first < 0) return null;
  let last = first;
  while (blocks[last + 1]?.role === 'title') last++;
  return source.slice(
    sourceStart((blocks[first] as Block).paragraph),
    sourceEnd((blocks[last] as Block).paragraph),
  );
}

const NUM = '[0-9０-９〇零○一二三四五六七八九十]';
const FULL_DATE = new RegExp(
  `(${NUM}{4})\\s*[年.\\-/．]\\s*(${NUM}{1,3})\\s*[月.\\-/．]\\s*(${NUM}{1,3})\\s*日?`,
);
const DAY = new RegExp(`(?:(${NUM}{4})年)?(${NUM}{1,3})月(${NUM}{1,3})日`);

const toNumber = (text: string): number => {
  const plain = toHalfWidthDigits(text).replace(/○/g, '〇');
  return /^\d+$/.test(plain) ? Number(plain) : (chineseToNumber(plain) ?? 0);
};

function readDate(match: RegExpExecArray | null, year: number | null): CalendarDate | null {
  if (!match) return null;
  const printedYear = match[1] === undefined ? year : toNumber(match[1]);
  return printedYear === null
    ? null
    : formatDate(printedYear, toNumber(match[2] ?? ''), toNumber(match[3] ?? ''));
}

/** Date of signature: the last line that is a date and nothing else. */
function findDocumentDate(blocks: readonly Block[]): CalendarDate | null {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i] as Block;
    if (block.role !== 'date') continue;
    const date = readDate(FULL_DATE.exec(block.body), null);
    if (date) return date;
  }
  return null;
}

/** 6月20日，督察组向芦汀县委进行了反馈 / 于2025年5月9日向我局送达审计报告 */
const FED_BACK = new RegExp(
  `(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?[^。；，,]{0,30}(?:向|对|给)[^。；，,]{1,40}?(?:反馈|送达|出具|印发|下发|通报|移交|交办)` +
    // 针对检查组5月20日反馈的问题
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?(?:[^。；，,]{2,24}(?:组|局|办|厅))?(?:正式|集中)?反馈(?:了|的|巡|督|审|意见|问题)` +
    // 11月2日，督察组在某县召开反馈会
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?[^。；]{0,40}(?:召开|举行)[^。；，,]{0,20}反馈会`,
);

/** A year with a month behind it; 2024年度 says when nothing happened. */
const PRINTED_YEAR = new RegExp(`(${NUM}{4})年(?=${NUM}{1,3}月)`, 'g');

function findFeedbackDate(
  opening: string,
  kind: DocumentKind,
  documentDate: CalendarDate | null,
  year: number | null,
): CalendarDate | null {
  if (kind === 'selfReview') return null;
  let lastYear: number | null = null;
  for (const sentence of opening.split(/[。；\n]/)) {
    const hit = FED_BACK.exec(sentence);
    // 2023年9月12日至10月18日…。12月15日，…反馈: the year printed before counts
    const before = hit ? sentence.slice(0, hit.index) : sentence;
    const printed = [...before.matchAll(PRINTED_YEAR)].at(-1)?.[1];
    if (printed !== undefined) lastYear = toNumber(printed);
    if (!hit || /至$/.test(before)) continue;
    const date = readDate(DAY.exec(hit[0]), lastYear ?? year);
    if (date) return date;
  }
  return kind === 'plan' || kind === 'progress' ? null : documentDate;
}

const GROUP = '(?:巡视|巡察|巡查|督察|督查|检查|审计|督导|考核|核查|调研|抽查)';
const NAME = '[\\u4e00-\\u9fff（）()“”]';
/** 省委第五巡视组, 市安委会第三督查组, 省第二生态环境保护督察组, 某市审计局 */
const INSPECTOR = new RegExp(
  `(?:中央|${NAME}{0,18}?)(?:第[一二三四五六七八九十0-9]{1,3}[\\u4e00-\\u9fff]{0,10}?${GROUP}组)|${NAME}{1,16}?(?:${GROUP}组|审计局|审计厅|审计署[\\u4e00-\\u9fff]{0,12}办事处|巡察办)`,
);
const BEFORE_NAME =
  /^(?:.*(?:[，。；：,;:、\s]|安排|部署|要求|计划|批准|同意|日|派出|由|经|接受了?|根据|按照|落实|关于|至|了)(?=[\u4e00-\u9fff]{2,}))/;

/** The inspecting body in a sentence, words before its name cut off. */
function inspectorIn(text: string): string | null {
  const hit = INSPECTOR.exec(text);
  if (!hit) return null;
  let name = hit[0];
  for (let i = 0; i < 4; i++) {
    const shorter = name.replace(BEFORE_NAME, '');
    if (shorter === name || shorter.length < 4) break;
    name = shorter;
  }
  return /^(?:审计组|检查组|巡察组|督察组|督查组|巡视组)$/.test(name)
    ? null
    : name.replace(/^(?:向|对|被)/, '');
}

const specific = (org: string | null): boolean => org !== null && /第[一二三四五六七八九十0-9]+/.test(org);

function findSource(
  kind: DocumentKind,
  title: string | null,
  opening: string,
  signatures: readonly string[],
): string | null {
  if (kind === 'selfReview') return null;
  const isReport = kind === 'plan' || kind === 'progress';
  const plainTitle = title?.replace(/\s+/g, '') ?? null;
  const byTitle =
    plainTitle === null
      ? null
      : isReport
        ? inspectorIn(plainTitle.replace(/^.*?(?=落实|关于)/, ''))
        : inspectorIn(plainTitle.split(/关于|向|对/)[0] ?? '');
  const byText =
    opening
      .split(/[。；\n]/)
      .map(inspectorIn)
      .find((org) => org !== null) ?? null;
  const signature =
    signatures.find((name) => INSPECTOR.test(name)) ?? (isReport ? null : (signatures[0] ?? null));
  if (isReport) return specific(byText) || byTitle === null ? (byText ?? byTitle) : byTitle;
  if (title === null) return signature ?? byText;
  if (byTitle !== null && (specific(byTitle) || !specific(byText))) return byTitle;
  if (byText !== null) return byText;
  const named = /^(.{2,40}?)(?:关于|向)/.exec(plainTitle ?? '');
  return byTitle ?? signature ?? named?.[1] ?? null;
}

const CARRIED_OUT = '(?:开展|进行|实施|组织)';
/** …对某局党组开展了常规巡察 */
const INSPECTED = new RegExp(
  `(?<!针)(?:对|向)(${NAME}{2,40}?)(?:（以下简称[^）]*）|[(]以下简称[^)]*[)])?(?:[0-9]{4}[^，。；]{0,40})?(?:${CARRIED_OUT}了?|反馈了?|送达)`,
);
const BY_TITLE: readonly RegExp[] = [
  /(?:巡视|巡察|督察|审计|检查)(?!组|办|情况|意见|反馈|结果|发现|问题)(?:对)?([^，]{2,30}?)(?:的)?(?:情况)?(?:的)?(?:反馈|意见)/,
  /关于(?:对)?(?:巡视|巡察|督察|检查)(.{2,40}?)(?:的)?(?:情况)?(?:的)?(?:反馈|意见|情况)/,
  /(?:向|对)(.{2,40}?)(?:反馈|开展|进行|巡察|巡视|督察|审计)/,
  /关于(.{2,40}?)(?:20[0-9]{2}|任期|资产|预算|危险|安全|专项|落实|巡)/,
];
const REPORTER: readonly RegExp[] = [
  /^(?:中共)?(.{2,40}?)(?:关于|落实|贯彻|巡察|巡视|对照|整改|专题民主|专题组织|组织生活会|主题教育|20[0-9]{2}年|民主生活会|党史|学习|检视|审计|对)/,
];

/** Regions are told apart from what is inspected in them: 芦汀区烟花爆竹安全情况 → 芦汀区 */
const REGION =
  /^([\u4e00-\u9fff]{1,7}?(?:自治区|省|市|县|区|旗|镇|乡|街道|开发区))(?=.{4,}(?:情况|安全|工作))/;

const tidyOrg = (name: string): string => {
  const plain = name
    .replace(/^中共/, '')
    .replace(/(?:20[0-9]{2}|第[一二三四五]轮|常规|专项).*$/, '')
    .replace(/(?:巡视|巡察|督察|检查|审计)情况$|情况$|的$/, '')
    .replace(/(?:原|时任)?(?:党委书记|党组书记|董事长|总经理|局长|主任|[县区市镇乡]长|院长|校长|书记)+$/, '');
  return REGION.exec(name)?.[1] ?? plain;
};
const isPronoun = (name: string): boolean => /^(?:你|我|该|本|贵|全|其|被)/.test(name);

/** Region or body at the head of a plan's title; a title that begins with 关于 names nobody. */
function reporterOf(title: string | null): string | null {
  if (title === null || /^(?:关于|20[0-9]{2})/.test(title)) return null;
  const name =
    REPORTER.map((pattern) => pattern.exec(title)?.[1] ?? null).find((each) => each !== null) ?? null;
  const inspected = name !== null && /检查|督查|督察|督导|巡查|考核|反馈/.test(name);
  return inspected ? (REGION.exec(`${name}问题情况`)?.[1] ?? name) : name;
}

function findInspected(
  kind: DocumentKind,
  title: string | null,
  opening: string,
  addressee: string | null,
  signature: string | null,
): string | null {
  const plainTitle = title?.replace(/\s+/g, '') ?? null;
  const own = (reporterOf(plainTitle) ?? signature) || null;
  if (kind === 'selfReview') return own;
  for (const sentence of opening.split(/[。；\n]/)) {
    const hit = INSPECTED.exec(sentence);
    const name = hit?.[1] ? tidyOrg(hit[1]) : null;
    if (name && name.length >= 2 && !isPronoun(name) && !/^(?:发现|存在|上述|以上|问题|部分|个别)/.test(name))
      return name;
  }
  if (kind === 'plan' || kind === 'progress') return own;
  if (addressee !== null && !/^(?:各|有关|相关)/.test(addressee)) return addressee;
  const byTitle =
    plainTitle === null
      ? null
      : (BY_TITLE.map((pattern) => pattern.exec(plainTitle)?.[1] ?? null).find((name) => name !== null) ??
        null);
  return byTitle === null ? null : tidyOrg(byTitle) || null;
}

/** What is told by its form, not by its words: addressee, signature, date … */
const isFormal = ({ role }: Block): boolean => role !== null;

/** What the document says about itself: who inspected whom, when it was fed back. Null where it does not say. */
export function readFacts(source: string, blocks: readonly Block[], kind: DocumentKind): DocumentFacts {
  const title = findTitle(source, blocks);
  const opening = openingOf(blocks);
  const formal = blocks.filter(isFormal);
  const signatures = formal
    .filter((block) => block.role === 'signature')
    .map((block) => block.body.replace(/[（(](?:章|盖章|代章|印章)[）)]$/, ''));
  const addressee = formal.find((block) => block.role === 'addressee')?.body.replace(/[：:]$/, '') ?? null;
  const documentDate = findDocumentDate(formal);
  const printedYear = /((?:19|20)[0-9]{2})年/.exec(opening)?.[1];
  const year = documentDate ? Number(documentDate.slice(0, 4)) : printedYear ? Number(printedYear) : null;
  return {
    title,
    sourceOrg: findSource(kind, title, opening, signatures),
    inspectedOrg: findInspected(kind, title, opening, addressee, signatures[0]?.replace(/^中共/, '') ?? null),
    feedbackDate: findFeedbackDate(opening, kind, documentDate, year),
    documentDate,
    year,
  };
}

/** The text before the first numbered paragraph, at most 2000 characters: who, whom, when. */
function openingOf(blocks: readonly Block[]): string {
  const parts: string[] = [];
  let length = 0;
  for (const block of blocks) {
    if (block.marker !== null || length > 2000) break;
    if (block.role !== null) continue;
    parts.push(block.body.slice(0, 1500));
    length += block.body.length;
  }
  return parts.join('\n');
}
