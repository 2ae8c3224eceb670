import type { ReportCheck } from '../../app/checkReport';
import type { CollectPreview } from '../../app/collectReturns';
import type { OpenedList } from '../../app/openList';
import type { ReadFiles } from '../../app/readReturned';
import type { UrgingOptions } from '../../app/urgeList';
import type { CalendarDate } from '../../core/basics/calendarDate';
import type { DispatchBy } from '../../core/list/dispatchTypes';
import type { Decisions } from '../../core/list/mergeTypes';
import type { PeriodStatement } from '../../core/report/periodStatement';
import type { ReportForm } from '../../core/report/written/reportForms';
import type { ReportPlan } from '../../core/report/written/reportPlan';
import type { Dispatch } from '../../core/sheet/planDispatch';

/** Returned files, before anything of them is written. */
export interface PendingCollect {
  readonly read: ReadFiles;
  /** Without any choice made. */
  readonly preview: CollectPreview;
  readonly decisions: Decisions;
}

/** What an edited report was found to say; of its file nothing else is kept. */
export interface CheckedReport {
  readonly fileName: string;
  readonly result: ReportCheck;
  /** The list that it was held against. */
  readonly list: OpenedList;
}

/** A line of the board that the sheet is filtered to. */
export interface ShownLine {
  readonly label: string;
  readonly ids: readonly string[];
  /** Whether the filter stands in the sheet, where people may take it away; else the pane's own table has it. */
  readonly isInSheet: boolean;
}

/** What goes out of the list and comes back into it, as far as it is only shown yet. */
export interface Delivery {
  readonly by: DispatchBy;
  /** By when the files are to come back; null leaves it to be filled in. */
  readonly due: CalendarDate | null;
  /** Null where nobody has asked, or what was shown does not hold any more. */
  readonly dispatch: Dispatch | null;
  readonly collect: PendingCollect | null;
  /** To whom letters of 催办 go, and by when they are to answer. */
  readonly urging: UrgingOptions;
  readonly form: ReportForm;
  readonly report: ReportPlan | null;
  /** Keys of proposed removals (`removalKey`) that a person wants to stay. */
  readonly kept: readonly string[];
  readonly checkedReport: CheckedReport | null;
  readonly comparison: PeriodStatement | null;
  /** Whether what is shown was made anew because the list had changed since it was shown first. */
  readonly isAnew: boolean;
  /** Rows that the sheet is filtered to, and what they are. */
  readonly shown: ShownLine | null;
}

export const noDelivery: Delivery = {
  by: 'unit',
  due: null,
  dispatch: null,
  collect: null,
  urging: { by: 'unit', due: null },
  form: 'progress',
  report: null,
  kept: [],
  checkedReport: null,
  comparison: null,
  isAnew: false,
  shown: null,
};

/** What was computed from a list that has been written into since. Returned files stay: they are compared anew when asked. */
export const afterWrite = (delivery: Delivery, isCollected: boolean): Delivery => ({
  ...delivery,
  dispatch: null,
  collect: isCollected ? null : delivery.collect,
  report: null,
  comparison: null,
  isAnew: false,
});

/** The filter that somebody took away in the sheet is not claimed any more. */
export const asFiltered = (delivery: Delivery, list: OpenedList | null): Delivery =>
  delivery.shown?.isInSheet && list?.content.filterActive === false ? { ...delivery, shown: null } : delivery;
