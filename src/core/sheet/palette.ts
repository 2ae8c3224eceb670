import type { ProgressState } from '../progress/progress';

export interface StateColor {
  readonly key: ProgressState;
  readonly label: string;
  readonly fill: string;
  /** Text on the fill, contrast at least 4.5:1. */
  readonly text: string;
  /** What 填表说明 says about it. */
  readonly meaning: string;
}

const DARK = '#1F2328';
const WHITE = '#FFFFFF';

/**
 * THE palette, in order of priority: rules of the sheet, legend, pane and report take their colors from here. Chosen by
 * search so that any two fills stay apart (CIE76 ≥ 14) for normal sight, protanopia, deuteranopia and tritanopia alike.
 */
export const STATE_COLORS: readonly StateColor[] = [
  { key: 'finished', label: '已完成', fill: '#98D4A0', text: DARK, meaning: '已完成、已销号' },
  {
    key: 'ongoingFinished',
    label: '已完成并长期坚持',
    fill: '#25726F',
    text: WHITE,
    meaning: '已完成，仍须长期坚持',
  },
  { key: 'overdue', label: '逾期', fill: '#C42933', text: WHITE, meaning: '时限已过而未完成（含基本完成）' },
  {
    key: 'dueVerySoon',
    label: '临期（紧）',
    fill: '#F79A4B',
    text: DARK,
    meaning: '距时限很近，天数见“设置”，一般10天以内',
  },
  {
    key: 'dueSoon',
    label: '临期',
    fill: '#FBE27C',
    text: DARK,
    meaning: '临近时限，天数见“设置”，一般30天以内',
  },
  { key: 'mostlyDone', label: '基本完成', fill: '#68D2DA', text: DARK, meaning: '基本完成，时限未到' },
  { key: 'inProgress', label: '整改中', fill: '#7FA2EA', text: DARK, meaning: '正在整改，时限尚远或未定' },
  {
    key: 'notStarted',
    label: '未启动、未完成',
    fill: '#EDEEEF',
    text: DARK,
    meaning: '未启动、未完成，或状态未填',
  },
];

/** Colors that are not states: quiet, so that the states speak. */
export const QUIET = {
  title: '#1F2328',
  headerFill: '#E8EDF3',
  headerText: '#24364B',
  noteText: '#57606A',
  /** Repeated 问题类别 and 问题; 5:1 on white. */
  dimText: '#6B7078',
  tabList: '#2B579A',
  tabSupport: '#8A9099',
} as const;

export function stateColor(key: ProgressState): StateColor {
  const color = STATE_COLORS.find((state) => state.key === key);
  if (!color) throw new Error(`no such state: ${key}`);
  return color;
}
