import { requiredCell } from './requiredCell';

export const leaderMissing = requiredCell({
  code: 'leader-missing',
  column: 'accountableLeaders',
  what: '责任领导',
  why: '整改要求逐项明确责任领导。',
  howToMend: '填写分管这一事项的领导姓名或职务。',
  severity: 'error',
});
