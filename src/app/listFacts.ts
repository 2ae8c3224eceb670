import type { DocumentKind } from '../core/findings/finding';
import { cellText } from '../core/list/rows';
import type { FeedbackFacts } from '../core/report/written/reportFacts';
import type { OpenedList } from './openList';

/** What the workbook says of the feedback that its list comes from, and what is corrected: `巡察反馈`. */
export function feedbackOf({ memory }: OpenedList): {
  readonly feedback: FeedbackFacts;
  readonly occasion: string;
} {
  const facts = memory?.documents[0]?.facts;
  return {
    feedback: {
      title: facts?.title ?? null,
      sourceOrg: facts?.sourceOrg ?? null,
      inspectedOrg: facts?.inspectedOrg ?? null,
      feedbackDate: facts?.feedbackDate ?? null,
    },
    occasion: occasionOf(facts?.kind, `${facts?.title ?? ''}${facts?.sourceOrg ?? ''}`),
  };
}

/** The first line above the list that says something; the name of its sheet where none does. */
export const titleOf = ({ content }: OpenedList): string =>
  content.above
    .flatMap((row) => row.map(cellText))
    .find((text) => text.trim() !== '')
    ?.trim() ?? content.sheetName;

const OCCASIONS: Readonly<Record<DocumentKind, string>> = {
  inspection: '巡察反馈',
  environment: '生态环境保护督察反馈',
  audit: '审计发现',
  special: '专项检查反馈',
  plan: '反馈',
  progress: '反馈',
  selfReview: '检视',
};

const occasionOf = (kind: DocumentKind | undefined, named: string): string => {
  const usual = kind === undefined ? '反馈' : OCCASIONS[kind];
  return named.includes('巡视') && !named.includes('巡察') ? usual.replace('巡察', '巡视') : usual;
};
