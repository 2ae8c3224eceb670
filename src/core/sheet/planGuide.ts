import { COLUMNS } from '../list/columns';
import type { Profile } from '../list/item';
import type { ListSettings } from '../list/settings';
import { SEVERITY_CHOICES } from '../list/severity';
import { STATUS } from '../wording/status';
import type { CheckLine } from './checkLines';
import { QUIET, STATE_COLORS } from './palette';
import * as styles from './styles';
import type { CellBlock, CellStyle, SheetPlan } from './workbookPlan';

const PLAIN: CellStyle = { ...styles.TEXT, vertical: 'top' };
const SECTION: CellStyle = { ...styles.HEADLINE, fontSize: 12 };

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
  const parts: readonly Part[] = [
    { values: [['本工具不起草措施，不评价成效']], style: styles.HEADLINE, height: 30 },
    { values: [['整改内容由本单位研究填写，整改成效由有权机关认定。']], style: styles.NOTE, height: 21 },
    section('怎样填写'),
    {
      values: STEPS.map((step, index) => [`${index + 1}`, step]),
      style: [styles.SHORT, PLAIN],
      height: 'fit',
    },
    section('各列含义'),
    {
      values: columns.map(({ header, guide }) => [header, guide]),
      style: [styles.SHORT, PLAIN],
      height: 'fit',
    },
    section('状态用语'),
    {
      values: STATUS.map(({ key }) => [settings.statusWords[key], STATUS_GUIDE[key]]),
      style: [styles.SHORT, PLAIN],
      height: 'fit',
    },
    section('颜色图例（自上而下，先符合者为准）'),
    ...STATE_COLORS.map(({ label, meaning, fill, text }): Part => ({
      values: [[label, meaning]],
      style: [{ ...styles.SHORT, fill, color: text }, PLAIN],
      height: 'fit',
    })),
    ...(checks.length === 0
      ? []
      : [
          section('检查项（级别可在“设置”中调整）'),
          {
            values: checks.map(({ title, severity, howToMend }) => [
              title,
              `${SEVERITY_CHOICES[severity]}：${howToMend}`,
            ]),
            style: [styles.SHORT, PLAIN],
            height: 'fit' as const,
          },
        ]),
  ];
  return {
    role: 'guide',
    name,
    visibility: 'visible',
    tabColor: QUIET.tabSupport,
    columns: [{ width: 20 }, { width: 84 }],
    blocks: stack(parts),
    table: null,
    validations: [],
    colorRules: [],
    freeze: null,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitWidth: 1,
      repeatRows: null,
      footer: '第&P页 共&N页',
      area: null,
    },
    links: [],
  };
}

const STATUS_GUIDE: Readonly<Record<(typeof STATUS)[number]['key'], string>> = {
  notStarted: '尚未开始整改。',
  inProgress: '正在整改。逾期与否由时限计算，不在这里填。',
  mostlyDone: '主要任务已完成，还有收尾工作；过了时限仍算逾期。',
  completed: '措施已落实，问题已解决。',
  completedOngoing: '阶段任务已完成，须长期坚持、防止反弹。',
  closed: '已完成并经核验，同意销号。',
  unfinished: '到期未能完成，须说明原因和下一步措施。',
};

interface Part {
  readonly values: readonly (readonly string[])[];
  readonly style: CellBlock['style'];
  readonly height: 'fit' | number;
}

const section = (title: string): Part => ({ values: [[title]], style: SECTION, height: 27 });

/** Parts one below the other. */
function stack(parts: readonly Part[]): CellBlock[] {
  let row = 0;
  return parts.map(({ values, style, height }) => {
    const block: CellBlock = { row, column: 0, values, style, rowHeight: height };
    row += values.length;
    return block;
  });
}
