import type { CalendarDate } from '../../basics/calendarDate';
import type { WorkdayCalendar } from '../../wording/workdayCalendar';
import type { Assignment, DocumentKind, Measure } from '../finding';

/** One paragraph of a finding: its text without line breaks and page furniture, and where it stands in the source. */
export interface FieldParagraph {
  readonly text: string;
  /** Offset in `text` → offset in the source (UTF-16 code units); also asked for `text.length`. */
  readonly map: (offset: number) => number;
}

/** What has to be known about the document to read its fields. */
export interface FieldContext {
  readonly kind: DocumentKind;
  readonly feedbackDate: CalendarDate | null;
  readonly documentDate: CalendarDate | null;
  /** The year that dates without one belong to; null if the document gives none. */
  readonly year: number | null;
  readonly workdays?: WorkdayCalendar;
}

/** A stretch of one paragraph: index of the paragraph, start, end (exclusive) in its `text`. */
export type FieldSpan = readonly [paragraph: number, start: number, end: number];

/** What the program is unsure of in the fields of one finding; the codes become doubts of the document. */
export type FieldDoubtCode =
  | 'deadline-uncertain' // 12月底前 without a year, 收到…之日起, a damaged date
  | 'unit-vague' // 责任单位：相关部门
  | 'status-unknown' // 整改状态：稳步
  | 'field-repeated' // two 责任领导 for one finding
  | 'measure-or-problem'; // an unlabelled paragraph of a plan below the problem

export interface FieldDoubt {
  readonly code: FieldDoubtCode;
  readonly span: FieldSpan;
}

/** What the paragraphs of one finding hold besides the problem itself. */
export interface FieldExtraction {
  /** What remains as the problem's own text, in order; labels (反馈问题：) and wrappers (关于“…”问题的整改) are off. */
  readonly problem: readonly FieldSpan[];
  /** Labels together with their values: 整改时限：2025年12月底前 */
  readonly fields: readonly FieldSpan[];
  /** What was peeled off the problem: labels such as 反馈问题：, wrappers such as 针对“ and ”问题。 */
  readonly peeled: readonly FieldSpan[];
  /** Values of 审计建议：, 整改建议： below a problem: recommendations, not measures. */
  readonly recommendations: readonly FieldSpan[];
  readonly measures: readonly Measure[];
  /** Union over the fields of the finding and of its measures; the latest deadline. */
  readonly assignment: Assignment;
  readonly goal: string | null;
  readonly progressNote: string | null;
  readonly statusText: string | null;
  readonly rectificationType: string | null;
  readonly doubts: readonly FieldDoubt[];
}

/** One line that speaks for several findings: 以上3项问题，责任领导：…；整改时限：… */
export interface SharedFields {
  /** How many findings it says it covers (3); null where it says none (以上问题，…). */
  readonly count: number | null;
  /** Their printed numbers, where it names them: 第1、2项问题, 第4至6项问题. */
  readonly numbers?: readonly number[];
  readonly measures: readonly Measure[];
  readonly assignment: Assignment;
  readonly goal: string | null;
  readonly statusText: string | null;
  readonly rectificationType: string | null;
  readonly doubts: readonly FieldDoubt[];
}
