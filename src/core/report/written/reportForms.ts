import type { ReportFacts } from './reportFacts';
import {
  categoryFigures,
  doneWords,
  extensionWords,
  figuresWords,
  occasionWords,
  pending,
  recommendationWords,
  unfinishedWords,
  type SectionPart,
} from './sectionWords';

/** 整改进展情况报告, 主要负责人组织落实情况报告, 党内通报稿, 社会公开稿. */
export type ReportForm = 'progress' | 'chief' | 'partyNotice' | 'publicNotice';

export interface ReportSection {
  readonly heading: string;
  readonly write: (facts: ReportFacts) => readonly SectionPart[];
}

export interface ReportFormRow {
  readonly form: ReportForm;
  /** As CLI `--as` and the pane name it. */
  readonly label: string;
  /** `{org}` and `{occasion}` filled in. */
  readonly title: string;
  readonly sections: readonly ReportSection[];
  /** Columns of the annexed list; people are not named to the public. */
  readonly annex: 'full' | 'withoutPeople';
}

const todo =
  (...whats: readonly string[]) =>
  (): readonly SectionPart[] =>
    whats.map(pending);

/** THE forms of reports; what no column holds is for a person to write. */
export const REPORT_FORMS: readonly ReportFormRow[] = [
  {
    form: 'progress',
    label: '进展',
    title: '{org}关于{occasion}整改进展情况的报告',
    annex: 'full',
    sections: [
      { heading: '整改工作组织情况', write: todo('加强组织领导、建立机制、督促落实的情况') },
      { heading: '整改总体进展', write: (facts) => [...figuresWords(facts), ...categoryFigures(facts)] },
      { heading: '反馈问题整改落实情况', write: doneWords },
      {
        heading: '未完成的问题、原因和下一步措施',
        write: (facts) => [...unfinishedWords(facts), ...extensionWords(facts)],
      },
      { heading: '意见建议落实情况', write: recommendationWords },
      { heading: '移交事项办理情况', write: todo('移交的问题线索、信访件办理情况；没有的写“无”') },
      { heading: '下一步工作安排', write: todo('下一步工作安排') },
    ],
  },
  {
    form: 'chief',
    label: '责任人',
    title: '{org}主要负责人组织落实{occasion}整改情况的报告',
    annex: 'full',
    sections: [
      { heading: '履行整改第一责任人责任情况', write: todo('主持研究、部署推动、带头领办、督促检查的情况') },
      { heading: '整改总体进展', write: figuresWords },
      { heading: '牵头领办问题的整改情况', write: doneWords },
      { heading: '未完成的问题和下一步措施', write: unfinishedWords },
      { heading: '存在的不足和下一步打算', write: todo('存在的不足', '下一步打算') },
    ],
  },
  {
    form: 'partyNotice',
    label: '党内通报',
    title: '{org}关于{occasion}整改进展情况的通报',
    annex: 'full',
    sections: [
      { heading: '整改工作组织情况', write: todo('组织整改的情况') },
      { heading: '整改进展', write: figuresWords },
      { heading: '反馈问题整改落实情况', write: doneWords },
      { heading: '需要进一步推进的事项', write: unfinishedWords },
      { heading: '下一步打算', write: todo('下一步打算') },
    ],
  },
  {
    form: 'publicNotice',
    label: '社会公开',
    title: '{org}关于{occasion}整改进展情况的公告',
    annex: 'withoutPeople',
    sections: [
      { heading: '整改工作组织情况', write: todo('组织整改的情况') },
      { heading: '整改进展', write: figuresWords },
      { heading: '反馈问题整改落实情况', write: doneWords },
      {
        heading: '下一步打算',
        write: todo('下一步打算', '联系方式：电话、邮政信箱、电子邮箱（公开征求意见用）'),
      },
    ],
  },
];

export const reportForm = (form: ReportForm): ReportFormRow => REPORT_FORMS.find((row) => row.form === form)!;

export { occasionWords };
