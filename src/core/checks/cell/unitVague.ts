import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { isVagueUnit, namesOthers, unitNames } from '../units';

/**
 * Less grave where somebody in particular is named beside the vague ones, or as 牵头单位; in 配合单位 hardly anything, for who
 * answers is named elsewhere.
 */
export const unitVague: Check = {
  code: 'unit-vague',
  title: '责任单位宽泛',
  message: '{row}写的单位“{name}”没有指明是谁。',
  why: '“相关部门”之类的写法等于没有责任单位。',
  howToMend: '写出每个单位的名称。',
  perRow: true,
  severity: always('error'),
  run: overCells(['responsibleUnits', 'leadUnit', 'supportingUnits'], (value, { cells }, _, column) => {
    const names = unitNames(textOf(value)).map(({ name }) => name);
    const vague = names.find((name) => isVagueUnit(name) || namesOthers(name));
    if (vague === undefined) return null;
    if (column === 'supportingUnits') return { data: { name: vague }, severity: 'hint' };
    const leads = [...names, ...unitNames(textOf(cells.leadUnit)).map(({ name }) => name)];
    return {
      data: { name: vague },
      ...(leads.some((name) => !isVagueUnit(name)) ? { severity: 'warning' } : {}),
    };
  }),
};
