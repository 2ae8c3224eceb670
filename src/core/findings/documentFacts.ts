import { chineseToNumber, toHalfWidthDigits } from '../basics/numerals';
import { formatDate } from '../basics/calendarDate';
import type { CalendarDate } from '../basics/calendarDate';
import { sourceEnd } from '../document/paragraph';
import type { Block } from '../outline/blocks';
import { documentKindRow } from './documentKinds';
import type { DocumentKind } from './finding';
import { findInspected, findSource, inspectorAddressed, tidyOrg } from './organisations';

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
  return source.slice((blocks[first] as Block).paragraph.start, sourceEnd((blocks[last] as Block).paragraph));
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
    if (block.role !== 'date' && block.role !== 'signature') continue;
    const date = readDate(FULL_DATE.exec(block.body), null);
    if (date) return date;
  }
  return null;
}

/** 6月20日，督察组向芦汀县委进行了反馈 / 于2025年5月9日向我局送达审计报告 */
const FED_BACK = new RegExp(
  `(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?(?:[^。；，,日月]{2,30}[，,](?![^。；，,]{0,12}日))?[^。；，,]{0,30}(?:向|对|给)[^。；，,]{1,40}?(?:反馈|送达|出具|下达|印发|下发|通报|移交|交办)` +
    // 2024年6月25日，市人大常委会听取了审计工作报告
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,][^。；，,]{0,30}听取[^。；，,]{0,24}审计[^。；，,]{0,8}报告` +
    // 2025年3月27日，巡视组进行了集中反馈
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?[^。；，,]{0,20}(?:进行|作)了?(?:集中|正式|书面)?反馈` +
    // 针对检查组5月20日反馈的问题
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?(?:[^。；，,]{2,24}(?:组|局|办|厅))?(?:正式|集中)?反馈(?:了|的|巡|督|审|意见|问题)` +
    // 11月2日，督察组在某县召开反馈会
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?[^。；]{0,40}(?:召开|举行)[^。；，,]{0,20}反馈会` +
    // 2025年7月4日送达《审计报告》, 2024年8月5日收到你局《…审计报告》
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]?(?:向我[^，。；]{1,6}|你[局厅办]|贵[局厅办])?(?:送达|出具|下达|印发|收到|接到)[^，。；]{0,50}(?:报告|意见|决定|通知|督办)` +
    // 10月29日下午，督察组与县政府交换了意见; 检查结果于10月13日反馈县政府; 2025年4月2日当面反馈
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日(?:上午|下午)?[，,]?(?:[^。；，,]{0,24}与[^。；，,]{2,20}交换(?:了)?意见|[^。；，,]{0,8}反馈)` +
    // 11月21日，经省委批准，现将巡视情况反馈如下
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[，,]经[^。；，,]{2,20}[，,]现将[^。；，,]{0,30}反馈` +
    // 3月18日上午，巡察组在村里召开会议，向村党总支反馈
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日(?:上午|下午)?[，,][^。；]{0,40}召开[^。；，,]{0,12}会议?[，,]向[^。；，,]{1,40}?反馈` +
    // 4月11日上午，巡察情况反馈会议召开
    `|(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日(?:上午|下午|晚)?[，,]?[^。；，,]{0,40}反馈会(?:议)?(?:在[^。；，,]{2,12}?)?(?:召开|举行)` +
    // 反馈会议于2025年3月14日召开
    `|反馈会(?:议)?(?:定?于|在)(?:${NUM}{4}年)?${NUM}{1,3}月${NUM}{1,3}日[^。；]{0,12}(?:召开|举行)`,
);

/** A year with a month behind it; 2024年度 says when nothing happened. */
const PRINTED_YEAR = new RegExp(`(${NUM}{4})年(?=${NUM}{1,3}月)`, 'g');

const PRINTED_MONTH = new RegExp(`(${NUM}{1,2})月(?=${NUM}{1,2}日|[至到—-]|[，,])`, 'g');

