import type { RectificationItem } from '../list/item';
import type { ListSettings } from '../list/settings';
import { normalizeStatus, STATUS, type ReadStatus, type StatusKey } from '../wording/status';
import { textOf } from './cells';
import type { CheckContext } from './check';

type Words = Pick<CheckContext, 'settings'>;

/** The words that may stand in 状态, as this workbook has them. */
export const statusWords = (context: Words): readonly string[] => Object.values(context.settings.statusWords);

/** A word of 设置, else what the wording says; a near match is not certain. */
export function readStatus(text: string, settings: Pick<ListSettings, 'statusWords'>): ReadStatus {
  const own = STATUS.find(({ key }) => settings.statusWords[key] === text);
  return own ? { status: own.key, certain: true } : normalizeStatus(text);
}

/** The status of a row, near matches included; null where it says none. */
export const statusOf = ({ cells }: RectificationItem, { settings }: Words): StatusKey | null =>
  readStatus(textOf(cells.status), settings).status;

const FINISHED: ReadonlySet<StatusKey> = new Set(
  STATUS.filter(({ finished }) => finished).map(({ key }) => key),
);

/** 已完成, 已完成并长期坚持, 已销号. */
export function isFinished(item: RectificationItem, context: Words): boolean {
  const status = statusOf(item, context);
  return status !== null && FINISHED.has(status);
}
