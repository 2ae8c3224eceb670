import type { ListSettings } from '../list/settings';
import { STATUS, type StatusKey } from '../wording/status';
import { NAMES, statusName } from './sheetNames';

/** Settings that hold one value each. */
export type SingleSetting = Exclude<keyof ListSettings, 'statusWords' | 'deadlineWords' | 'severities'>;

/** One line of 设置: which setting it holds, under which label, of which kind. */
export type SettingRow =
  | {
      readonly kind: 'date' | 'text' | 'whole';
      readonly key: SingleSetting;
      readonly label: string;
      readonly explanation: string;
      readonly name?: string;
    }
  | {
      readonly kind: 'status';
      readonly key: StatusKey;
      readonly label: string;
      readonly explanation: string;
      readonly name: string;
    };

/** Synonyms that a line shows; all of them are recognized. */
const SHOWN_SYNONYMS = 8;

/** THE lines of 设置 in order; the words of 时限 follow below them. */
export const SETTING_ROWS: readonly SettingRow[] = [
  { kind: 'date', key: 'feedbackMeeting', label: '反馈会日期', explanation: '召开反馈会议、当面反馈的日期' },
  { kind: 'date', key: 'signedOn', label: '落款日期', explanation: '反馈文件落款的日期' },
  { kind: 'date', key: 'receivedOn', label: '收文日期', explanation: '本单位收到文件的日期' },
  {
    kind: 'date',
    key: 'planDue',
    label: '方案报送日',
    explanation: '整改方案最迟报送的日期，以文件要求为准',
  },
  {
    kind: 'date',
    key: 'windowEnd',
    label: '集中整改期止',
    explanation: '集中整改期的最后一天，以文件要求为准',
  },
  {
    kind: 'text',
    key: 'immediateLimit',
    label: '立行立改时限',
    explanation: '本单位对立行立改的期限要求，各地不一：天数（如15）、“15个工作日内”或日期',
  },
  {
    kind: 'whole',
    key: 'dueVerySoonDays',
    label: '临期天数（橙色）',
    explanation: '距时限不超过这么多天，显示橙色',
    name: NAMES.dueVerySoonDays,
  },
  {
    kind: 'whole',
    key: 'dueSoonDays',
    label: '临期天数（黄色）',
    explanation: '距时限不超过这么多天，显示黄色',
    name: NAMES.dueSoonDays,
  },
  {
    kind: 'text',
    key: 'mark',
    label: '报送件标志',
    explanation: '印在报送件左上角，可改；程序不添加、不去除密级标志',
  },
  {
    kind: 'text',
    key: 'countersign',
    label: '会签',
    explanation: '报送件上另需签字的部门，用顿号隔开；没有的留空',
  },
  {
    kind: 'text',
    key: 'planLayout',
    label: '方案报送样式',
    explanation: '三张清单（问题、任务、责任）或者一张表',
  },
  {
    kind: 'text',
    key: 'chiefLeaders',
    label: '主要领导',
    explanation: '填姓名，多人用顿号隔开；用于检查主要领导是否领了任务，不填不检查',
  },
  {
    kind: 'text',
    key: 'leaders',
    label: '班子其他成员',
    explanation: '填姓名，多人用顿号隔开；用于检查是否有人没有任务，不填不检查',
  },
  {
    kind: 'whole',
    key: 'sameMeasureProblems',
    label: '措施雷同（问题数）',
    explanation: '同一条措施用于这么多个问题时提醒',
  },
  {
    kind: 'whole',
    key: 'oneDatePercent',
    label: '时限雷同（%）',
    explanation: '同一个时限占到各行的这个百分比时提醒',
  },
  ...STATUS.map(({ key, word, synonyms }): SettingRow => ({
    kind: 'status',
    key,
    label: `状态：${word}`,
    explanation: `同义写法：${synonyms.slice(0, SHOWN_SYNONYMS).join('、')}${synonyms.length > SHOWN_SYNONYMS ? ' 等' : ''}`,
    name: statusName(key),
  })),
];

/** Label of the first of the words that may stand in 时限; the others follow without a label. */
export const DEADLINE_WORDS_LABEL = '时限用语';
