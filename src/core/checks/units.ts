import type { ColumnKey } from '../list/item';

/** Columns that hold names of units. */
export const UNIT_COLUMNS: readonly ColumnKey[] = [
  'responsibleUnits',
  'leadUnit',
  'supportingUnits',
  'supervisingUnits',
];

/** 相关部门, 各单位, 有关科室, 各级各部门, 相关责任单位: names nobody. */
const VAGUE =
  /^(?:市|县|区|局|镇|乡|街道|机关)?(?:各级?|相关|有关|其他|涉及|所有|全体)+(?:各|相关|有关|职能|责任|业务|牵头|配合|成员)*(?:单位|部门|科室|处室|股室|站所|人员|领导|方面)(?:及.*)?$/u;

export const isVagueUnit = (name: string): boolean => VAGUE.test(name.replace(/\s+/gu, ''));
