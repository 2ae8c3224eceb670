import type { CalendarDate } from '../basics/calendarDate';
import { compareDates } from '../basics/calendarDate';
import type { DeadlineContext } from './deadlineContext';
import type { ResolvedTime } from './resolveTime';
import { resolveTimes } from './resolveTime';
import { squeeze } from './squeeze';
import type { TimeAtom, TimeMeaning } from './timeAtoms';
import { findTimeAtoms } from './timeAtoms';

export type { DeadlineContext } from './deadlineContext';
export { NO_CONTEXT } from './deadlineContext';
export type { WorkdayCalendar } from './workdayCalendar';

export type DeadlineKind = 'date' | 'immediate' | 'ongoing' | 'window' | 'relative' | 'periodic' | 'unknown';

/** A time limit as printed and the last day of what it says; `Deadline` of `findings/finding.ts`. */
export interface ReadDeadline {
  readonly text: string;
  readonly date: CalendarDate | null;
  readonly kind: DeadlineKind;
  readonly uncertain?: true;
}

const EDGES = /^[\s，,；;。：:、]+|[\s，,；;。：:、]+$/g;

/** Kinds of a phrase without a date, the one that binds most first: 立行立改，长期坚持 is immediate. */
const WITHOUT_DATE = ['window', 'immediate', 'ongoing', 'periodic'] as const;

function latest(times: readonly ResolvedTime[]): CalendarDate | null {
  const dates = times.map(({ date }) => date);
  if (dates.includes(null)) return null;
  return dates.reduce(
    (a, b) => (a !== null && b !== null && compareDates(a, b) < 0 ? b : a),
    dates[0] ?? null,
  );
}

/** What atoms say together; with several dates the latest, which is unknown as soon as one of them is. */
function meaningOf(atoms: readonly TimeAtom[], context: DeadlineContext): Omit<ReadDeadline, 'text'> {
  const has = (what: TimeMeaning['what']): boolean => atoms.some(({ meaning }) => meaning.what === what);
  const times = resolveTimes(atoms, context).filter((time) => time !== null);
  if (has('damaged') || times.some(({ impossible }) => impossible)) {
    return { date: null, kind: 'unknown', uncertain: true };
  }
  if (times.length > 0) {
    const date = latest(times);
    const kind = has('date') || has('current') ? 'date' : 'relative';
    return {
      date,
      kind,
      ...(date === null || times.some(({ uncertain }) => uncertain) ? { uncertain: true } : {}),
    };
  }
  const kind = WITHOUT_DATE.find(has);
  return kind ? { date: null, kind } : { date: null, kind: 'unknown', uncertain: true };
}

/**
 * Reads a time limit: `2024年底前，并长期坚持` → 2024-12-31, kind `date`. The date is the last day of what is said; of several
 * the latest. Never throws; what cannot be read is `unknown`, without a date, uncertain.
 *
 * Assumed, and therefore uncertain: a missing year, the day a period counts from where it is not the feedback, 初 and 中.
 */
export function parseDeadline(text: string, context: DeadlineContext): ReadDeadline {
  return { text: text.replace(EDGES, ''), ...meaningOf(findTimeAtoms(squeeze(text).text), context) };
}

/** A deadline phrase inside running text; offsets into that text, end exclusive. */
export interface DeadlinePhrase {
  readonly start: number;
  readonly end: number;
  readonly deadline: ReadDeadline;
}

/** What may follow a date that is a limit: 12月31日前完成, 年底前全部整改到位. */
const LIMIT =
  /(?:之前|以前|前|之内|以内|内|底|末)?(?:(?:全部|基本|全面|按期|如期|完成|整改|整治|到位|落实|办结|解决|销号|执行|完毕|报送|达标|见到成效|取得成效|见成效|见效|见底|清零){1,4})?/y;
