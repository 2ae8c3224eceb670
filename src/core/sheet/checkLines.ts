import type { SeverityChoice } from '../list/severity';

/**
 * A check in words, for 设置 and 填表说明. The checks themselves come later in the story of the data: whoever plans or reads
 * a workbook hands them in.
 */
export interface CheckLine {
  readonly code: string;
  /** Unique: 设置 finds a check by it. */
  readonly title: string;
  readonly why: string;
  readonly howToMend: string;
  /** At submission, where 设置 says nothing. */
  readonly severity: SeverityChoice;
}
