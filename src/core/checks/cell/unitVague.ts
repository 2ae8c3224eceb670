import { splitNames } from '../../list/names';
import { always, type Check } from '../check';
import { overCells, textOf } from '../cells';
import { isVagueUnit } from '../units';

export const unitVague: Check = {
  code: 'unit-vague',
  title: '责任单位宽泛',
  message: '{row}的责任单位“{name}”没有指明是谁。',
  why: '“相关部门”之类的写法等于没有责任单位。',
  howToMend: '写出每个单位的名称。',
  severity: always('error'),
  run: overCells(['responsibleUnits', 'leadUnit'], (value) => {
    const names = splitNames(textOf(value));
    const vague = names.find(isVagueUnit);
    return vague === undefined || names.length === 0 ? null : { data: { name: vague } };
  }),
};
