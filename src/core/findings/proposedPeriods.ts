import { splitSentences } from '../document/sentences';
import type { DeadlineContext } from '../wording/deadline';
import { findDeadlines, parseDeadline } from '../wording/deadline';
import type { MappedText } from './fields/sourceSpans';
import { sourceSpans } from './fields/sourceSpans';
import type { Deadline, ProposedPeriod } from './finding';

type Setting = ProposedPeriod['setting'];
type Reader = (sentence: string, context: DeadlineContext) => Deadline | null;

const PERIOD = '[0-9０-９一二三四五六七八九十两半]{1,3}个?(?:月|工作日|日|天|年)';

/** How the end of the 集中整改期 is said, the fullest wording first; group 1 is the time. */
const WINDOW: readonly (readonly [example: string, pattern: RegExp])[] = [
  [
    '集中整改期自2025年5月13日至2025年11月12日',
    /集中整改[^。；，]{0,10}?((?:自|从)[^。；，]{2,24}(?:至|到)[^，。；]{2,16})/,
  ],
  [
    '集中整改期为6个月，自2025年5月13日起至2025年11月12日止',
    /集中整改[^。；，]{0,12}，[^。；，]{0,4}?((?:自|从)[^。；，]{2,24}(?:至|到)[^，。；]{2,16})/,
  ],
  ['集中整改期（2025年5月13日至11月12日）', /集中整改[^。；，（(]{0,6}[（(]([^）)]{4,40})[）)]/],
  [
    '集中整改期截止2025年11月12日',
    /集中整改[^。；，]{0,6}(?:截止|截至|结束|届满)(?:时间|日期)?(?:为|是|到|至|于|：)*(?!后)([^，。；]{2,24})/,
  ],
  [
    '集中整改期到2025年11月12日结束',
    /集中整改[^。；，]{0,6}?(?:到|至)([^，。；]{4,20}?)(?:结束|为止|止|截止)/,
  ],
  [
    '集中整改期为6个月',
    new RegExp(`集中整改[^。；，0-9]{0,10}?(?:为|是|：|不超过|共)(?:[^。；，0-9]{0,12}?)?(${PERIOD})`),
  ],
  [
    '用6个月时间集中整改',
    new RegExp(`(${PERIOD})(?:的?时间)?(?:左右)?(?:内|的)?(?:完成|开展|进行|实施)?集中整改`),
  ],
];

/** 集中整改期为6个月，自2025年7月11日起计算 */
const SINCE = /(?:自|从)[^，。；自从]{4,20}?起/;

const PLAN = /整改(?:工作)?(?:落实)?(?:实施)?(?:方案|台账|计划|清单)/;
const HANDED_IN = /报|送|提交|制定|印发|形成/;
const IMMEDIATE = /(?:立行立改|即知即改|立即整改)(?:类)?(?:的)?(?:事项|问题|任务|内容|清单|部分)/;
/** A limit farther away than this, in characters, speaks of something else. */
const REACH = 60;

function read(text: string, context: DeadlineContext): Deadline {
  const { date, kind, uncertain, text: said } = parseDeadline(text, context);
  return { text: said, date, kind, ...(uncertain ? { uncertain } : {}) };
}

const tellsDay = ({ kind }: Deadline): boolean => kind === 'date' || kind === 'relative';

const CLAUSE_END = /[，；,;]/;

/** The time limit of what it is about: the nearest in its own clause, else the nearest. */
function nearest(sentence: string, about: RegExp, context: DeadlineContext): Deadline | null {
  const object = about.exec(sentence);
  if (!object) return null;
  const distance = (phrase: { readonly start: number; readonly end: number }): number =>
    phrase.end <= object.index ? object.index - phrase.end : Math.abs(phrase.start - object.index);
  const isApart = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    CLAUSE_END.test(
      end <= object.index ? sentence.slice(end, object.index) : sentence.slice(object.index, start),
    );
  const [best] = findDeadlines(sentence, context)
    .filter(({ deadline }) => tellsDay(deadline))
    .filter((phrase) => distance(phrase) <= REACH)
    .sort((a, b) => Number(isApart(a)) - Number(isApart(b)) || distance(a) - distance(b));
  return best ? read(sentence.slice(best.start, best.end), context) : null;
}

/** Each setting with how a sentence may say it. */
const READERS: readonly (readonly [Setting, Reader])[] = [
  [
    'windowEnd',
    (sentence, context) => {
      for (const [, pattern] of WINDOW) {
        const said = pattern.exec(sentence)?.[1];
        if (said === undefined) continue;
        const since = SINCE.exec(sentence)?.[0];
        const counted = since !== undefined && /个?(?:月|日|天|年)$/.test(said) && !said.includes(since);
        const deadline = counted
          ? { ...read(`${since}${said}内`, context), text: said }
          : read(said, context);
        if (tellsDay(deadline)) return deadline;
      }
      return null;
    },
  ],
  // 整改方案于反馈之日起30日内报送
  ['planDue', (sentence, context) => (HANDED_IN.test(sentence) ? nearest(sentence, PLAN, context) : null)],
  // 立行立改事项请于2025年2月底前完成
  ['immediateLimit', (sentence, context) => nearest(sentence, IMMEDIATE, context)],
];

const SPEAKS_OF_PERIODS = /集中整改|方案|台账|清单|计划|立行立改|即知即改|立即整改/;

/** Whether a text may propose a period: hardly any paragraph does. */
export const speaksOfPeriods = (text: string): boolean => SPEAKS_OF_PERIODS.test(text);

/**
 * Periods that the document prints, each with its sentence, to be proposed for 设置; nothing official is assumed.
 * Give it the paragraphs that are no findings (preamble, closing): a problem may tell of periods that were missed. Of each setting the first
 * sentence of a wording counts.
 */
export function proposePeriods(
  paragraphs: readonly MappedText[],
  context: DeadlineContext,
): ProposedPeriod[] {
  const periods: ProposedPeriod[] = [];
  const seen = new Set<string>();
  for (const paragraph of paragraphs) {
    if (!speaksOfPeriods(paragraph.text)) continue;
    for (const [start, end] of splitSentences(paragraph.text)) {
      const sentence = paragraph.text.slice(start, end);
      if (!speaksOfPeriods(sentence) || seen.has(sentence)) continue;
      seen.add(sentence);
      for (const [setting, reader] of READERS) {
        const deadline = reader(sentence, context);
        if (
          !deadline ||
          periods.some((each) => each.setting === setting && each.deadline.text === deadline.text)
        )
          continue;
        periods.push({ setting, deadline, sentence, spans: sourceSpans(paragraph, start, end) });
      }
    }
  }
  return periods;
}
