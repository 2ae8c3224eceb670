import type { RectificationItem } from './item';
import { cellText } from './rows';

/** Ways in which 立行立改 is written; the formulas of 统计 look for the same words. */
export const IMMEDIATE_WORDS: readonly string[] = [
  '立行立改',
  '立知立改',
  '立查立改',
  '立整立改',
  '即知即改',
  '即查即改',
  '边查边改',
  '边督边改',
  '边审边改',
  '边巡边改',
  '边学边改',
];

/** Columns that say so. */
export const IMMEDIATE_COLUMNS = ['deadline', 'deadlineText', 'rectificationType'] as const;

/** 立行立改, by 时限, 时限要求 or 整改类型. */
export const isImmediate = ({ cells }: Pick<RectificationItem, 'cells'>): boolean =>
  IMMEDIATE_COLUMNS.some((key) => IMMEDIATE_WORDS.some((word) => cellText(cells[key]).includes(word)));
