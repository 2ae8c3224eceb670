import { dateParts, type CalendarDate } from '../basics/calendarDate';
import type { DocumentKind, InspectionFeedback } from '../findings/finding';
import type { ListSettings } from '../list/settings';

/** How a kind of document names its list, and the body it concerns. */
const WORDS: Readonly<Record<DocumentKind, { readonly list: string; readonly inspected: string }>> = {
  inspection: { list: '巡察反馈问题整改清单', inspected: '被巡察党组织' },
  environment: { list: '生态环境保护督察反馈问题整改清单', inspected: '被督察单位' },
  audit: { list: '审计查出问题整改清单', inspected: '被审计单位' },
  special: { list: '专项检查反馈问题整改清单', inspected: '被检查单位' },
  plan: { list: '反馈问题整改清单', inspected: '整改单位' },
  progress: { list: '反馈问题整改清单', inspected: '整改单位' },
  selfReview: { list: '检视问题整改清单', inspected: '整改单位' },
};

/** 巡视 is named after itself. */
function wordsOf({ kind, title, sourceOrg }: InspectionFeedback): { list: string; inspected: string } {
  const words = WORDS[kind];
  const named = `${title ?? ''}${sourceOrg ?? ''}`;
  if (kind !== 'inspection' || !named.includes('巡视') || named.includes('巡察')) return words;
  return { list: words.list.replace('巡察', '巡视'), inspected: words.inspected.replace('巡察', '巡视') };
}

/** `云泽市水务局党组巡察反馈问题整改清单` */
export const listTitle = (feedback: InspectionFeedback): string =>
  `${feedback.inspectedOrg ?? ''}${wordsOf(feedback).list}`;

/** Stands where a fact is not known yet. */
const OPEN = '（待填）';

/** The line below the title. */
export function listFacts(feedback: InspectionFeedback, settings: ListSettings, today: CalendarDate): string {
  const facts: readonly (readonly [label: string, value: string])[] = [
    ['反馈单位', feedback.sourceOrg ?? OPEN],
    [wordsOf(feedback).inspected, feedback.inspectedOrg ?? OPEN],
    ['反馈日期', dateText(feedback.feedbackDate)],
    ['集中整改期截止', dateText(settings.windowEnd)],
    ['填表日期', dateText(today)],
  ];
  return facts.map(([label, value]) => `${label}：${value}`).join('　　');
}

/** As `dateInWords`; a date that is not known yet is to be filled in. */
const dateText = (date: CalendarDate | null): string => (date === null ? OPEN : dateInWords(date));

/** `2025-12-31` → 2025年12月31日 */
export function dateInWords(date: CalendarDate): string {
  const { year, month, day } = dateParts(date);
  return `${year}年${month}月${day}日`;
}
