import type { SeverityChoice } from '../list/severity';
import type { CheckLine } from '../sheet/checkLines';
import { CHECKS } from '.';
import type { Check } from './check';

/** Severity at submission: of 进展, else of the 方案. */
const usualSeverity = ({ severity }: Pick<Check, 'severity'>): SeverityChoice =>
  severity.progress === 'off' ? severity.plan : severity.progress;

/** All checks in words, for 设置 and 填表说明. */
export const CHECK_LINES: readonly CheckLine[] = CHECKS.map((check) => ({
  code: check.code,
  title: check.title,
  why: check.why,
  howToMend: check.howToMend,
  severity: usualSeverity(check),
}));
