import { nearUnit, unitFinder, type Unit } from '../../list/unitDirectory';
import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { isVagueUnit, namesOthers, UNIT_COLUMNS, unitNames } from '../units';

/** A name without a near match is told where it first stands: most likely the directory lacks it. */
export const unitUnknown: Check = {
  code: 'unit-unknown',
  title: '单位不在名录中',
  message: '{row}的“{name}”不在责任单位名录中。{near}',
  why: '名录以外的单位可能是写错了，也可能是名录不全。',
  howToMend: '核对名称；如果无误，请把它加进“责任单位名录”。',
  perRow: true,
  severity: always('warning'),
  run: (list, context) => {
    const { units } = context;
    if (units.units.length === 0) return [];
    const find = unitFinder(units);
    const told = new Map<string, Unit | null>();
    return overCells(UNIT_COLUMNS, (value) => {
      const text = textOf(value);
      return unitNames(text).flatMap(({ name }) => {
        if (find(name) || isVagueUnit(name) || namesOthers(name)) return [];
        const isFirst = !told.has(name);
        const near = isFirst ? nearUnit(units, name) : told.get(name)!;
        told.set(name, near);
        if (!near) return isFirst ? [{ data: { name, near: '' } }] : [];
        const suggestion = text.replace(name, () => near.name);
        return [{ data: { name, near: `是否为“${near.name}”？` }, suggestion }];
      });
    })(list, context);
  },
};
