import type { InspectionFeedback, LedgerEntry } from '../findings/finding';
import { becameWords } from '../findings/ledgerWords';
import type { ItemOrigin, RectificationItem } from '../list/item';
import { cellText } from '../list/rows';
import type { Excluded } from '../findings/adjust';
import { pageOf, type PageContent } from './pageContent';
import { PAGE_HEADER_ROW, planPage, type PageInput } from './planPage';
import { pieceText, type SourcePiece } from './sourcePieces';
import * as styles from './styles';
import type { SheetPlan } from './workbookPlan';

/** 0-based row and column of the first piece of source text on 反馈原文. */
export const SOURCE_TEXT_AT = { row: PAGE_HEADER_ROW + 1, column: 1 } as const;

export interface SourceInput {
  readonly name: string;
  readonly feedback: InspectionFeedback;
  readonly pieces: readonly SourcePiece[];
  readonly items: readonly RectificationItem[];
  readonly origins: readonly ItemOrigin[];
  /** Words for the reason codes of the ledger. */
  readonly reasonLabel: (code: string) => string;
  /** What a person took out before the list was made, with the reason given. */
  readonly excluded: readonly Excluded[];
}

const COLUMNS: PageInput['columns'] = [
  { header: '段号', width: 8, style: styles.SHORT },
  { header: '原文', width: 78, style: { ...styles.TEXT, vertical: 'top' } },
  { header: '去向', width: 18, style: styles.SHORT },
  { header: '对应序号', width: 18, style: styles.TEXT },
  { header: '对应编号', width: 27, style: { ...styles.TEXT, color: '#57606A' } },
];

/** 反馈原文: every paragraph with the rows it went to, or why it went to none. */
export function sourceContent(input: SourceInput): PageContent {
  const { feedback, pieces } = input;
  const rowsOf = rowFinder(input);
  return {
    role: 'source',
    name: input.name,
    headline: '反馈原文',
    note: `共${feedback.ledger.length}段。每段写明去向；本表含反馈全文，请按文件要求保管。`,
    headers: COLUMNS.map(({ header }) => header),
    rows: pieces.map(({ entry, range }, index) => {
      const paragraph = feedback.ledger[entry]!;
      const continued = index > 0 && pieces[index - 1]!.entry === entry;
      const rows = rowsOf(paragraph);
      return [
        `${entry + 1}${continued ? '（续）' : ''}`,
        pieceText(feedback.text, range),
        [becameWords(paragraph, input.reasonLabel), ...exclusions(paragraph, input)].join('\n'),
        paragraph.became === 'recommendation' ? recommendationNumbers(feedback, paragraph) : sequences(rows),
        paragraph.became === 'heading' ? '' : ids(rows),
      ];
    }),
  };
}

export const planSource = (content: PageContent): SheetPlan =>
  planPage({ ...pageOf(content, COLUMNS), orientation: 'landscape' });

/** `“…”不列入：已另行处理`, for what a person took out of this paragraph. */
const exclusions = ({ range }: LedgerEntry, { excluded }: SourceInput): string[] =>
  excluded
    .filter(({ spans }) => spans.some(([start, end]) => start < range[1] && end > range[0]))
    .map(
      ({ text, reason }) =>
        `“${text.length > 12 ? `${text.slice(0, 12)}…` : text}”不列入：${reason || '未注明理由'}`,
    );

const recommendationNumbers = ({ recommendations }: InspectionFeedback, { refs }: LedgerEntry): string =>
  refs.map((ref) => recommendations[ref]?.number || `${ref + 1}`).join('、');

interface RowRef {
  readonly id: string;
  readonly sequence: string;
  readonly origin: ItemOrigin;
}

/** Rows of the findings that a paragraph belongs to; of several points only those that stand in this very paragraph. */
function rowFinder({ items, origins }: SourceInput): (paragraph: LedgerEntry) => readonly RowRef[] {
  const sequenceOf = new Map(items.map(({ id, cells }) => [id, cellText(cells.sequence)]));
  const rowsOf = new Map<number, RowRef[]>();
  for (const origin of origins) {
    const sequence = sequenceOf.get(origin.id);
    if (sequence === undefined) continue;
    const rows = rowsOf.get(origin.finding) ?? [];
    rows.push({ id: origin.id, sequence, origin });
    rowsOf.set(origin.finding, rows);
  }
  return ({ refs, became, range }) => {
    if (became === 'recommendation' || became === 'leftOut') return [];
    const rows = refs.flatMap((ref) => rowsOf.get(ref) ?? []);
    const inside = rows.filter(({ origin }) =>
      origin.spans.some(([start, end]) => start < range[1] && end > range[0]),
    );
    return inside.length > 0 ? inside : rows;
  };
}

/** `1-1、1-2`; a heading above many rows says from where to where. */
const MANY = 8;

function sequences(rows: readonly RowRef[]): string {
  const numbers = rows.map(({ sequence }) => sequence);
  return numbers.length <= MANY
    ? numbers.join('、')
    : `${numbers[0]} 至 ${numbers.at(-1)}（共${numbers.length}行）`;
}

/** As many ids as a cell takes. */
const ID_LIMIT = 2_000;

const ids = (rows: readonly RowRef[]): string =>
  rows
    .slice(0, ID_LIMIT)
    .map(({ id }) => id)
    .join('、');