function findFeedbackDate(
  opening: string,
  kind: DocumentKind,
  documentDate: CalendarDate | null,
  year: number | null,
): CalendarDate | null {
  if (kind === 'selfReview') return null;
  let lastYear: number | null = null;
  let lastMonth = 0;
  // 3月5日，…反馈。2024年11月至2025年1月，…: what is said first took place after what is told next
  const latest = Math.max(
    0,
    ...[...opening.matchAll(PRINTED_YEAR)].map(([, printed]) => toNumber(printed ?? '')),
  );
  for (const sentence of opening.split(/[。；\n]/)) {
    const hit = FED_BACK.exec(sentence);
    // 2023年9月12日至10月18日…。12月15日，…反馈: the latest year printed before counts; the years inspected are earlier
    const before = hit ? sentence.slice(0, hit.index) : sentence;
    for (const [, printed] of before.matchAll(PRINTED_YEAR))
      lastYear = Math.max(lastYear ?? 0, toNumber(printed ?? ''));
    for (const [, month] of before.matchAll(PRINTED_MONTH)) lastMonth = toNumber(month ?? '');
    if (!hit || /至$/.test(before)) continue;
    const day = DAY.exec(hit[0]);
    // 2023年9月25日至11月24日…。1月9日，…反馈: the turn of a year lies between
    const turned = day !== null && lastYear !== null && lastMonth - toNumber(day[2] ?? '') >= 6 ? 1 : 0;
    const date = readDate(day, lastYear === null ? latest || year : lastYear + turned);
    if (date) return date;
  }
  if (kind === 'plan' || kind === 'progress') return null;
  return documentDate ?? readDate(SPOKEN.exec(opening), null);
}

/** ——2024年7月26日在市人大常委会第二十次会议上: a report that is given there. */
const SPOKEN = new RegExp(
  `(${NUM}{4})年(${NUM}{1,3})月(${NUM}{1,3})日在[^。；，,]{0,30}人(?:大|民代表大会)常(?:委|务委员)会[^。；，,]{0,20}会议上`,
);

/** 填报单位：区城投集团党委　反馈单位：区委第五巡察组　反馈时间：2025年3月20日 above a table or list. */
const labelledFact = (opening: string, labels: string): string | null =>
  new RegExp(
    `(?:^|[\\s\\u3000])(?:${labels})[\\s\\u3000]*[：:][\\s\\u3000]*([^，。；\\s\\u3000（(]{2,40})`,
  ).exec(opening)?.[1] ?? null;

/** What is told by its form, not by its words: addressee, signature, date … */
const isFormal = ({ role }: Block): boolean => role !== null;

/** What the document says about itself: who inspected whom, when it was fed back. Null where it does not say. */
export function readFacts(source: string, blocks: readonly Block[], kind: DocumentKind): DocumentFacts {
  const title = findTitle(source, blocks);
  const opening = openingOf(blocks);
  const formal = blocks.filter(isFormal);
  const signatures = formal
    .filter((block) => block.role === 'signature')
    .map(({ body }) => body.replace(/[\s\u3000]+[0-9０-９〇零○一二三四五六七八九十]{4}年.*$/, ''))
    .map((name) => name.replace(/[（(](?:章|盖章|代章|印章|公章)[）)]$/, ''));
  const addressee = formal.find((block) => block.role === 'addressee')?.body.replace(/[：:]$/, '') ?? null;
  const documentDate = findDocumentDate(formal);
  const printedYear = /((?:19|20)[0-9]{2})年/.exec(opening)?.[1];
  const year = documentDate ? Number(documentDate.slice(0, 4)) : printedYear ? Number(printedYear) : null;
  const { isReport } = documentKindRow(kind);
  const group = labelledFact(opening, '反馈单位|反馈组|督察单位|检查单位|巡察机构|巡察组');
  const inspected = labelledFact(
    opening,
    `被(?:审计|检查|巡察|巡视|督察|督查|评估|核查)(?:单位|对象|企业)${isReport ? '|填报单位|整改单位|单位名称|报告单位|单位' : ''}`,
  );
  const fedBack = labelledFact(opening, '反馈时间|反馈日期');
  return {
    title,
    sourceOrg:
      group ?? findSource(kind, title, opening, signatures) ?? inspectorAddressed(opening, addressee),
    inspectedOrg: inspected
      ? tidyOrg(inspected)
      : findInspected(kind, title, opening, addressee, signatures[0]?.replace(/^中共/, '') ?? null),
    feedbackDate:
      (fedBack ? readDate(FULL_DATE.exec(fedBack), year) : null) ??
      findFeedbackDate(opening, kind, documentDate, year),
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
