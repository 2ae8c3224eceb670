import type { InspectionFeedback } from '../findings/finding';
import { fitCell } from '../list/cellLimit';
import { findingText } from '../list/planItems';
import { pageOf, type PageContent } from './pageContent';
import { planPage, type PageInput } from './planPage';
import * as styles from './styles';
import type { SheetPlan } from './workbookPlan';

const COLUMNS: PageInput['columns'] = [
  { header: '序号', width: 8, style: styles.SHORT },
  { header: '意见建议', width: 50, style: styles.TEXT },
  { header: '对应问题', width: 30, style: styles.TEXT },
  { header: '落实措施', width: 30, style: styles.TEXT },
  { header: '责任单位', width: 14, style: styles.SHORT },
  { header: '时限', width: 15, style: styles.DATE },
  { header: '落实情况', width: 24, style: styles.TEXT },
];

/**
 * 意见建议: the recommendations, and beside each the problems it speaks to. They are counted apart and never become measures.
 * `matches[i]` are indexes into the findings for recommendation i, the best first.
 */
export function recommendationContent(
  name: string,
  feedback: InspectionFeedback,
  matches: readonly (readonly number[])[],
): PageContent {
  const { recommendations, findings } = feedback;
  return {
    role: 'recommendations',
    name,
    headline: '意见建议',
    note: `共${recommendations.length}条，与问题分开统计。“对应问题”为程序按文字比对得出，仅供参考。`,
    headers: COLUMNS.map(({ header }) => header),
    rows: recommendations.map(({ number, text }, index) => [
      number === '' ? `${index + 1}` : number,
      fitCell(text),
      (matches[index] ?? [])
        .flatMap((finding) => {
          const found = findings[finding];
          return found ? [`第${finding + 1}项：${shorten(findingText(found))}`] : [];
        })
        .join('\n'),
      '',
      '',
      '',
      '',
    ]),
  };
}

export const planRecommendations = (content: PageContent): SheetPlan =>
  planPage({ ...pageOf(content, COLUMNS), orientation: 'landscape' });

const TITLE_LENGTH = 40;

const shorten = (text: string): string =>
  text.length > TITLE_LENGTH ? `${text.slice(0, TITLE_LENGTH)}…` : text;
