import type { ColumnKey } from '../list/item';
import { splitNames } from '../list/names';

/** Columns that hold names of units. */
export const UNIT_COLUMNS: readonly ColumnKey[] = [
  'responsibleUnits',
  'leadUnit',
  'supportingUnits',
  'supervisingUnits',
];

/** 相关部门, 各单位, 有关科室, 各级各部门, 相关责任单位: names nobody. */
const VAGUE =
  /^(?:(?:省|市|州|县|区|局|镇|乡|街道|集团|学校|校|院|厂)?(?:直属?|属|下属|所属|机关|内部?|本级)?|下属|所属|(?:全|本)?系统内?|全[省市县区局镇乡校院])(?:各级?|相关|有关|其他|涉及|所有|全体)+(?:各|相关|有关|职能|责任|业务|牵头|配合|成员|主管|直属|内设|二级|基层|下属|所属)*(?:单位|部门|科室|处室|股室|站所|人员|领导|方面|机构)(?:[及和、]?(?:各|相关|有关|个)*(?:单位|部门|科室|处室|人员|人)|及.*)?$/u;

/** 责任科室, 有关乡镇, 上级主管部门, 各党支部, 涉事企业: which of them is not said. */
const KIND =
  '(?:党?总?支部|党组织|学校|医院|站所|企业|公司|乡镇|镇|乡|街道|村|县区|主体|部室|部门|单位|科室|处室|股室|学院|院系)(?:党委|党组|政府)?';
const SOME_OF_A_KIND = new RegExp(
  `^(?:(?:集团|总部|市|县|区|局|院|校)?(?:有关|相关|涉事|涉及|责任|牵头|承办|(?:业务)?主管|上级(?:主管)?|存在问题的?)(?:临床|业务|职能|责任|下属|所属)*${KIND}|(?:集团|总部|院内?|校内?|局)?各(?:临床|业务|职能|责任|下属|所属|基层|分|子)*(?:党?总?支部|党组织|学校|站所|企业|公司|主体|部室|部门|单位|科室|处室|股室|二级学院|学院|院系|系部|局办|局委办|委办局|[局科股室办所镇村社]{1,2})|全体(?:员工|职工|干部|党员|人员|教师|干部职工))$`,
  'u',
);

/** 财政局等相关部门, 财政局及有关方面: one is named, the others are not. */
const AND_OTHERS =
  /等(?:各|相关|有关|其他|责任|职能)*(?:单位|部门|科室|处室|股室|站所)$|.(?:[及和与]|以及|会同|联合)(?:各|其他)*(?:相关|有关|责任|配合|下属|所属)(?:职能|责任)*(?:学校|企业|公司|乡镇|镇|街道|村|单位|部门|科室|处室|股室|站所|方面|人员)$/u;

export function isVagueUnit(name: string): boolean {
  const plain = name.replace(/\s+/gu, '');
  return VAGUE.test(plain) || SOME_OF_A_KIND.test(plain);
}
export const namesOthers = (name: string): boolean => AND_OTHERS.test(name.replace(/\s+/gu, ''));

/** What may stand around a name in its cell: 牵头单位：财政局, 审计局（配合）, 财政局牵头. */
const ROLE = '(?:牵头|配合|主责|责任|主办|协办|负责|督导)(?:单位|部门|科室)?';
const BEFORE = new RegExp(`^${ROLE}\\s*[：:]\\s*`, 'u');
const BEHIND = new RegExp(`\\s*(?:[（(]${ROLE}[）)]|牵头|配合|负责|主办|协办)$`, 'u');

/** One name of a cell, and what is printed around it. */
export interface UnitName {
  readonly before: string;
  readonly name: string;
  readonly behind: string;
}

/** `牵头单位：财政局、审计局（配合）` → 财政局, 审计局, each with what stands around it. */
export const unitNames = (cell: string): UnitName[] =>
  splitNames(cell).map((part) => {
    const before = BEFORE.exec(part)?.[0] ?? '';
    const rest = part.slice(before.length);
    const behind = BEHIND.exec(rest)?.[0] ?? '';
    return { before, name: rest.slice(0, rest.length - behind.length), behind };
  });
