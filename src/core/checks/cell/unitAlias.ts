import { NAME_SEPARATOR } from '../../list/names';
import { unitFinder } from '../../list/unitDirectory';
import { overCells, textOf } from '../cells';
import { always, type Check } from '../check';
import { UNIT_COLUMNS, unitNames } from '../units';

/** Weighs in full where a short form first stands; a full name with blanks in it is only a hint. */
export const unitAlias: Check = {
  code: 'unit-alias',
  title: '单位用了简称',
  message: '{row}的“{alias}”应写全称“{name}”。',
  why: '同一单位写法不一，按单位统计和分发时会漏行。',
  howToMend: '换成责任单位名录中的全称。',
  perRow: true,
  severity: always('warning'),
  run: (list, context) => {
    const find = unitFinder(context.units);
    const told = new Set<string>();
    return overCells(UNIT_COLUMNS, (value) => {
      const parts = unitNames(textOf(value)).map((part) => ({ ...part, found: find(part.name) }));
      const others = parts.filter(({ name, found }) => found !== null && found.unit.name !== name);
      const alias = others.find(({ found }) => found!.by === 'alias') ?? others[0];
      if (!alias) return null;
      const full = parts.map(
        ({ before, name, behind, found }) => before + (found?.unit.name ?? name) + behind,
      );
      const hit = {
        data: { alias: alias.name, name: alias.found!.unit.name },
        fix: [...new Set(full)].join(NAME_SEPARATOR),
      };
      // 市 财政局 is counted with 市财政局, but no filter of Excel finds it
      if (told.has(alias.name) || alias.found!.by === 'name') return { ...hit, severity: 'hint' };
      told.add(alias.name);
      return hit;
    })(list, context);
  },
};
