import type { DocumentKind, InspectionFeedback } from '../findings/finding';

/** What 问题来源 offers; the cell stays editable. */
export const PROBLEM_SOURCES: readonly string[] = [
  '巡察反馈',
  '巡视反馈',
  '选人用人专项',
  '意识形态专项',
  '巡视巡察整改专项',
  '立行立改通知书',
  '环保督察反馈',
  '审计报告',
  '专项检查',
  '检视问题',
];

/** A part of the document with its own problems, by the words of its heading: 二、选人用人专项检查发现的问题. */
const PARTS: readonly { readonly words: RegExp; readonly source: string }[] = [
  { words: /选人用人|选拔任用/u, source: '选人用人专项' },
  { words: /意识形态/u, source: '意识形态专项' },
  { words: /立行立改/u, source: '立行立改通知书' },
  { words: /(?:巡视|巡察|审计).{0,12}整改/u, source: '巡视巡察整改专项' },
];

const BY_KIND: Readonly<Record<DocumentKind, string>> = {
  inspection: '巡察反馈',
  environment: '环保督察反馈',
  audit: '审计报告',
  special: '专项检查',
  plan: '',
  progress: '',
  selfReview: '检视问题',
};

/** 问题来源 of a finding: the part it stands in, else what kind of document it is; `''` where neither tells. */
export function problemSource(
  feedback: Pick<InspectionFeedback, 'kind' | 'title' | 'sourceOrg'>,
  part: string | null,
): string {
  const special = part === null ? undefined : PARTS.find(({ words }) => words.test(part));
  if (special) return special.source;
  const named = `${feedback.title ?? ''} ${feedback.sourceOrg ?? ''}`;
  return kindSource(feedback.kind, named);
}

/** A plan or report answers a feedback of some kind; its title usually says which. */
const NAMED: readonly { readonly words: RegExp; readonly source: string }[] = [
  { words: /审计/u, source: '审计报告' },
  { words: /环境保护|环保|生态环境/u, source: '环保督察反馈' },
  { words: /主题教育|民主生活会|检视/u, source: '检视问题' },
  { words: /巡察/u, source: '巡察反馈' },
  { words: /巡视/u, source: '巡视反馈' },
];

function kindSource(kind: DocumentKind, named: string): string {
  const fromTitle = kind === 'plan' || kind === 'progress' || kind === 'inspection' ? NAMED : [];
  const candidates = kind === 'inspection' ? fromTitle.slice(-2) : fromTitle;
  return candidates.find(({ words }) => words.test(named))?.source ?? BY_KIND[kind];
}
