import { MEASURE_WORDS, type WordKind } from './words';

/**
 * A word of the table, or a shape: `figure` 12个项目, `frequency` 每季度, `date` 9月底前, `period` 2019年 (says of what, not till
 * when), `scope` 逐户, `title` 《…》, `quote` “…”, `actor` 由办公室负责.
 */
export type TokenKind =
  WordKind | 'figure' | 'frequency' | 'date' | 'period' | 'scope' | 'title' | 'quote' | 'actor';

/** Offsets are UTF-16 code units of the text that was read, end exclusive. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
}

/** What is counted by a number in digits: 12个, 3.2万元, 1.5公里, 60%. */
const COUNTED =
  '个毫元名人次件份项宗起家户所座台套条处辆艘栋间门口眼亩株棵吨米公平立方升里厘寸千斤克篇期场批本册具块片根只部支组队轮届笔张幅天周小倍分页成蒸支村层根副顶箱瓶袋桶把盏杆面架列节课学岁站路段类款道枚床桩幢单颗头匹';
/** Numbers in characters count only with these; 四个意识 and 一岗双责 are no figures. */
const NUMERAL = '[一二两三四五六七八九十百]{1,4}';
const COUNTED_IN_CHARACTERS =
  '(?:次(?!性|供水|加压|污染|装修|消毒|搬运)|块(?!抓)|元(?!化)|公里|亩|吨|趟|班(?![子组])|遍|户(?!一)|名(?!副)|份|座|台|套|篇|期|场(?!硬)|周|天|小时|家|辆|处|条措施|成|轮|倍|遍|人次|个(?:月|季度|工作日|小时|百分点)|个[^，。；]{0,5}?(?:项目|单位|部门|科室|企业|村|社区|支部|窗口|岗位|标段|乡镇|街道|点位|小区|工地|车间|班组))';
const NUMBER = '\\d{1,12}(?:[.,]\\d{1,12}){0,4}';

const DIGITS = '0123456789';
const NUMERALS = '一二两三四五六七八九十百';

