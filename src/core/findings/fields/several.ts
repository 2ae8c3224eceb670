import { readNumber } from '../../wording/chineseNumber';
import { foldCharacter } from '../../wording/squeeze';

/** A small number as printed. */
export const COUNT = '[0-9０-９一二三四五六七八九十两]{1,3}';

export const numberOf = (written: string | undefined): number | null =>
  written === undefined ? null : readNumber([...written].map(foldCharacter).join(''));

/** 以上, 本类: points back at problems. */
export const THESE = '(?:以上|上述|前述|上列|本部分|本方面|本类|该部分|该类|本案例?|该案例?|此类)';
/** 第4至第6项问题, 1—3项问题; groups: the first number and the last. */
export const NUMBERED_RANGE = `第?[（(]?(${COUNT})[）)]?[项条]?[至到\\-—~～]{1,2}第?[（(]?(${COUNT})[）)]?[项个条]?(?:问题|事项|任务)`;
/** 第1、2项问题, 第1项、第3项和第4项问题: each by its number. */
export const NUMBERED_LIST = `(第?${COUNT}[项条]?(?:[、，,和及]第?${COUNT}[项条]?)+)[项个条]?(?:问题|事项|任务)`;
const SPEAKS = new RegExp(`^[（(【\\s\\u3000]*(?:对|针对)?(?:${THESE}|${NUMBERED_RANGE}|${NUMBERED_LIST})`);

/** 第1、2项 → 1, 2. */
export const numbersIn = (list: string): readonly number[] =>
  [...list.matchAll(new RegExp(COUNT, 'g'))].flatMap(([written]) => numberOf(written) ?? []);

/** Whether a paragraph may speak for several problems: 以上3项问题，…; 本类2项问题，…; 第1至3项问题，… */
export const speaksForSeveral = (text: string): boolean => SPEAKS.test(text);

/** 以上3项问题，牵头部门：… or 问题8、问题9责任单位：… inside the fields of the last of them. */
const INSIDE = new RegExp(
  `[。；;\\s\\u3000](?:(?:以上|上述|前述)(${COUNT})[项个条件](?:问题|事项|任务)?[，,]?|((?:问题[0-9０-９]{1,3}[、和及，,]?){2,}))[^，。；：:]{2,8}[：:]`,
);
/** 处理意见：针对上述2个问题，… */
const OPENS_VALUE = `[\\s\\u3000]*(?:对|针对)?(?:以上|上述|前述)(${COUNT})[项个条件](?:问题|事项|任务)?[，,：:]`;
const BEHIND_LABEL = new RegExp(`[：:】\\]]${OPENS_VALUE}`);
const AT_START = new RegExp(`^${OPENS_VALUE}`);

/** How many findings the fields of the last of them speak for: 整改措施：…。以上3项问题，牵头部门：… → 3; 1 where they say nothing. */
export function severalIn(fields: string): number {
  const said = INSIDE.exec(fields);
  if (said === null) return numberOf(BEHIND_LABEL.exec(fields)?.[1]) ?? 1;
  return said[2] === undefined ? (numberOf(said[1]) ?? 1) : [...said[2].matchAll(/问题/g)].length;
}

/** So many characters of a value only say for how many problems it speaks: 针对上述2个问题， */
export const lengthOfSeveral = (value: string): number => AT_START.exec(value)?.[0].length ?? 0;
