import { NAME_SEPARATOR } from '../../list/names';
import { foldName } from '../../list/nearNames';
import { unitFinder, type UnitMatch } from '../../list/unitDirectory';
import { blankInName } from '../blanksInNames';
import { overCells, textOf } from '../cells';
import { always, type Check, type Hit } from '../check';
import { namesOfList, once, plainSpellings } from '../namesOfList';
import { isVagueUnit, namesOthers, UNIT_COLUMNS, unitNames, type UnitName } from '../units';

/**
 * Short forms of 名录, and blanks in names (机 关党委), with 名录 and without. Weighs in full where a wording first stands; a
 * full name of 名录 with blanks in it is only a hint.
 */
export const unitAlias: Check = {
  code: 'unit-alias',
  title: '单位用了简称',
  message: '{row}的“{alias}”应写成{name}。',
  why: '同一单位写法不一，按单位统计和分发时会漏行。',
  howToMend: '换成责任单位名录中的全称，名称中间不留空格。',
  severity: always('warning'),
  run: (list, context) => {
    const find = unitFinder(context.units);
    // asked for names with blanks only: most lists have none
    const spellings = once(() => plainSpellings(namesOfList(list)));
    const isKnown = (name: string): boolean => find(name) !== null || spellings('').has(foldName(name));
    const judge = once((text) => mistakesOf(text, find, isKnown));
    const told = new Set<string>();
    return overCells(UNIT_COLUMNS, (value) =>
      judge(textOf(value)).map(({ alias, name, isCounted, ...fix }) => {
        const hit: Omit<Hit, 'item' | 'column'> = { data: { alias, name }, ...fix };
        // 市 财政局 is counted with 市财政局, but no filter of Excel finds it
        if (told.has(alias) || isCounted) return { ...hit, severity: 'hint' };
        told.add(alias);
        return hit;
      }),
    )(list, context);
  },
};

interface Mistake {
  readonly alias: string;
  /** What it should be, as the sentence has it. */
  readonly name: string;
  readonly isCounted: boolean;
  /** The whole cell; absent where blanks may part two names. */
  readonly fix?: string;
}

/** One for all of a cell that is mended together, and one for each name that a person must look at. */
function mistakesOf(
  text: string,
  find: (name: string) => UnitMatch | null,
  isKnown: (name: string) => boolean,
): readonly Mistake[] {
  const fullName = (name: string): string => {
    const found = find(name);
    if (found) return found.unit.name;
    const blank = blankOf(name, isKnown);
    return blank?.isOne ? blank.joined : name;
  };
  const names = unitNames(text).map(({ name }) => name);
  const others = names.filter((name) => fullName(name) !== name);
  const alias = others.find((name) => find(name)?.by !== 'name') ?? others[0];
  const doubts = names.filter((name) => !find(name) && blankOf(name, isKnown)?.isOne === false);
  return [
    ...(alias === undefined
      ? []
      : [
          {
            alias,
            name: `${find(alias) ? '全称' : ''}“${fullName(alias)}”`,
            isCounted: find(alias)?.by === 'name',
            fix: mended(text, fullName),
          },
        ]),
    ...doubts.map((name) => ({
      alias: name,
      name: '不带空格的一个名称，或者用顿号分开',
      isCounted: false,
    })),
  ];
}

const blankOf = (name: string, isKnown: (name: string) => boolean): ReturnType<typeof blankInName> =>
  isVagueUnit(name) || namesOthers(name) ? null : blankInName(name, isKnown);

/** The cell with full names, each once. */
const mended = (text: string, fullName: (name: string) => string): string => {
  const around = ({ before, name, behind }: UnitName): string => before + fullName(name) + behind;
  return [...new Set(unitNames(text).map(around))].join(NAME_SEPARATOR);
};
