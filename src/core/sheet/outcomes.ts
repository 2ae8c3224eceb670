import type { CellValue } from '../list/item';
import { cellText } from '../list/rows';
import { PAGE_HEADER_ROW } from './planPage';

/** What staff count for each problem. */
export const OUTCOMES: readonly { readonly header: string }[] = [
  { header: '制定修订制度（项）' },
  { header: '清退追缴（万元）' },
  { header: '挽回损失（万元）' },
  { header: '处分（人次）' },
  { header: '组织处理（人次）' },
  { header: '诫勉（人次）' },
  { header: '批评教育（人次）' },
  { header: '提醒谈话（人次）' },
];

/** What stands on the page 整改成效, by problem. */
export interface TypedOutcomes {
  /** Columns that people added. */
  readonly extraHeaders: readonly string[];
  readonly rows: ReadonlyMap<string, TypedRow>;
}

export interface TypedRow {
  readonly category: string;
  readonly text: string;
  /** In the order of OUTCOMES. */
  readonly numbers: readonly CellValue[];
  readonly extra: readonly CellValue[];
}

export const outcomeKey = (category: string, text: string): string => `${category}\u0000${text}`;

const OWN = ['序号', '问题类别', '问题', '状态'];

/** Values of the sheet from A1 on → what people typed there, whatever columns they moved or added. */
export function readOutcomes(values: readonly (readonly CellValue[])[]): TypedOutcomes {
  const headers = (values[PAGE_HEADER_ROW] ?? []).map((header) => cellText(header).trim());
  const find = (header: string): number => headers.indexOf(header);
  const [category, text] = [find('问题类别'), find('问题')];
  const places = OUTCOMES.map(({ header }) => find(header));
  const extras = headers.flatMap((header, index) =>
    header === '' || OWN.includes(header) || places.includes(index) ? [] : [index],
  );
  const body = values.slice(PAGE_HEADER_ROW + 1);
  const end = body.findIndex((row) => cellText(row[0]) === '合计');
  const rows = new Map<string, TypedRow>();
  for (const row of end === -1 ? body : body.slice(0, end)) {
    const at = (index: number): CellValue => row[index] ?? '';
    const [name, words] = [cellText(at(category)), cellText(at(text))];
    if (words === '') continue;
    rows.set(outcomeKey(name, words), {
      category: name,
      text: words,
      numbers: places.map(at),
      extra: extras.map(at),
    });
  }
  return { extraHeaders: extras.map((index) => headers[index]!), rows };
}
