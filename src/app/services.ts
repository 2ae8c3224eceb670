import type { CalendarDate } from '../core/basics/calendarDate';
import type { WorkdayCalendar } from '../core/wording/workdayCalendar';
import type { SourceFile, SourceText, TextEncoding } from '../readers/port';
import type { ListWorkbook } from '../workbook/port';

/** What a composition root hands to the use cases; they never reach for a host, a clock or a file themselves. */
export interface Services {
  readonly workbook: ListWorkbook;
  /** Bytes → text. Rejects with a ReaderError whose code says why a file cannot be read. */
  readonly readFile: (file: SourceFile, encoding?: TextEncoding) => Promise<SourceText>;
  /** Official working days, for limits such as 15个工作日内; loaded when something counts in them. */
  readonly workdays: () => Promise<WorkdayCalendar>;
  readonly today: CalendarDate;
}

/** What a check of the list in the workbook needs. */
export type CheckServices = Pick<Services, 'workbook' | 'today' | 'workdays'>;
