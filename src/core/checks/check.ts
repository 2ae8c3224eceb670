import type { CalendarDate } from '../basics/calendarDate';
import type { Stage } from '../list/columns';
import type { CellValue, ColumnKey, Grain, Profile, RectificationItem } from '../list/item';
import type { ListSettings } from '../list/settings';
import type { UnitDirectory } from '../list/unitDirectory';

/** 错误 (blocks the 报送稿), 警告 (mend or confirm with a reason), 提示, 待核 (a person must look). */
export type Severity = 'error' | 'warning' | 'hint' | 'review';

export type { Stage };

/** Severity by stage; `off` where the rule says nothing. */
export type SeverityByStage = Readonly<Record<Stage, Severity | 'off'>>;

/** What the sheet looks like around the rows: facts that only a host can see. Rows and columns are 0-based indexes into the list. */
export interface SheetFacts {
  readonly sheetName: string;
  readonly headers: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly filterActive: boolean;
  readonly mergedAreas: readonly string[];
  readonly formulas: readonly {
    readonly item: number;
    readonly column: ColumnKey | null;
    readonly formula: string;
  }[];
}

/** What the memory and the source sheet know about the document that the list answers. */
export interface SourceFacts {
  /** One entry per row that the import made: its id and what the document columns said then. */
  readonly rows: readonly {
    readonly id: string;
    readonly cells: Readonly<Partial<Record<ColumnKey, CellValue>>>;
  }[];
  readonly feedbackDate: CalendarDate | null;
  /** Ids of rows that the user deleted with a reason. */
  readonly deletedIds: readonly string[];
  /** The texts of the document's 意见建议; left out where they are not known. */
  readonly recommendations?: readonly string[];
}

/** The list as the checks see it. */
export interface CheckedList {
  readonly columns: Readonly<Record<ColumnKey, number | null>>;
  readonly items: readonly RectificationItem[];
  readonly profile: Profile;
  readonly grain: Grain;
  readonly sheet: SheetFacts;
  /** Null where the workbook has no memory (a list made elsewhere). */
  readonly source: SourceFacts | null;
}

export interface CheckContext {
  readonly today: CalendarDate;
  readonly stage: Stage;
  readonly units: UnitDirectory;
  readonly settings: ListSettings;
}

/** One place where a rule is broken, before the sentence is made. */
export interface Hit {
  /** Index into `items`; null for the list as a whole. */
  readonly item: number | null;
  readonly column: ColumnKey | null;
  /** Fills `{…}` in the check's message. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** Milder than the check's own where this place is less sure: 待核 instead of 警告. Never graver. */
  readonly severity?: Severity;
  /** New value of the cell, where a fix is safe. */
  readonly fix?: CellValue;
}

/** A check: data about the rule plus a pure function. It never changes anything. */
export interface Check {
  /** Stable code, e.g. `unit-missing`; part of the command line's contract. */
  readonly code: string;
  readonly title: string;
  /** One sentence for the issue, `{…}` filled from the hit's data. */
  readonly message: string;
  readonly why: string;
  readonly howToMend: string;
  readonly severity: SeverityByStage;
  readonly run: (list: CheckedList, context: CheckContext) => readonly Hit[];
}

/** The same severity at every stage. */
export const always = (severity: Severity): SeverityByStage => ({
  draft: severity,
  plan: severity,
  progress: severity,
});

/** Required at submission, only a hint while the list is being filled in (CHECKS: required cells). */
export const whenSubmitted = (severity: Severity): SeverityByStage => ({
  draft: 'hint',
  plan: severity,
  progress: severity,
});

/** Only where progress is reported: 方案 has no 状态 yet. */
export const whenReported = (severity: Severity, draft: Severity | 'off' = 'off'): SeverityByStage => ({
  draft,
  plan: 'off',
  progress: severity,
});
