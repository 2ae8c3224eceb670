import { findUnit, nearUnit } from '../../list/unitDirectory';
import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { isVagueUnit, namesOthers, UNIT_COLUMNS, unitNames } from '../units';

/** A name without a near match is reported where it first stands: most likely the directory lacks it. */
export const unitUnknown: Check = {
  code: 'unit-unknown',
  title: '单位不在名录中',
  message: '{row}的“{name}”不在责任单位名录中。{near}',
  why: '名录以外的单位可能是写错了，也可能是名录不全。',
  howToMend: '核对名称；如果无误，请把它加进“责任单位名录”。',
  severity: always('warning'),
  run: (list, context) => {
    const { units } = context;
    if (units.units.length === 0) return [];
    const reported = new Set<string>();
    return overCells(UNIT_COLUMNS, (value) =>
      unitNames(textOf(value)).flatMap(({ name }) => {
        if (findUnit(units, name) || isVagueUnit(name) || namesOthers(name)) return [];
        const near = nearUnit(units, name);
        if (!near && reported.has(name)) return [];
        reported.add(name);
        return [{ data: { name, near: near ? `是否为“${near.name}”？` : '' } }];
      }),
    )(list, context);
  },
};
