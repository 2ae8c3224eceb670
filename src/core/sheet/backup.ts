import type { CalendarDate } from '../basics/calendarDate';

/** Begins the name of every backup of ours; a list on such a sheet is no rival of the list. */
const BACKUP_PREFIX = '整改清单备份';

/** How many are kept. */
export const BACKUPS_KEPT = 3;

const PATTERN = new RegExp(`^${BACKUP_PREFIX}(\\d{4}-\\d{2}-\\d{2})(?:_(\\d{1,4}))?$`, 'u');

/** `整改清单备份2026-03-01_2` */
export const isBackup = (sheetName: string): boolean => PATTERN.test(sheetName);

/** The name for a backup made today, and the backups that are too many once it stands. */
export function backupNames(
  sheetNames: readonly string[],
  today: CalendarDate,
): { readonly name: string; readonly removed: readonly string[] } {
  const standing = sheetNames.flatMap((name) => {
    const match = PATTERN.exec(name);
    return match ? [{ name, date: match[1]!, count: Number(match[2] ?? 1) }] : [];
  });
  const last = Math.max(0, ...standing.filter(({ date }) => date === today).map(({ count }) => count));
  const oldestFirst = standing.sort((a, b) => a.date.localeCompare(b.date) || a.count - b.count);
  return {
    name: `${BACKUP_PREFIX}${today}${last === 0 ? '' : `_${last + 1}`}`,
    removed: oldestFirst.slice(0, Math.max(0, oldestFirst.length - BACKUPS_KEPT + 1)).map(({ name }) => name),
  };
}
