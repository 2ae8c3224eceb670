import type { CalendarDate } from '../basics/calendarDate';
import type { TextRange } from '../basics/textRange';

/** What kind of document was read; 问题来源 of the rows follows from it. Chinese labels: `documentKinds.ts`. */
export type DocumentKind =
  | 'inspection' // 巡视、巡察反馈意见
  | 'environment' // 生态环境保护督察反馈
  | 'audit' // 审计报告反映的问题
  | 'special' // 专项检查、安全督查反馈
  | 'plan' // 整改方案
  | 'progress' // 整改进展情况通报
  | 'selfReview'; // 民主生活会、主题教育检视问题清单

/** A heading above findings, as printed: 「（一）」 + 「落实…不到位」. */
export interface FindingCategory {
  /** Printed number with its brackets or stop, e.g. `（一）` or `一、`; empty where none is printed. */
  readonly number: string;
  /** The heading without number and closing punctuation. */
  readonly text: string;
  readonly spans: readonly TextRange[];
}

/** One single deficiency inside a finding (具体表现), verbatim, closing punctuation dropped. */
export interface FindingPoint {
  readonly text: string;
  readonly spans: readonly TextRange[];
  /** Which of the things that the sentence says side by side this one stands for; set by a person only. */
  readonly part?: string;
}

export type DeadlineKind =
  | 'date' // 2025年12月底前
  | 'immediate' // 立行立改
  | 'ongoing' // 长期坚持
  | 'window' // 集中整改期内
  | 'relative' // 反馈之日起2个月内
  | 'periodic' // 每季度
  | 'unknown'; // 2021915日

/** A time limit as printed and the last day of what it says. */
export interface Deadline {
  readonly text: string;
  readonly date: CalendarDate | null;
  readonly kind: DeadlineKind;
  /** Set where the program had to assume something (a missing year, a damaged date). */
  readonly uncertain?: true;
}

/** Who does it and until when; of a measure, or of a finding as the union over its measures. */
export interface Assignment {
  /** Lead and supporting units included, in printed order. */
  readonly responsibleUnits: readonly string[];
  /** Only where a role is printed (牵头/主责 against 配合/协办). */
  readonly leadUnits: readonly string[];
  readonly supportingUnits: readonly string[];
  readonly supervisingUnits: readonly string[];
  readonly accountableLeaders: readonly string[];
  readonly responsiblePersons: readonly string[];
  readonly deadline: Deadline | null;
}

export interface Measure extends Assignment {
  readonly text: string;
  readonly spans: readonly TextRange[];
}

/** One problem of the feedback: the innermost enumerated paragraph of its problem part. */
export interface Finding extends Assignment {
  /** Headings above, outermost first; the container that only announces problems is not among them. */
  readonly categories: readonly FindingCategory[];
  /** What is printed directly before the text: `1.`, `①`, `●`; empty where nothing is. */
  readonly marker: string;
  /** Printed numbers of headings and finding together, separators dropped: `(一)1`. */
  readonly number: string;
  /** The caption (first sentence that only names the problem), or null. */
  readonly caption: string | null;
  /** The finding's own text after its marker, line breaks and page furniture removed. */
  readonly text: string;
  readonly spans: readonly TextRange[];
  readonly points: readonly FindingPoint[];
  readonly measures: readonly Measure[];
  /** 整改目标, as printed. */
  readonly goal: string | null;
  /** 整改情况 of a progress report, verbatim. */
  readonly progressNote: string | null;
  /** Status wording as printed, never inferred. */
  readonly statusText: string | null;
  /** 整改类型 as printed (立行立改 / 分阶段整改 …). */
  readonly rectificationType: string | null;
  /** Heading of the part of the document it stands in, where a document has several (选人用人专项检查); else null. */
  readonly part: string | null;
}

export interface Recommendation {
  readonly number: string;
  readonly text: string;
  readonly spans: readonly TextRange[];
  readonly part: string | null;
}

/** Something the program is unsure of (待核), settled by a person. Codes: `doubts.ts`. */
export interface Doubt {
  readonly code: string;
  readonly spans: readonly TextRange[];
  /** Index into `findings`, or null where it concerns no single finding. */
  readonly finding: number | null;
}

/** What a stretch of the source became. */
export type Disposition = 'finding' | 'heading' | 'recommendation' | 'field' | 'leftOut';

/** One paragraph of the source and its fate; the ledger lists all of them, nothing silent. */
export interface LedgerEntry {
  readonly range: TextRange;
  readonly became: Disposition;
  /** Indexes into `findings` for `finding`, `heading` and `field`; into `recommendations` for `recommendation`. */
  readonly refs: readonly number[];
  /** Reason code for `leftOut`, see `leftOutReasons.ts`; null otherwise. */
  readonly reason: string | null;
}

/** Proof that nothing was lost, in characters of the problem part: `rows + headings + Σ leftOut = total`. */
export interface Coverage {
  readonly total: number;
  readonly rows: number;
  readonly headings: number;
  readonly leftOut: readonly { readonly start: number; readonly end: number; readonly reason: string }[];
}

/** A period printed in the document (方案报送, 集中整改期 …), proposed for 设置 with its sentence. */
export interface ProposedPeriod {
  readonly setting: 'planDue' | 'windowEnd' | 'immediateLimit';
  readonly deadline: Deadline;
  readonly sentence: string;
  readonly spans: readonly TextRange[];
}

/** Everything that was read from one document. All offsets refer to `text`. */
export interface InspectionFeedback {
  readonly kind: DocumentKind;
  /** The source text: decoded, BOM removed, CRLF kept. */
  readonly text: string;
  readonly title: string | null;
  /** Who inspected (反馈单位). */
  readonly sourceOrg: string | null;
  /** Who was inspected (被巡察党组织 / 被督察单位 / 被审计单位). */
  readonly inspectedOrg: string | null;
  readonly feedbackDate: CalendarDate | null;
  readonly findings: readonly Finding[];
  readonly recommendations: readonly Recommendation[];
  readonly doubts: readonly Doubt[];
  readonly coverage: Coverage;
  /** Every paragraph of the whole document, in order. */
  readonly ledger: readonly LedgerEntry[];
  readonly periods: readonly ProposedPeriod[];
}
