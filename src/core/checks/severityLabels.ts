import type { Severity } from './check';

export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  review: '待核',
  hint: '提示',
};