const IS_LIMIT = /[前内]|底$|末$|完成|到位|办结|立|即|期$|期间$/;
/** 截至2024年9月底 says how things stand, not until when. */
const STATES_FACT = /(?:截至|截止到?|自|从|由于|早在|是在)$/;
const JOIN = /^(?:前|内)?[，,、；;]?(?:并|且|同时|及|再|后)?$/;
/** Words in front of the base of a period that belong to the sentence, not to the limit. */
const PERIOD_OPENS =
  /(?:自|从)?(?:(?:本|该)?(?:方案|通知|报告|文件|意见)(?=印发|下发|发布|送达|之日|反馈)|收到|接到|送达|反馈|印发|下发)/;

/**
 * Deadline phrases in running text: in 补签合同，2025年6月底前完成 the phrase 2025年6月底前完成. A date that only tells when something
 * happened (2021年6月，…; 截至2024年底) is none.
 */
export function findDeadlines(text: string, context: DeadlineContext): DeadlinePhrase[] {
  const squeezed = squeeze(text);
  const phrases: { start: number; end: number; hasLimit: boolean }[] = [];
  for (const { start, end, meaning } of findTimeAtoms(squeezed.text)) {
    if (meaning.what === 'start') continue;
    const said = squeezed.text.slice(start, end);
    const from = meaning.what === 'period' ? start + Math.max(0, said.search(PERIOD_OPENS)) : start;
    LIMIT.lastIndex = end;
    const until = end + (LIMIT.exec(squeezed.text)?.[0].length ?? 0);
    const fact = STATES_FACT.test(squeezed.text.slice(Math.max(0, from - 4), from));
    const isTime = meaning.what === 'date' || meaning.what === 'current' || meaning.what === 'damaged';
    const hasLimit = !fact && (!isTime || IS_LIMIT.test(squeezed.text.slice(from, until)));
    const last = phrases.at(-1);
    if (last && hasLimit && last.hasLimit && JOIN.test(squeezed.text.slice(last.end, from))) last.end = until;
    else phrases.push({ start: from, end: until, hasLimit });
  }
  return phrases
    .filter(({ hasLimit }) => hasLimit)
    .map(({ start, end }) => {
      const from = squeezed.at(start);
      const to = squeezed.at(end - 1) + 1;
      return { start: from, end: to, deadline: parseDeadline(text.slice(from, to), context) };
    });
}

/** Words that may stand before a time limit in a clause that says nothing else: 力争于, 计划在. */
const LEADS_IN = /^(?:并|且|力争|确保|务必|计划|预计|拟|须|应|要求|限|于|在|到|到了|至|其中)*$/;

/** The deadline of a clause that says nothing but until when (于2025年6月底前完成); null for any other clause. */
export function deadlineClause(clause: string, context: DeadlineContext): DeadlinePhrase | null {
  const phrases = findDeadlines(clause, context);
  const [first] = phrases;
  const last = phrases.at(-1);
  if (!first || !last) return null;
  const before = squeeze(clause.slice(0, first.start)).text;
  const between = phrases
    .slice(1)
    .every((phrase, i) => /^[\s，,、；;并且]*$/.test(clause.slice(phrases[i]?.end, phrase.start)));
  const after = clause.slice(last.end).replace(EDGES, '');
  if (!LEADS_IN.test(before) || !between || after !== '') return null;
  const text = clause.slice(first.start, last.end);
  return { start: first.start, end: last.end, deadline: parseDeadline(text, context) };
}

/**
 * How much of a field's value is the time limit, up to the last clause that says a time: in `2026年5月底前，整改结果随年度决算一并报告` the
 * first clause, in `第一阶段，8月底前采购；第二阶段，12月底前安装` all. A value that says no time at all is taken whole.
 */
export function deadlineLength(value: string): number {
  let end = 0;
  let from = 0;
  for (const clause of value.split(/(?<=[，,；;。])/)) {
    from += clause.length;
    if (findTimeAtoms(squeeze(clause).text).length > 0) end = from;
    else if (end > 0 && /。\s*$/.test(value.slice(0, end))) break;
  }
  return value.slice(0, end || value.length).replace(/[\s，,；;。]+$/, '').length;
}
