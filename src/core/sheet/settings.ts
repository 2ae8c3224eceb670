import { fromExcelSerial, isValidDate, type CalendarDate } from '../basics/calendarDate';
import type { InspectionFeedback } from '../findings/finding';
import type { CellValue } from '../list/item';
import { DEFAULT_SETTINGS, type ListSettings } from '../list/settings';
import { cellText } from '../list/rows';
import type { CheckLine } from './checkLines';
import { DEADLINE_WORDS_LABEL, SETTING_ROWS, type SettingRow } from './settingRows';
import { readSeverities } from './severityTable';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What a document says for 设置: dates as printed, nothing assumed. */
export function settingsFrom(feedback: InspectionFeedback): ListSettings {
  const dateOf = (setting: 'planDue' | 'windowEnd'): CalendarDate | null =>
    feedback.periods.find((period) => period.setting === setting)?.deadline.date ?? null;
  const immediate = feedback.periods.find(({ setting }) => setting === 'immediateLimit')?.deadline;
  return {
    ...DEFAULT_SETTINGS,
    ...(endsWithDate(feedback.text)
      ? { signedOn: feedback.feedbackDate }
      : { feedbackMeeting: feedback.feedbackDate }),
    planDue: dateOf('planDue'),
    windowEnd: dateOf('windowEnd'),
    immediateLimit: immediate?.text ?? '',
  };
}

/** A signed document closes with its date; then the date that was read is 落款日期. */
const endsWithDate = (text: string): boolean => /年.{1,3}月.{1,3}日[\s）)]*$/u.test(text.slice(-60));

/**
 * 设置 as people left it → settings. Lines are found by their label, wherever they were moved; what is missing or not
 * readable keeps its default. `checks` are those whose severity the sheet may set.
 */
export function readSettings(
  rows: readonly (readonly CellValue[])[],
  checks: readonly CheckLine[] = [],
): ListSettings {
  const values = new Map(rows.map((row) => [cellText(row[0]).trim(), row[1] ?? ''] as const));
  const settings: Writable<ListSettings> = { ...DEFAULT_SETTINGS };
  const words = { ...DEFAULT_SETTINGS.statusWords };
  for (const row of SETTING_ROWS) {
    const value = values.get(row.label);
    if (value === undefined) continue;
    if (row.kind === 'status') words[row.key] = cellText(value).trim() || words[row.key];
    else Object.assign(settings, { [row.key]: readValue(row, value) });
  }
  return {
    ...settings,
    statusWords: words,
    deadlineWords: readDeadlineWords(rows),
    severities: readSeverities(rows, checks),
  };
}

function readValue(row: Extract<SettingRow, { key: keyof ListSettings }>, value: CellValue): unknown {
  if (row.kind === 'text') return cellText(value).trim();
  if (row.kind === 'date') return readDate(value);
  const days = typeof value === 'number' ? value : Number(cellText(value).trim() || NaN);
  return Number.isInteger(days) && days >= 0 ? days : DEFAULT_SETTINGS[row.key];
}

function readDate(value: CellValue): CalendarDate | null {
  if (typeof value === 'number') return fromExcelSerial(value);
  const text = cellText(value).trim();
  return isValidDate(text) ? text : null;
}

/** The words below the label, down to the first empty cell or the next label. */
function readDeadlineWords(rows: readonly (readonly CellValue[])[]): readonly string[] {
  const first = rows.findIndex((row) => cellText(row[0]).trim() === DEADLINE_WORDS_LABEL);
  if (first === -1) return DEFAULT_SETTINGS.deadlineWords;
  const words: string[] = [];
  for (let index = first; index < rows.length; index++) {
    const word = cellText(rows[index]?.[1]).trim();
    if (word === '' || (index > first && cellText(rows[index]?.[0]).trim() !== '')) break;
    words.push(word);
  }
  return words;
}
