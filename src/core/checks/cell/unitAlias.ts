import { NAME_SEPARATOR, splitNames } from '../../list/names';
import { findUnit } from '../../list/unitDirectory';
import { always, type Check } from '../check';
import { overCells, textOf } from '../cells';
import { UNIT_COLUMNS } from '../units';

export const unitAlias: Check = {
  code: 'unit-alias',
  title: '单位用了简称',
  message: '{row}的“{alias}”应写全称“{name}”。',
  why: '同一单位写法不一，按单位统计和分发时会漏行。',
  howToMend: '换成责任单位名录中的全称。',
  severity: always('warning'),
  run: overCells(UNIT_COLUMNS, (value, _, { units }) => {
    const names = splitNames(textOf(value));
    const found = names.map((name) => findUnit(units, name));
    const at = found.findIndex((match) => match?.by === 'alias');
    if (at < 0) return null;
    const full = names.map((name, i) => (found[i]?.by === 'alias' ? found[i]!.unit.name : name));
    return {
      data: { alias: names[at]!, name: found[at]!.unit.name },
      fix: [...new Set(full)].join(NAME_SEPARATOR),
    };
  }),
};