/** What is no word but has a shape. Sticky; the first that matches counts. */
export const SHAPES: readonly {
  readonly kind: TokenKind;
  readonly example: string;
  /** The characters that it can begin with. */
  readonly opens: string;
  readonly pattern: RegExp;
}[] = [
  { kind: 'title', example: '《预算法》', opens: '《', pattern: /《[^《》]{1,80}》/y },
  { kind: 'quote', example: '“四个意识”', opens: '“"', pattern: /[“"][^“”"]{1,40}[”"]/y },
  {
    kind: 'frequency',
    example: '每季度',
    opens: '每按逐',
    pattern:
      /(?:每(?:个|一|半|两|二|三|双|单|\d{1,2}个?)?(?:季度?|月度?|周[一二三四五六日]?|星期|日|天|年度?|学期|旬|班)|[按逐](?:季度?|月|周|年(?!度计划)|日(?!常)))/y,
  },
  {
    kind: 'scope',
    example: '逐户',
    opens: '逐',
    pattern:
      /逐[一个户笔件份家宗人村台处张页案企座条项卷栋楼盘店厂校站车船井路棵单例批间点段岗](?:[逐][一-龥])?/y,
  },
  {
    kind: 'date',
    example: '9月底前',
    opens: `${DIGITS}年月季底本当第次明今上下`,
    pattern:
      /(?:20\d\d年|今年|明年|次年|本年|当年)?(?:\d{1,2}月(?:\d{1,2}日|底|末|初|上旬|中旬|下旬)?(?:之?前|以前|内)?|(?:年|月|季度)(?:底|末)?(?:之?前|以前|内)|第[一二三四]季度|(?:上|下)半年(?!工作)|底(?:之?前|以前)|(?:20\d\d)(?:之?前|以前))/y,
  },
  {
    kind: 'period',
    example: '2019年以来',
    opens: DIGITS,
    pattern: /(?:19|20)\d\d(?:[—–~至-](?:19|20)?\d\d)?年度?(?:以来)?/y,
  },
  {
    kind: 'figure',
    example: '3.2万元',
    opens: DIGITS,
    pattern: new RegExp(
      `(?<!\\d)(?!100[%％])${NUMBER}(?:余|多)?(?:[—–~至-]${NUMBER})?(?:余|多)?(?:[%％‰‰]|[万亿百千]*(?:余|多)?(?:个?工作日|日(?:内|前)?|年(?:以上|以内|内|以下)|[${COUNTED}]|[a-zA-Z㎡]))`,
      'y',
    ),
  },
  { kind: 'figure', example: 'Ⅲ类', opens: 'ⅠⅡⅢⅣⅤⅥ', pattern: /[Ⅰ-Ⅵ]+[类级]/y },
  {
    kind: 'figure',
    example: '两名',
    opens: NUMERALS,
    pattern: new RegExp(`(?!一[处家成倍户班块])${NUMERAL}${COUNTED_IN_CHARACTERS}`, 'y'),
  },
  { kind: 'actor', example: '专人', opens: '专第', pattern: /专人|专班|第三方/y },
  {
    kind: 'actor',
    example: '由办公室负责',
    opens: '由',
    pattern: /由[^，。；由]{2,16}?(?:负责|牵头|带队|主持|审阅|审核|验收|包案|把关|承办|组成|担任|参加)/y,
  },
];

const SHAPE_OPENERS: ReadonlySet<string> = new Set(SHAPES.flatMap(({ opens }) => [...opens]));

interface Entry {
  readonly word: string;
  readonly kind: WordKind;
}

/** Two characters as one small number; characters outside the common ones may share theirs, the whole word is compared anyway. */
const startAt = (text: string, at: number): number =>
  ((text.charCodeAt(at) & 0x7fff) << 15) | (text.charCodeAt(at + 1) & 0x7fff);

/** Words by their first two characters, the longest first. */
const WORDS: ReadonlyMap<number, readonly Entry[]> = (() => {
  const byStart = new Map<number, Entry[]>();
  for (const { kind, words } of MEASURE_WORDS)
    for (const word of words.split(/\s+/u)) {
      const start = startAt(word, 0);
      byStart.set(start, [...(byStart.get(start) ?? []), { word, kind }]);
    }
  for (const entries of byStart.values()) entries.sort((a, b) => b.word.length - a.word.length);
  return byStart;
})();

/** By character code whether a word, a shape or nothing can begin there: most characters begin nothing. */
const OPENS_WORD = 1;
const OPENS_SHAPE = 2;
const OPENS = new Uint8Array(0x10000);
for (const [{ word }] of WORDS.values() as Iterable<[Entry]>) OPENS[word.charCodeAt(0)]! |= OPENS_WORD;
for (const char of SHAPE_OPENERS) OPENS[char.charCodeAt(0)]! |= OPENS_SHAPE;

/** The words and shapes of a text from left to right; they do not overlap, and what is no word of the table is left out. */
export function readTokens(text: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; at++) {
    const opens = OPENS[text.charCodeAt(at)]!;
    if (opens === 0) continue;
    const token =
      ((opens & OPENS_SHAPE) === 0 ? null : readShape(text, at)) ??
      ((opens & OPENS_WORD) === 0 ? null : readWord(text, at));
    if (token === null) continue;
    tokens.push(token);
    at = token.end - 1;
  }
  return tokens;
}

function readShape(text: string, at: number): Token | null {
  const char = text.charAt(at);
  for (const { kind, opens, pattern } of SHAPES) {
    if (!opens.includes(char)) continue;
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return { kind, start: at, end: at + match[0].length };
  }
  return null;
}

function readWord(text: string, at: number): Token | null {
  const entry = WORDS.get(startAt(text, at))?.find(({ word }) => text.startsWith(word, at));
  return entry ? { kind: entry.kind, start: at, end: at + entry.word.length } : null;
}
