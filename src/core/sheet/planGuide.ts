import { COLUMNS } from '../list/columns';
import type { Profile } from '../list/item';
import type { ListSettings } from '../list/settings';
import { SEVERITY_CHOICES } from '../list/severity';
import { STATUS, type StatusKey } from '../wording/status';
import type { CheckLine } from './checkLines';
import {
  DISCLAIMER,
  LEGEND,
  planGuideSheet,
  sectionPart,
  stepsPart,
  termsPart,
  type GuidePart,
} from './guideParts';
import type { SheetPlan } from './workbookPlan';

/** How to fill in, in the order in which people ask. */
const STEPS: readonly string[] = [
  '先核对“问题类别”“问题”“具体表现”是否与反馈原文一致；原文照录，不要改写。每行来自哪一段，见“反馈原文”。',
  '再填“措施”“责任领导”“责任单位”“责任人”“时限”。这些内容由本单位研究决定，程序不代拟。',
  '推进中更新“状态”和“完成情况”。颜色和“预警”随之变化，不必手工涂色。',
  '可以排序、筛选、改列名、加列；请勿合并单元格，请勿修改隐藏的“编号”。',
];

/** 填表说明: what the program does not do, how to fill each column, the status words, the legend of colors, the checks. */
export function planGuide(
  name: string,
  profile: Profile,
  settings: ListSettings,
  checks: readonly CheckLine[] = [],
): SheetPlan {
  const columns = COLUMNS.filter(
    ({ key, places }) => key !== 'id' && places[profile] && !places[profile]?.hidden,
  );
  return planGuideSheet(name, [
    ...DISCLAIMER,
    sectionPart('怎样填写'),
    stepsPart(STEPS),
    sectionPart('各列含义'),
    termsPart(columns.map(({ header, guide }) => [header, guide])),
    sectionPart('状态用语'),
    termsPart(STATUS.map(({ key }) => [settings.statusWords[key], STATUS_GUIDE[key]])),
    ...LEGEND,
    ...checkParts(checks),
  ]);
}

/** What each status says, for whoever has to choose one. */
export const STATUS_GUIDE: Readonly<Record<StatusKey, string>> = {
  notStarted: '尚未开始整改。',
  inProgress: '正在整改。逾期与否由时限计算，不在这里填。',
  mostlyDone: '主要任务已完成，还有收尾工作；过了时限仍算逾期。',
  completed: '措施已落实，问题已解决。',
  completedOngoing: '阶段任务已完成，须长期坚持、防止反弹。',
  closed: '已完成并经核验，同意销号。',
  unfinished: '到期未能完成，须说明原因和下一步措施。',
};

/** What is checked and how it is mended, where a list of checks is given. */
const checkParts = (checks: readonly CheckLine[]): readonly GuidePart[] =>
  checks.length === 0
    ? []
    : [
        sectionPart('检查项（级别可在“设置”中调整）'),
        termsPart(
          checks.map(({ title, severity, howToMend }) => [
            title,
            `${SEVERITY_CHOICES[severity]}：${howToMend}`,
          ]),
        ),
      ];
