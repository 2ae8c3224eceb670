import type { CalendarDate } from '../basics/calendarDate';
import { formatDate, lastDayOfMonth } from '../basics/calendarDate';
import { NUMBER_CHARACTERS, readNumber } from './chineseNumber';

/** What a relative time limit counts in. */
export type PeriodUnit = 'workday' | 'day' | 'month' | 'hour';

/** Which day a relative time limit counts from; `unsaid` where the text names none. */
export type PeriodBase = 'feedback' | 'receipt' | 'document' | 'unsaid';

/** What one expression of time says before years are filled in; all offsets refer to the squeezed text. */
export type TimeMeaning =
  | { readonly what: 'date'; readonly year: SaidYear; readonly last: LastDay; readonly assumed?: true }
  | { readonly what: 'start'; readonly year: SaidYear; readonly last: LastDay }
  | { readonly what: 'period'; readonly count: number; readonly unit: PeriodUnit; readonly base: PeriodBase }
  | { readonly what: 'current'; readonly span: 'month' | 'nextMonth' | 'quarter' | 'week' }
  | { readonly what: 'immediate' | 'ongoing' | 'window' | 'periodic' | 'damaged' };

/** A printed year, a word for it (今年 0, 明年 1), or none. */
export type SaidYear =
  { readonly printed: number; readonly short?: true } | { readonly offset: number } | null;

/** The last day of what is said in a given year; null if there is no such day. */
export type LastDay = (year: number) => CalendarDate | null;

export interface TimeAtom {
  readonly start: number;
  readonly end: number;
  readonly meaning: TimeMeaning;
}

interface TimeRule {
  readonly example: string;
  readonly pattern: RegExp;
  readonly read: (match: readonly (string | undefined)[]) => TimeMeaning;
}

const N = `[${NUMBER_CHARACTERS}]`;
const YEAR = `(?:((?<!\\d)\\d{4}|(?<!\\d)[2-4]\\d|[二][〇零○一二三四五六七八九]{3})年度?|(今年|本年度?|当年|明年|次年|翌年|来年|后年)的?)?`;
const TO = '(?:至|到|-|~)';
const YEAR_WORDS: Readonly<Record<string, number>> = { 明年: 1, 次年: 1, 翌年: 1, 来年: 1, 后年: 2 };

function saidYear(digits: string | undefined, word: string | undefined): SaidYear {
  if (word !== undefined) return { offset: YEAR_WORDS[word] ?? 0 };
  const value = digits === undefined ? null : readNumber(digits);
  if (value === null) return null;
  return value < 100 ? { printed: 2000 + value, short: true } : { printed: value };
}

const numberOf = (written: string | undefined): number =>
  written === undefined ? NaN : (readNumber(written) ?? NaN);

const dayOf =
  (month: number, day: number): LastDay =>
  (year) =>
    formatDate(year, month, day);

const endOfMonth =
  (month: number): LastDay =>
  (year) =>
    lastDayOfMonth(year, month);

/** 上旬 … as the last day it covers; 0 is the end of the month. */
const PART_OF_MONTH: Readonly<Record<string, number>> = { 初: 10, 上旬: 10, 上半月: 15, 中: 20, 中旬: 20 };
const VAGUE_PARTS = new Set(['初', '中']);

const QUARTERS: Readonly<Record<string, number>> = {
  ...{ 一: 3, 首: 3, '1': 3, 二: 6, '2': 6, 三: 9, '3': 9, 四: 12, 末: 12, '4': 12 },
};

const BASES: readonly (readonly [RegExp, PeriodBase])[] = [
  [/收到|接到|接|收|送达/, 'receipt'], // 收到审计报告之日起60日内
  [/印发|下发|发布|公布|实施|出台|通过|发文/, 'document'], // 本方案印发之日起1个月内
  [/反馈|通报|会/, 'feedback'], // 反馈之日起2个月内
];

const UNITS: readonly (readonly [RegExp, PeriodUnit, number])[] = [
  [/工作日|工作天/, 'workday', 1],
  [/小时/, 'hour', 1],
  [/季/, 'month', 3],
  [/月/, 'month', 1],
  [/年/, 'month', 12],
  [/周|星期/, 'day', 7],
  [/日|天/, 'day', 1],
];

function period(before: string | undefined, count: number, unitWord: string): TimeMeaning {
  const base = before ? (BASES.find(([words]) => words.test(before))?.[1] ?? 'unsaid') : 'unsaid';
  const [, unit, factor] = UNITS.find(([words]) => words.test(unitWord)) ?? [/日/, 'day' as const, 1];
  return { what: 'period', count: count * factor, unit, base };
}

const SINCE =
  '(?:([^\\u0000，。；、：:;,（(）)]{0,30}?)(?:之日起?|当日起?|当天起?|起|以来|后|之后|以后)计?算?的?)?';
const just = (what: 'immediate' | 'ongoing' | 'window' | 'periodic' | 'damaged') => (): TimeMeaning => ({
  what,
});

