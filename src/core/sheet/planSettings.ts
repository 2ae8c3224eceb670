import type { InspectionFeedback, ProposedPeriod } from '../findings/finding';
import type { CellValue } from '../list/item';
import type { ListSettings } from '../list/settings';
import type { CheckLine } from './checkLines';
import { PAGE_HEADER_ROW, planPage } from './planPage';
import { DEADLINE_WORDS_LABEL, SETTING_ROWS, type SettingRow } from './settingRows';
import { planSeverities } from './severityTable';
import { absoluteRange, NAMES } from './sheetNames';
import * as styles from './styles';
import type { CellStyle, DefinedNamePlan, SheetPlan } from './workbookPlan';

const FIRST_ROW = PAGE_HEADER_ROW + 1;
const VALUE_COLUMN = 1;

const VALUE_STYLE: Readonly<Record<SettingRow['kind'], CellStyle>> = {
  date: styles.DATE,
  text: styles.SHORT,
  whole: styles.NUMBER,
  status: styles.SHORT,
};

/** 设置: every value editable, each with what it is for or the sentence of the document it comes from. */
export function planSettings(
  name: string,
  settings: ListSettings,
  feedback: Pick<InspectionFeedback, 'periods'>,
  checks: readonly CheckLine[] = [],
): SheetPlan {
  const page = planPage({
    role: 'settings',
    name,
    headline: '设置',
    note: '“值”一列均可修改，清单的颜色、预警和下拉随之变化。日期只取自文件或由本单位填写，程序不预设期限。',
    columns: [
      { header: '项目', width: 22, style: styles.SHORT },
      { header: '值', width: 20, style: styles.SHORT },
      { header: '说明', width: 64, style: styles.TEXT },
    ],
    rows: [],
  });
  const singles = SETTING_ROWS.map((row, index) => ({
    row: FIRST_ROW + index,
    column: 0,
    values: [[row.label, valueOf(row, settings), explanationOf(row, settings, feedback.periods)]],
    style: [styles.SHORT, VALUE_STYLE[row.kind], styles.TEXT],
    rowHeight: 'fit' as const,
  }));
  const words = {
    row: FIRST_ROW + SETTING_ROWS.length,
    column: 0,
    values: settings.deadlineWords.map((word, index) => [
      index === 0 ? DEADLINE_WORDS_LABEL : '',
      word,
      index === 0 ? '时限没有日期时可以填写的用语，“时限”的下拉取自这里' : '',
    ]),
    style: [styles.SHORT, styles.SHORT, styles.TEXT],
    rowHeight: 'fit' as const,
  };
  // a line of its own ends the words of 时限
  const severities = planSeverities(words.row + words.values.length + 1, checks, settings.severities);
  return {
    ...page,
    blocks: [...page.blocks, ...singles, ...(words.values.length === 0 ? [] : [words]), ...severities.blocks],
    validations: [
      ...singles.flatMap(({ row }, index) => wholeNumber(row, SETTING_ROWS[index]!)),
      ...severities.validations,
    ],
  };
}

/** Names of the cells that rules and drop-downs of the list read. */
export function settingNames(sheet: string, settings: ListSettings): DefinedNamePlan[] {
  const single = SETTING_ROWS.flatMap(({ name }, index) =>
    name === undefined
      ? []
      : [{ name, formula: `=${absoluteRange(sheet, FIRST_ROW + index, VALUE_COLUMN)}` }],
  );
  const firstStatus = SETTING_ROWS.findIndex(({ kind }) => kind === 'status');
  const range = (row: number, rows: number): string => `=${absoluteRange(sheet, row, VALUE_COLUMN, rows)}`;
  return [
    ...single,
    { name: NAMES.statusWords, formula: range(FIRST_ROW + firstStatus, SETTING_ROWS.length - firstStatus) },
    {
      name: NAMES.deadlineWords,
      formula: range(FIRST_ROW + SETTING_ROWS.length, Math.max(1, settings.deadlineWords.length)),
    },
  ];
}

function valueOf(row: SettingRow, settings: ListSettings): CellValue {
  if (row.kind === 'status') return settings.statusWords[row.key];
  const value = settings[row.key];
  if (value === null) return '';
  return row.kind === 'date' && value !== '' ? { date: String(value) } : value;
}

/** The document's own sentence beside the value it gave; where it gave none, what to do with it. */
function explanationOf(row: SettingRow, settings: ListSettings, periods: readonly ProposedPeriod[]): string {
  const period = periods.find(({ setting }) => setting === row.key);
  if (row.kind === 'status' || !period) return row.explanation;
  const open = settings[row.key] === null ? '请按收到或反馈之日推算后填写。' : '';
  return `${row.explanation}。${open}文件原文：“${period.sentence}”`;
}

function wholeNumber(row: number, setting: SettingRow): SheetPlan['validations'] {
  if (setting.kind !== 'whole') return [];
  const cell = `B${row + 1}`;
  return [
    {
      area: { row, column: VALUE_COLUMN, rows: 1, columns: 1 },
      rule: { kind: 'custom', formula: `=AND(ISNUMBER(${cell}),${cell}>=0,${cell}=INT(${cell}))` },
      alert: 'stop',
      title: setting.label,
      message: '请填写不小于0的整数。',
    },
  ];
}
