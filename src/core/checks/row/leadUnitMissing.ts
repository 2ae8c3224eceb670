import { isEmpty, overRows, textOf } from '../cells';
import { always, type Check } from '../check';
import { unitNames } from '../units';

/** Only where the list has a column for the lead; without one the first unit leads. */
export const leadUnitMissing: Check = {
  code: 'lead-unit-missing',
  title: '多个单位没有牵头的',
  message: '{row}有{count}个责任单位，没有写牵头单位。',
  why: '几个单位共同负责，没有牵头的就会互相等待。',
  howToMend: '在“牵头单位”中写明由谁负总责。',
  perRow: true,
  severity: always('hint'),
  run: overRows(['leadUnit', 'responsibleUnits'], ({ cells }) => {
    const units = textOf(cells.responsibleUnits);
    const count = unitNames(units).length;
    return count < 2 || !isEmpty(cells.leadUnit) || /牵头|主责|主办/u.test(units)
      ? null
      : { column: 'leadUnit', data: { count } };
  }),
};