/** Earlier rules win: what they matched is taken out before the next rule looks. */
const RULES: readonly TimeRule[] = [
  { example: '2021915日', pattern: /\d{5,}[年月日]|\d{9,}/g, read: just('damaged') },
  { example: '2021年915日', pattern: /年\d{3,}日?|月\d{3,}日?|\d{3,}月/g, read: just('damaged') },
  { example: '2025年X月底前', pattern: /\d{0,4}[XxX×□?？*]{1,4}[年月日]/g, read: just('damaged') },
  {
    example: '2025.12.30、2025/12/30、2025-12-30',
    pattern: /(?<![\d.])(\d{4})([./-])(\d{1,2})\2(\d{1,2})(?![\d])日?/g,
    read: (m) => ({
      what: 'date',
      year: { printed: numberOf(m[1]) },
      last: dayOf(numberOf(m[3]), numberOf(m[4])),
    }),
  },
  {
    example: '12/30/2025',
    pattern: /(?<![\d./-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?!\d)/g,
    read: (m) => ({
      what: 'date',
      year: { printed: numberOf(m[3]) },
      last: dayOf(numberOf(m[1]), numberOf(m[2])),
      assumed: true,
    }),
  },
  {
    example: '20251230',
    pattern: /(?<![\d.])((?:19|20)\d\d)(\d\d)(\d\d)(?![\d.])/g,
    read: (m) => ({
      what: 'date',
      year: { printed: numberOf(m[1]) },
      last: dayOf(numberOf(m[2]), numberOf(m[3])),
    }),
  },
  {
    example: '2025.10、2025-10',
    pattern: /(?<![\d.])((?:19|20)\d\d)[./-](\d{1,2})(?![\d])月?(底|末)?/g,
    read: (m) => ({
      what: 'date',
      year: { printed: numberOf(m[1]) },
      last: endOfMonth(numberOf(m[2])),
      assumed: true,
    }),
  },
  {
    example: '每年12月底前、每季度、每月10日前、按月、逐季',
    pattern: new RegExp(
      `每(?:半年|年度?|季度?|(?:${N}{0,2}个?)?(?:季度|月|周|星期|旬|学期)|日|天|旬|周|学期)(?:的?(?:${N}{1,3}月份?)?(?:${N}{1,3}[日号]|上旬|中旬|下旬|底|末|初)?前?)?` +
        `|(?:按|逐)(?:年度?|半年|季度?|月度?|周|旬)`,
      'g',
    ),
    read: just('periodic'),
  },
  {
    example: '自2025年5月13日起',
    pattern: new RegExp(
      `(?:自|从)?${YEAR}(${N}{1,3})月份?(?:(${N}{1,3})[日号])?(?:之日|当日)?(?:起|开始)`,
      'g',
    ),
    read: (m) => ({
      what: 'start',
      year: saidYear(m[1], m[2]),
      last: m[4] === undefined ? endOfMonth(numberOf(m[3])) : dayOf(numberOf(m[3]), numberOf(m[4])),
    }),
  },
  {
    example: '6个月集中整改期内',
    pattern: new RegExp(
      `(?:${N}{1,3}个月的?)?(?:集中整改|巡[察视]整改|整改)(?:期限|期间|阶段|期)(?:内|期间|结束前|结束之?前|届满前|满前|期满前)?`,
      'g',
    ),
    read: just('window'),
  },
  {
    example: '反馈之日起2个月内、收到审计报告之日起60日内、15个工作日内',
    pattern: new RegExp(
      `${SINCE}(?<!${N})(${N}{1,3})(个?工作[日天]|个(?:自然)?(?:月|季度|星期|周)|(?:个?(?:自然)?[日天]|年|周|个?小时)(?=之?以?内))(?:之内|以内|内)?`,
      'g',
    ),
    read: (m) => period(m[1], numberOf(m[2]), m[3] ?? ''),
  },
  {
    example: '半年内、半个月内',
    pattern: new RegExp(`${SINCE}半(年|个月)(?:之内|以内|内)`, 'g'),
    read: (m) => (m[2] === '年' ? period(m[1], 6, '月') : period(m[1], 15, '日')),
  },
  {
    example: '2025年12月31日前、二〇二五年六月三十日、12月1日至31日',
    pattern: new RegExp(
      `${YEAR}(?<!${N})(${N}{1,3})月份?(${N}{1,3})[日号]?(?:${TO}(${N}{1,3})[日号]|(?<=[日号]))`,
      'g',
    ),
    read: (m) => ({
      what: 'date',
      year: saidYear(m[1], m[2]),
      last: dayOf(numberOf(m[3]), numberOf(m[5] ?? m[4])),
    }),
  },
  {
    example: '2025年10月上旬、6—9月、12月底前',
    pattern: new RegExp(
      `${YEAR}(?<!${N})(?:${N}{1,3}月?份?(?:${TO}|、|和))?(${N}{1,3})月份?(上旬|中旬|下旬|上半月|下半月|月?底|月?末|初|中(?!秋))?`,
      'g',
    ),
    read: (m) => {
      const month = numberOf(m[3]);
      const day = PART_OF_MONTH[m[4] ?? ''];
      const date = {
        what: 'date',
        year: saidYear(m[1], m[2]),
        last: day ? dayOf(month, day) : endOfMonth(month),
      } as const;
      return VAGUE_PARTS.has(m[4] ?? '') ? { ...date, assumed: true } : date;
    },
  },
  {
    example: '2025年第三季度、一季度末、前三季度',
    pattern: new RegExp(
      `${YEAR}(?:第|前)?(?:[一二三1-3]季?度?(?:${TO}|、|和)第?)?([一二三四首末1-4])季度?(?:底|末)?`,
      'g',
    ),
    read: (m) => ({
      what: 'date',
      year: saidYear(m[1], m[2]),
      last: endOfMonth(QUARTERS[m[3] ?? ''] ?? NaN),
    }),
  },
  {
    example: '2025年Q3',
    pattern: new RegExp(`${YEAR}[Qq]([1-4])(?!\\d)`, 'g'),
    read: (m) => ({ what: 'date', year: saidYear(m[1], m[2]), last: endOfMonth(numberOf(m[3]) * 3) }),
  },
  {
    example: '2025年上半年',
    pattern: new RegExp(`${YEAR}([上下前后])半年(?:底|末)?`, 'g'),
    read: (m) => ({
      what: 'date',
      year: saidYear(m[1], m[2]),
      last: endOfMonth('上前'.includes(m[3] ?? '') ? 6 : 12),
    }),
  },
  {
    example: '2025年底前、今年年底前、2025年内',
    pattern:
      /(?:((?<!\d)\d{4}|(?<!\d)[2-4]\d|二[〇零○一二三四五六七八九]{3})年度?|(今年|本年度?|当年|明年|次年|翌年|来年|后年))(?:年?底|年?末|年?内|年?终|(?=$|[前，。；、,;）)]|完成|之前|以前|全年))/g,
    read: (m) => ({ what: 'date', year: saidYear(m[1], m[2]), last: endOfMonth(12) }),
  },
  {
    example: '年底前',
    pattern: /年底|年末|年内|年终|岁末/g,
    read: () => ({ what: 'date', year: null, last: endOfMonth(12) }),
  },
  {
    example: '下月底前',
    pattern: /(?:下个?月|次月)(?:底|末|内|份)?/g,
    read: () => ({ what: 'current', span: 'nextMonth' }),
  },
  {
    example: '本月底前',
    pattern: /(?:本|当|这个)月(?:底|末|内|份)?|月底|月末/g,
    read: () => ({ what: 'current', span: 'month' }),
  },
  {
    example: '本季度末',
    pattern: /(?:本|当)季度?(?:底|末|内)?|季度?末/g,
    read: () => ({ what: 'current', span: 'quarter' }),
  },
  { example: '本周内', pattern: /(?:本|当)周(?:末|内)?/g, read: () => ({ what: 'current', span: 'week' }) },
  {
    example: '12.30前',
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})(?=(?:之|以)?前|$)/g,
    read: (m) => ({ what: 'date', year: null, last: dayOf(numberOf(m[1]), numberOf(m[2])), assumed: true }),
  },
  {
    example: '立行立改',
    pattern:
      /立行立改|即知即改|即知即办|即行即改|立知立改|立查立改|即查即改|立整立改|即整即改|立说立行|立改立行|随查随改|边[查督审巡学]边[整改]改?|即时(?:整改|完成)?|(?:立即|立刻|马上|当即|即刻|现场|当场)(?:整改|完成|落实|执行|纠正|改正|清退|办理)?(?:到位)?|立改/g,
    read: just('immediate'),
  },
  {
    example: '长期坚持',
    pattern:
      /长期(?:坚持|整改|推进|落实|抓好|任务|执行|实施)?|(?:持续|不断|坚持)(?:推进|整改|坚持|深化|巩固|完善|改进|开展|落实|加强|用力|发力|抓好|跟进|提升|优化|抓|做好|长期)?|常态(?:化|长效)?(?:推进|坚持|开展|整改|落实|机制|长效)?|常抓不懈|久久为功|长效(?:机制|坚持)?|贯穿始终|经常性|全年|日常/g,
    read: just('ongoing'),
  },
];

/** All expressions of time in a squeezed text, in order and without overlap. */
export function findTimeAtoms(squeezed: string): TimeAtom[] {
  const atoms: TimeAtom[] = [];
  let rest = squeezed;
  for (const { pattern, read } of RULES) {
    rest = rest.replace(pattern, (...parts) => {
      const groups = parts.filter((part): part is string | undefined => typeof part !== 'number');
      const [whole = ''] = groups;
      const start = parts.find((part): part is number => typeof part === 'number') ?? 0;
      atoms.push({ start, end: start + whole.length, meaning: read(groups) });
      return '\u0000'.repeat(whole.length);
    });
  }
  return atoms.sort((a, b) => a.start - b.start);
}

export const TIME_RULE_EXAMPLES: readonly string[] = RULES.map(({ example }) => example);
