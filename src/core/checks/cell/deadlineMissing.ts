import { requiredCell } from './requiredCell';

export const deadlineMissing = requiredCell({
  code: 'deadline-missing',
  column: 'deadline',
  what: '时限',
  why: '没有时限的事项无法预警，也会被退回。',
  howToMend: '填写日期（如 2025-12-31），或立行立改、长期坚持。',
  severity: 'error',
});
