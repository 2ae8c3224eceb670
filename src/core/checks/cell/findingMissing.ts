import { requiredCell } from './requiredCell';

export const findingMissing = requiredCell({
  code: 'finding-missing',
  column: 'finding',
  what: '问题',
  why: '没有问题的行无法对应到反馈意见。',
  howToMend: '从反馈原文补上这一行的问题；多余的行请删除。',
  severity: 'error',
});
