import { unitByDuty } from '../../list/unitDirectory';
import { textOf } from '../cells';
import { requiredCell } from './requiredCell';

export const unitMissing = requiredCell({
  code: 'unit-missing',
  column: 'responsibleUnits',
  what: '责任单位',
  why: '没有责任单位，事项无人承担。',
  howToMend: '填写一个或几个单位，用顿号分开，牵头单位写在最前。',
  severity: 'error',
  // by the duties that 责任单位名录 lists; only suggested
  suggest: ({ cells }, { units }) =>
    unitByDuty(units, `${textOf(cells.finding)}\n${textOf(cells.point)}`)?.name ?? null,
});
