/** 错误 (blocks the 报送稿), 警告 (mend or confirm with a reason), 提示, 待核 (a person must look). */
export type Severity = 'error' | 'warning' | 'hint' | 'review';

/** What a list can say of a check in 设置: another severity, or that it is not made. */
export type SeverityChoice = Severity | 'off';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  review: '待核',
  hint: '提示',
};

/** The words of the drop-down in 设置, the gravest first. */
export const SEVERITY_CHOICES: Readonly<Record<SeverityChoice, string>> = {
  ...SEVERITY_LABELS,
  off: '不检查',
};

const GRAVITY: Readonly<Record<SeverityChoice, number>> = {
  error: 0,
  warning: 1,
  review: 2,
  hint: 3,
  off: 4,
};

/** Negative where `a` is the graver of the two: errors come first in every list of issues. */
export const compareGravity = (a: SeverityChoice, b: SeverityChoice): number => GRAVITY[a] - GRAVITY[b];

/** The milder of two severities. */
export const milder = <T extends SeverityChoice>(a: T, b: T): T => (compareGravity(a, b) >= 0 ? a : b);

/** `警告` → warning; null for any other word, a blank included. */
export function readSeverity(word: string): SeverityChoice | null {
  const found = Object.entries(SEVERITY_CHOICES).find(([, label]) => label === word.trim());
  return found ? (found[0] as SeverityChoice) : null;
}
