import type { CalendarDate } from '../basics/calendarDate';
import { STATUS, type StatusKey } from '../wording/status';
import { DEADLINE_WORDS } from './deadlineCell';
import type { SeverityChoice } from './severity';

/** What 设置 holds. No official period is built in: dates come from the document or from a person. */
export interface ListSettings {
  /** 反馈会日期, 落款日期, 收文日期 */
  readonly feedbackMeeting: CalendarDate | null;
  readonly signedOn: CalendarDate | null;
  readonly receivedOn: CalendarDate | null;
  /** 方案报送日, 集中整改期止 */
  readonly planDue: CalendarDate | null;
  readonly windowEnd: CalendarDate | null;
  /** 立行立改时限, in whatever words the unit uses: a date, `15日内`, or the bare number of days `15`. */
  readonly immediateLimit: string;
  /** Whole days before the due date from which a row is shown orange, and yellow. */
  readonly dueVerySoonDays: number;
  readonly dueSoonDays: number;
  /** What stands above a list that is handed in; the program never assigns or removes a 密级. */
  readonly mark: string;
  /** Who signs beside the leaders: `纪检组、组织处`; empty where nobody does. */
  readonly countersign: string;
  /** 方案 as 三张清单 or 一张表. */
  readonly planLayout: string;
  /** 主要领导 and the other members of the 班子, by name: `柳启明、郑言`. Empty where nobody named them. */
  readonly chiefLeaders: string;
  readonly leaders: string;
  /** Number of problems from which on one and the same measure is too much. */
  readonly sameMeasureProblems: number;
  /** Percent of the rows from which on one and the same 时限 is too much. */
  readonly oneDatePercent: number;
  /** By code of the check: its severity at submission where it is not the usual one. */
  readonly severities: Readonly<Record<string, SeverityChoice>>;
  /** The word that stands for each status in the cells. */
  readonly statusWords: Readonly<Record<StatusKey, string>>;
  /** Words that may stand in 时限 instead of a date. */
  readonly deadlineWords: readonly string[];
}

export const DEFAULT_SETTINGS: ListSettings = {
  feedbackMeeting: null,
  signedOn: null,
  receivedOn: null,
  planDue: null,
  windowEnd: null,
  immediateLimit: '',
  dueVerySoonDays: 10,
  dueSoonDays: 30,
  mark: '内部资料 注意保存',
  countersign: '',
  planLayout: '三张清单',
  chiefLeaders: '',
  leaders: '',
  sameMeasureProblems: 3,
  oneDatePercent: 80,
  severities: {},
  statusWords: Object.fromEntries(STATUS.map(({ key, word }) => [key, word])) as Record<StatusKey, string>,
  deadlineWords: DEADLINE_WORDS,
};
