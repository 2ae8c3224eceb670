import { readMarker } from './readMarker';
import type { Line } from './lines';
import { holdsSpace } from './paragraph';

/** What a line is that belongs to the page and not to the text. */
export type FurnitureKind = 'pageNumber' | 'runningHeader' | 'webPage';

export interface FurnitureRow {
  readonly kind: FurnitureKind;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Lines that are furniture wherever they stand. */
export const FURNITURE: readonly FurnitureRow[] = [
  {
    kind: 'pageNumber',
    example: '— 1 —',
    pattern:
      /^[-—–－―─~～·•*＊‖|｜]{1,3}\s*[0-9０-９]{1,4}\s*(?:[/／]\s*[0-9０-９]{1,4}\s*)?[-—–－―─~～·•*＊‖|｜]{1,3}$/,
  },
  {
    kind: 'pageNumber',
    example: '第 1 页 共 5 页',
    pattern:
      /^[（(]?第\s*[0-9０-９]{1,4}\s*页(?:[\s\u3000]*[,，/／、|｜]?\s*共\s*[0-9０-９]{1,4}\s*页)?[）)]?$/,
  },
  {
    kind: 'pageNumber',
    example: '某市审计局审计报告第2页',
    pattern: /^[\u4e00-\u9fff]{4,24}[\s\u3000]*第\s*[0-9０-９]{1,4}\s*页$/,
  },
  {
    kind: 'pageNumber',
    example: '共5页 第1页',
    pattern: /^共\s*[0-9]{1,4}\s*页\s*[,，]?\s*第\s*[0-9]{1,4}\s*页$/,
  },
  { kind: 'pageNumber', example: 'Page 1 of 5', pattern: /^page\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?$/i },
  { kind: 'pageNumber', example: '1 / 12', pattern: /^[0-9]{1,4}\s*[/／]\s*[0-9]{1,4}$/ },
  { kind: 'pageNumber', example: '[3]', pattern: /^[[［〔]\s*[0-9]{1,4}\s*[\]］〕]$/ },
  {
    kind: 'webPage',
    example: '发布时间：2025-06-12 来源：市纪委监委',
    pattern: /^[【[]?\s*(?:发布|发表|更新|公开|成文|发文|创建)(?:时间|日期)[】\]]?\s*[:：]?\s*\d{4}.*$/,
  },
  {
    kind: 'webPage',
    example: '来源：市纪委监委网站',
    pattern: /^(?:信息|稿件|文章|内容|新闻)?来源\s*[:：].{0,60}$/,
  },
  {
    kind: 'webPage',
    example: '2025-06-12 10:30 来源：清风网',
    pattern:
      /^\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s+(?:信息)?来源\s*[:：].{0,60}$/,
  },
  {
    kind: 'webPage',
    example: '2025-06-12 10:30',
    pattern: /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/,
  },
  {
    kind: 'webPage',
    example: '浏览次数：1234',
    pattern:
      /^[【[（(]?\s*(?:浏览|阅读|点击|访问)(?:次数|量|数|人次)?\s*[:：]?\s*[\d,]+\s*次?\s*[】\])）]?.{0,30}$/,
  },
  {
    kind: 'webPage',
    example: '字号：[大 中 小]',
    pattern:
      /^[【[（(]?\s*(?:字号|字体|文字大小)(?:大小)?\s*[:：]?\s*[【[（(]?\s*(?:大|小|默认|放大|A).{0,30}$/,
  },
  {
    kind: 'webPage',
    example: '责任编辑：某某',
    pattern:
      /^[【[（(]?\s*(?:责任编辑|责编|编辑|审核|校对|初审|复审|终审|录入|撰稿|供稿|作者|发布人)\s*[:：].{0,40}$|^[（(][^（）()，。；]{2,30}(?:供稿|撰稿|整理|报道|供图)[）)]$/,
  },
  {
    kind: 'webPage',
    example: '索引号：000000/2025-1　主题分类：党务公开　成文日期：2025-02-20',
    pattern:
      /^[【[（(]?\s*(?:索\s*引\s*号|信息索引|主题分类|发布机构|成文日期|公开方式|公开范围)\s*[:：].{0,110}$/,
  },
  {
    kind: 'webPage',
    example: '分享到：微信 微博',
    pattern:
      /^[【[]?\s*(?:分享到?|分享至|一键分享|扫一扫|扫码|微信扫一扫)(?:[:：\s】\]].*|在手机打开当前页.*|分享.*)?$/,
  },
  {
    kind: 'webPage',
    example: '【打印本页】【关闭窗口】',
    pattern:
      /^(?:[【[（(\s|｜]*(?:打印|关闭|收藏|返回|顶部|TOP|下载|纠错|朗读|大|中|小|本页|页面|窗口|此页|列表|上一页|下一页|首页)[】\])）\s|｜]*)+$/i,
  },
  {
    kind: 'webPage',
    example: '【打印】　分享到：QQ 微信 微博',
    pattern: /^[【[（(]?\s*(?:打印|关闭|收藏|字号|字体)[^。，；]{0,24}(?:分享到?|分享至)\s*[：:].{0,30}$/,
  },
  {
    kind: 'webPage',
    example: '上一篇：某某',
    pattern:
      /^(?:上一篇|下一篇|上一条|下一条|相关(?:阅读|链接|新闻|文章)|延伸阅读|友情链接)\s*(?:[:：].{0,80})?$/,
  },
  {
    kind: 'webPage',
    example: '当前位置：首页 > 巡察整改',
    pattern: /^(?:您?(?:的|所在的?)?(?:当前)?位置|当前位置|您现在的位置)\s*[:：].{0,80}$/,
  },
  {
    kind: 'webPage',
    example: '首页 > 巡察工作 > 巡察反馈',
    pattern:
      /^(?:(?:您?(?:当前|现在)?(?:的)?(?:所在)?位置|当前栏目)\s*[:：]\s*)?(?:网站)?首页\s*(?:[>＞»›/|｜]|-+|→).{0,80}$/,
  },
  {
    kind: 'webPage',
    example: '版权所有：某某网',
    pattern:
      /^(?:版权所有|主办单位|主办|承办单位|承办|技术支持|网站标识码|网站地图|联系我们|copyright|©).{0,80}$/i,
  },
  { kind: 'webPage', example: '某ICP备12345678号', pattern: /^.{0,6}(?:ICP备|公网安备).{0,40}$/ },
];

const BARE_NUMBER = /^[0-9０-９]{1,3}$/;
/** 栖审企报〔2024〕17号 on a line of its own. */
const DOCUMENT_NUMBER =
  /^[\u4e00-\u9fff]{1,14}\s*[〔［[(（【]\s*(?:19|20)\d{2}\s*[〕］\])）】]\s*\d{1,4}\s*号$/;
/** Asked of every line; its last character tells most apart. */
export const isDocumentNumber = (text: string): boolean => text.endsWith('号') && DOCUMENT_NUMBER.test(text);
/** 责任领导：党组书记、局长 returns below every problem that is his. */
const LABEL = /^[【[]?[\u4e00-\u9fff]{2,8}[】\]]?[：:]|^[【[][^】\]]{2,12}[】\]]/;
const ENDS_SENTENCE = /[。！？；：!?;:]["”’』」）)】]*$/;

/** All of them in one, for a quick no. */
const ANY_FURNITURE = new RegExp(FURNITURE.map(({ pattern }) => pattern.source).join('|'), 'i');

function furnitureKind({ text }: Line): FurnitureKind | null {
  if (text.length > 120 || !ANY_FURNITURE.test(text)) return null;
  return FURNITURE.find((row) => row.pattern.test(text))?.kind ?? null;
}

/**
 * Marks page numbers, running headers and what a web page has around its article; null where a line is text.
 * A running header is a line that returns next to page numbers (a document number, the title), or that returns at
 * least three times in the middle of sentences.
 */
export function markFurniture(lines: readonly Line[]): (FurnitureKind | null)[] {
  const marks = lines.map(furnitureKind);
  keepHosts(lines, marks);
  markBareNumbers(lines, marks);
  for (const [text, at] of placesOf(lines, marks)) {
    if ((at.length < 2 && !isDocumentNumber(text)) || ENDS_SENTENCE.test(text) || LABEL.test(text)) continue;
    const besidePageNumber = at.filter((i) => marks[i - 1] === 'pageNumber' || marks[i + 1] === 'pageNumber');
    const cutting = at.filter((i) => cutsSentence(lines, i));
    const running =
      besidePageNumber.length >= 2 ||
      (besidePageNumber.length >= 1 && isDocumentNumber(text)) ||
      (at.length >= 3 && cutting.length >= 2 && cutting.length * 2 >= at.length);
    if (!running) continue;
    for (const i of at)
      if (isDocumentNumber(text) || i !== at[0] || besidePageNumber.includes(i)) marks[i] = 'runningHeader';
  }
  return marks;
}

/** 主办单位：… stands once at the foot of a web page; more often it is a field of problems. */
const HOST = /^(?:主办|承办)(?:单位)?\s*[:：]/;
function keepHosts(lines: readonly Line[], marks: (FurnitureKind | null)[]): void {
  const at = lines.flatMap(({ text }, i) => (HOST.test(text) ? [i] : []));
  if (at.length > 1) for (const i of at) marks[i] = null;
}

/**
 * Whether a line stands in the middle of a sentence. Between an unclosed heading and the number below it nothing is cut: （一）存在问题
 * returns under each chapter.
 */
const cutsSentence = (lines: readonly Line[], i: number): boolean =>
  i > 0 &&
  runsOn(lines[i - 1] as Line) &&
  readMarker(lines[i + 1]?.text ?? '') === null &&
  !LABEL.test(lines[i + 1]?.text ?? '');

/** Whether a line that fills the page stops in the middle of a sentence. */
const runsOn = ({ text, width }: Line): boolean => width > 30 && !ENDS_SENTENCE.test(text);

/** Where each short line stands that is no furniture by itself; blanks do not tell lines apart. */
function placesOf(
  lines: readonly Line[],
  marks: readonly (FurnitureKind | null)[],
): ReadonlyMap<string, number[]> {
  const places = new Map<string, number[]>();
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i] as Line;
    if (marks[i] !== null || text.length > 50) continue;
    const key = holdsSpace(text) ? text.replace(/\s+/g, '') : text;
    const known = places.get(key);
    if (known) known.push(i);
    else places.set(key, [i]);
  }
  return places;
}

/** Lines that hold a number alone are page numbers where they count upwards: 1 … 2 … 3. */
function markBareNumbers(lines: readonly Line[], marks: (FurnitureKind | null)[]): void {
  const bare: number[] = [];
  for (let i = 0; i < lines.length; i++) {
    const { text } = lines[i] as Line;
    if (text.length <= 3 && BARE_NUMBER.test(text)) bare.push(i);
  }
  const values = bare.map((i) =>
    Number((lines[i] as Line).text.replace(/[０-９]/g, (d) => String(d.charCodeAt(0) - 0xff10))),
  );
  bare.forEach((i, k) => {
    const value = values[k] as number;
    const inOrder = values[k + 1] === value + 1 || values[k - 1] === value - 1 || bare.length === 1;
    if (inOrder) marks[i] = 'pageNumber';
  });
}
