import { columnByKey } from '../list/columns';
import { FILLED_COLUMNS } from '../list/dispatchColumns';
import type { ColumnKey } from '../list/item';
import { REPORTED_STATUSES } from '../list/selfReport';
import type { ListSettings } from '../list/settings';
import { STATUS, type StatusKey } from '../wording/status';
import {
  DISCLAIMER,
  EXPLAINED,
  LEGEND,
  partRows,
  planGuideSheet,
  sectionPart,
  stepsPart,
  termsPart,
  type GuidePart,
} from './guideParts';
import { STATUS_GUIDE } from './planGuide';
import { absoluteRange, NAMES, statusName } from './sheetNames';
import * as styles from './styles';
import type { DefinedNamePlan, SheetPlan } from './workbookPlan';

const STEPS: readonly string[] = [
  '请在“整改清单”表中填写本单位的各行；“问题类别”“问题”“具体表现”照录反馈文件，请勿改动。',
  '“状态”从下拉中选，最高填“{completed}”；核验和销号由汇总单位办理。',
  '时限确需调整的，改“时限”并在“延期原因”或“备注”中写明理由。',
  '一行写不下、需要加一条措施的，在该行下面插入一行填写，汇总单位会逐行确认。',
  '可以排序、筛选；请勿删除隐藏的“编号”和其他列，填好后保存为 .xlsx 报回，不要改存为其他格式。',
  '“配合事项”由牵头单位填报，仅供了解，不用填写。',
];

/** Cells of the guide that drop-downs and color rules of the unit's list read. */
export interface DispatchGuide {
  readonly sheet: SheetPlan;
  readonly names: readonly DefinedNamePlan[];
}

/**
 * 填表说明 of a unit's file. It also holds the words and days that the rules of the list read: a unit's file has no 设置,
 * no 责任单位名录 and no other list to show.
 */
export function planDispatchGuide(
  name: string,
  columns: readonly ColumnKey[],
  settings: ListSettings,
): DispatchGuide {
  const words = settings.statusWords;
  const filled = columns.filter((key) => FILLED_COLUMNS.includes(key));
  const decided = STATUS.flatMap(({ key }) => (REPORTED_STATUSES.includes(key) ? [] : [key]));
  const status = (keys: readonly StatusKey[]): GuidePart =>
    termsPart(keys.map((key) => [words[key], STATUS_GUIDE[key]]));
  const reportedPart = status(REPORTED_STATUSES);
  const decidedPart = status(decided);
  const deadlinePart = termsPart(settings.deadlineWords.map((word) => [word, '没有日期时可以填写。']));
  const daysPart: GuidePart = {
    values: [
      [settings.dueVerySoonDays, '距时限不超过这么多天，显示橙色。'],
      [settings.dueSoonDays, '距时限不超过这么多天，显示黄色。'],
    ],
    style: [styles.NUMBER, EXPLAINED],
    height: 'fit',
  };
  const parts: readonly GuidePart[] = [
    ...DISCLAIMER,
    sectionPart('怎样填写'),
    stepsPart(STEPS.map((step) => step.replace('{completed}', words.completed))),
    sectionPart('各列含义'),
    termsPart(filled.map((key) => [columnByKey(key).header, columnByKey(key).guide])),
    sectionPart('状态用语'),
    reportedPart,
    sectionPart('由汇总单位填写的状态'),
    decidedPart,
    sectionPart('时限用语'),
    deadlinePart,
    sectionPart('临期天数'),
    daysPart,
    ...LEGEND.map(withoutSettings),
  ];
  const rows = partRows(parts);
  const area = (part: GuidePart, index = 0, count = 1): string =>
    `=${absoluteRange(name, rows[parts.indexOf(part)]! + index, 0, count)}`;
  const nameStatuses = (part: GuidePart, keys: readonly StatusKey[]): DefinedNamePlan[] =>
    keys.map((key, index) => ({ name: statusName(key), formula: area(part, index) }));
  return {
    sheet: planGuideSheet(name, parts),
    names: [
      ...nameStatuses(reportedPart, REPORTED_STATUSES),
      ...nameStatuses(decidedPart, decided),
      { name: NAMES.statusWords, formula: area(reportedPart, 0, REPORTED_STATUSES.length) },
      {
        name: NAMES.deadlineWords,
        formula: area(deadlinePart, 0, Math.max(1, settings.deadlineWords.length)),
      },
      { name: NAMES.dueVerySoonDays, formula: area(daysPart) },
      { name: NAMES.dueSoonDays, formula: area(daysPart, 1) },
    ],
  };
}

/** The legend of the list refers to a sheet that a unit does not have: here the days stand above. */
const withoutSettings = (part: GuidePart): GuidePart => ({
  ...part,
  values: part.values.map((row) =>
    row.map((value) => (typeof value === 'string' ? value.replace('天数见“设置”', '天数见上') : value)),
  ),
});
