import { splitNames } from '../../list/names';
import { findUnit, nearUnit } from '../../list/unitDirectory';
import { always, type Check } from '../check';
import { overCells, textOf } from '../cells';
import { isVagueUnit, UNIT_COLUMNS } from '../units';

export const unitUnknown: Check = {
  code: 'unit-unknown',
  title: '单位不在名录中',
  message: '{row}的“{name}”不在责任单位名录中。{near}',
  why: '名录以外的单位可能是写错了，也可能是名录不全。',
  howToMend: '核对名称；如果无误，请把它加进“责任单位名录”。',
  severity: always('warning'),
  run: overCells(UNIT_COLUMNS, (value, _, { units }) => {
    if (units.units.length === 0) return null;
    return splitNames(textOf(value)).flatMap((name) => {
      if (findUnit(units, name) || isVagueUnit(name)) return [];
      const near = nearUnit(units, name);
      return [{ data: { name, near: near ? `是否为“${near.name}”？` : '' } }];
    });
  }),
};
