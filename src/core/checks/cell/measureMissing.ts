import { requiredCell } from './requiredCell';

export const measureMissing = requiredCell({
  code: 'measure-missing',
  column: 'measures',
  what: '措施',
  why: '没有整改措施的事项会被退回。',
  howToMend: '写明做什么、针对什么、做到什么程度。',
  severity: 'error',
});
