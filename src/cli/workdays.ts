import type { Services } from '../app/services';

/** The calendar of holidays, loaded when a document counts in working days. */
export const workdays: Services['workdays'] = async () =>
  (await import('../readers/workdays')).officialWorkdays;
