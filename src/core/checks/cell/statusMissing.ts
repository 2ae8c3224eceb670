import { whenReported, type Check } from '../check';
import { requiredCell } from './requiredCell';

export const statusMissing: Check = {
  ...requiredCell({
    code: 'status-missing',
    column: 'status',
    what: '状态',
    why: '报进展时每一项都要有状态，统计才对得上。',
    howToMend: '从下拉框中选择状态。',
    severity: 'error',
  }),
  severity: whenReported('error', 'hint'),
};
