import type { CalendarDate } from '../basics/calendarDate';
import type { Stage } from '../list/columns';
import type { CellValue, ColumnKey, Grain, Profile, RectificationItem } from '../list/item';
import type { ListSettings } from '../list/settings';
import type { Severity } from '../list/severity';
import type { Snapshot } from '../list/snapshot';
import type { UnitDirectory } from '../list/unitDirectory';
import type { WorkdayCalendar } from '../wording/workdayCalendar';
import type { DerivedList, PlacedComment, ReportFacts, SheetPlace } from './documentFacts';
import type { Repair } from './repair';

export type { Severity, Stage };

/** Severity by stage; `off` where the rule says nothing. */
export type SeverityByStage = Readonly<Record<Stage, Severity | 'off'>>;

/** Rows of one column, by index into the list's items, both ends included. */
export interface RowRange {
  readonly column: ColumnKey;
  readonly first: number;
  readonly last: number;
}

/**
 * What the sheet looks like around the rows: facts that only a host can see. Rows and columns are 0-based indexes into
 * the list. A fact that a host does not give is absent or null, and the check that needs it says nothing.
 */
export interface SheetFacts {
  readonly sheetName: string;
  readonly headers: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly filterActive: boolean;
  /** A1 addresses in the sheet: `C4:C6`. */
  readonly mergedAreas: readonly string[];
  readonly formulas: readonly {
    readonly item: number;
    readonly column: ColumnKey | null;
    readonly formula: string;
  }[];
  /** Where the header stands in the sheet (0-based); with it merged areas are known cell by cell. */
  readonly place?: { readonly headerRow: number; readonly firstColumn: number } | null;
  /** Cells that have a drop-down. */
  readonly dropDowns?: readonly RowRange[] | null;
  /** Columns of which the host tells only that some cells have one, not which. */
  readonly partlyGuarded?: readonly ColumnKey[];
  /** Cells that a color rule of ours reaches. */
  readonly colors?: readonly RowRange[] | null;
  /** How the workbook calculates. */
  readonly calculation?: 'automatic' | 'manual' | null;
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
  /** The recommendations of the document, word for word; they are no problems. */
  readonly recommendations?: readonly string[] | null;
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
  /** What the list said when it was last handed in (本期存档, `Snapshot.kind` `period`). */
  readonly baseline?: Snapshot | null;
}

export interface CheckContext {
  readonly today: CalendarDate;
  readonly stage: Stage;
  readonly units: UnitDirectory;
  readonly settings: ListSettings;
  /** Official working days; without it only weekends are known. */
  readonly workdays?: WorkdayCalendar | null;
  /** 审核意见, row by row. */
  readonly reviewComments?: readonly PlacedComment[] | null;
  /** 问题清单, 任务清单 and 责任清单 of the 方案, where they are sheets of their own. */
  readonly derivedLists?: readonly DerivedList[] | null;
  /** The report that is to go out with the list. */
  readonly report?: ReportFacts | null;
}

/** One place where a rule is broken, before the sentence is made. */
export interface Hit {
  /** Index into `items`; null for the list as a whole. */
  readonly item: number | null;
  readonly column: ColumnKey | null;
  /** Fills `{…}` in the check's message. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** New value of the cell, where a fix is safe. */
  readonly fix?: CellValue;
  /** A safe fix that concerns more than the hit's own cell. */
  readonly repair?: Repair;
  /** What the cell may have been meant to say (a near match): for a person to accept, never taken by itself. */
  readonly suggestion?: CellValue;
  /** The words of a document that this is about (a report that goes out with the list). */
  readonly sentence?: string;
  /** The cell to look at, where it is on another sheet than the list's. */
  readonly place?: SheetPlace;
  /** Where this place weighs less than the check does elsewhere. */
  readonly severity?: Severity;
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
  /** Whether a row is judged by itself alone, so that rows that stay as they are need not be looked at again. */
  readonly perRow?: true;
  readonly severity: SeverityByStage;
  readonly run: (list: CheckedList, context: CheckContext) => readonly Hit[];
}

/** The same severity at every stage. */
export const always = (severity: Severity | 'off'): SeverityByStage => ({
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
