/** A local calendar date `YYYY-MM-DD` without time and time zone, e.g. `2025-12-31`. */
export type CalendarDate = string;
