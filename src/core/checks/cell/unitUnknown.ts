import { NAME_SEPARATOR } from '../../list/names';
import { foldName } from '../../list/nearNames';
import { nearUnit, unitFinder, type UnitDirectory } from '../../list/unitDirectory';
import { overCells, textOf } from '../cells';
import { always, type Check, type CheckedList, type Severity } from '../check';
import { namesOfList, once, plainSpellings } from '../namesOfList';
import { rareSpellings } from '../rareSpellings';
import { isVagueUnit, namesOthers, UNIT_COLUMNS, unitNames } from '../units';

/**
 * A name without a near match is told where it first stands: most likely the directory lacks it. Where there is no directory,
 * rare names are compared with the usual ones of the list.
 */
export const unitUnknown: Check = {
  code: 'unit-unknown',
  title: '单位不在名录中',
  message: '{row}的“{name}”{said}。{near}',
  why: '名录以外的单位可能是写错了，也可能是名录不全；没有名录时，与常用写法只差一点的多半是写错了。',
  howToMend: '核对名称；如果无误，请把它加进“责任单位名录”。',
  severity: always('warning'),
  run: (list, context) => {
    const { units } = context;
    const judge = units.units.length === 0 ? amongNamesOf(list) : against(units);
    if (judge === null) return [];
    const doubtsIn = once((text) => doubtsOf(text, judge));
    const told = new Set<string>();
    return overCells(UNIT_COLUMNS, (value) =>
      doubtsIn(textOf(value)).flatMap(({ name, said, near, ...more }) => {
        const isFirst = !told.has(foldName(name));
        told.add(foldName(name));
        if (near === null) return isFirst ? [{ data: { name, said, near: '' } }] : [];
        return [{ data: { name, said, near: `是否为“${near}”？` }, ...more }];
      }),
    )(list, context);
  },
};

/** / and 无 stand for nobody; where somebody is needed, others say so. */
const NOBODY = /^(?:[^\p{L}\p{N}]+|无)$/u;

interface Doubt {
  readonly said: string;
  readonly near: string | null;
  readonly severity?: Severity;
}

/** What is in doubt in a cell, each with the cell as it may have been meant. */
const doubtsOf = (
  text: string,
  judge: (name: string) => Doubt | null,
): readonly (Doubt & { readonly name: string; readonly suggestion?: string })[] => {
  const parts = unitNames(text);
  return parts.flatMap(({ name }, at) => {
    const doubt = NOBODY.test(name) ? null : judge(name);
    if (doubt === null) return [];
    const { near } = doubt;
    if (near === null) return [{ ...doubt, name }];
    const names = parts.map((part, index) => part.before + (index === at ? near : part.name) + part.behind);
    return [{ ...doubt, name, suggestion: names.join(NAME_SEPARATOR) }];
  });
};

/** 后勤保障部（车队）: a part of the unit, or a remark. */
const withoutRemark = (name: string): string => name.replace(/[（(][^（）()]{1,10}[）)]$/u, '');

function against(units: UnitDirectory): (name: string) => Doubt | null {
  const find = unitFinder(units);
  return once((name) =>
    find(name) || find(withoutRemark(name)) || isVagueUnit(name) || namesOthers(name)
      ? null
      : { said: '不在责任单位名录中', near: nearUnit(units, name)?.name ?? null },
  );
}

/** Null where nothing is in doubt. A short form weighs less than a slip: it may be a unit of its own. */
function amongNamesOf(list: CheckedList): ((name: string) => Doubt | null) | null {
  const rows = namesOfList(list);
  const spellings = plainSpellings(rows);
  const folded = once(foldName);
  const rare = rareSpellings(rows.map((cells) => cells.map((names) => names.map(folded))));
  if (rare.size === 0) return null;
  return (name) => {
    const found = rare.get(foldName(name));
    if (!found) return null;
    const near = spellings.get(found.near) ?? found.near;
    const doubt = { said: '与清单里常用的写法只差一点', near };
    return found.by === 'slip' ? doubt : { ...doubt, severity: 'hint' };
  };
}
