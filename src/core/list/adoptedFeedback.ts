import type { TextRange } from '../basics/textRange';
import { NOBODY } from '../findings/assignment';
import type { Finding, InspectionFeedback, LedgerEntry } from '../findings/finding';
import { parseFeedback } from '../findings/parseFeedback';
import type { AdoptedList } from './adoptList';
import type { ItemOrigin } from './item';
import { cellText } from './rows';
import type { SourceList } from './sourceList';

/** A list made elsewhere as a document: its text is the table, line by line, and every row of it is in the list. */
export interface AdoptedFeedback {
  readonly feedback: InspectionFeedback;
  /** One an item, in the same order. */
  readonly origins: readonly ItemOrigin[];
}

export function adoptedFeedback(list: SourceList, { items }: AdoptedList): AdoptedFeedback {
  const lines: { text: string; became: LedgerEntry['became']; reason: string | null }[] = [
    ...list.remarks.map((text) => ({ text, became: 'leftOut' as const, reason: 'preamble' })),
    { text: list.headers.join('\t'), became: 'leftOut', reason: 'label' },
    ...list.rows.map((row) => ({ text: row.join('\t'), became: 'finding' as const, reason: null })),
  ];
  const text = lines.map((line) => line.text).join('\n');
  let at = 0;
  const ranges = lines.map((line): TextRange => {
    const start = at;
    at += line.text.length + 1;
    return [start, start + line.text.length];
  });
  const rowRanges = ranges.slice(lines.length - list.rows.length);
  const { findings, origins } = findingsOf(items, rowRanges);
  const ledger = lines.map(({ became, reason }, index): LedgerEntry => ({
    range: ranges[index]!,
    became,
    refs: became === 'finding' ? [origins[index - (lines.length - list.rows.length)]!.finding] : [],
    reason,
  }));
  const total = rowRanges.reduce((sum, [start, end]) => sum + end - start, 0);
  const { kind, title, sourceOrg, inspectedOrg, feedbackDate } = parseFeedback(list.remarks.join('\n'));
  return {
    feedback: {
      kind: title === null ? 'plan' : kind,
      text,
      title,
      sourceOrg,
      inspectedOrg,
      feedbackDate,
      findings,
      recommendations: [],
      doubts: [],
      coverage: { total, rows: total, headings: 0, leftOut: [] },
      ledger,
      periods: [],
    },
    origins,
  };
}

/** Rows that tell of one 问题 are one finding; each 具体表现 is a point of it. */
function findingsOf(
  items: AdoptedList['items'],
  ranges: readonly TextRange[],
): { findings: Finding[]; origins: ItemOrigin[] } {
  const findings: (Finding & { spans: TextRange[]; points: Finding['points'][number][] })[] = [];
  const origins: ItemOrigin[] = [];
  let last: string | null = null;
  items.forEach(({ id, cells }, index) => {
    const problem = cellText(cells.finding);
    const point = cellText(cells.point);
    const span = ranges[index]!;
    const key = `${cellText(cells.category)}\n${problem}`;
    if (key !== last || problem === '') findings.push(newFinding(cells, problem || point));
    last = key;
    const finding = findings[findings.length - 1]!;
    finding.spans.push(span);
    if (point !== '') finding.points.push({ text: point, spans: [span] });
    origins.push({
      id,
      finding: findings.length - 1,
      point: point === '' ? null : finding.points.length - 1,
      measure: null,
      spans: [span],
    });
  });
  return { findings, origins };
}

function newFinding(
  cells: AdoptedList['items'][number]['cells'],
  text: string,
): Finding & { spans: TextRange[]; points: Finding['points'][number][] } {
  const category = cellText(cells.category);
  return {
    ...NOBODY,
    categories: category === '' ? [] : [{ number: '', text: category, spans: [] }],
    marker: '',
    number: '',
    caption: null,
    text,
    spans: [],
    points: [],
    measures: [],
    goal: null,
    progressNote: null,
    statusText: null,
    rectificationType: null,
    part: null,
  };
}
