import { requiredCell } from './requiredCell';

export const personMissing = requiredCell({
  code: 'person-missing',
  column: 'responsiblePersons',
  what: '责任人',
  why: '没有责任人，进度无人跟踪。',
  howToMend: '填写具体负责的人员姓名。',
  severity: 'warning',
});
