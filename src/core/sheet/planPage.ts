import { QUIET } from './palette';
import * as styles from './styles';
import type { CellBlock, CellStyle, CellValueRow, SheetPlan, SheetRole } from './workbookPlan';

/** A companion sheet: headline, a note, a header and rows below it. */
export interface PageInput {
  readonly role: SheetRole;
  readonly name: string;
  readonly headline: string;
  readonly note: string;
  readonly columns: readonly { readonly header: string; readonly width: number; readonly style: CellStyle }[];
  readonly rows: readonly CellValueRow[];
  readonly orientation?: 'landscape' | 'portrait';
}

/** 0-based row of the header of a companion sheet; its rows follow. */
export const PAGE_HEADER_ROW = 2;

export function planPage(input: PageInput): SheetPlan {
  const blocks: CellBlock[] = [
    { row: 0, column: 0, values: [[input.headline]], style: styles.HEADLINE, rowHeight: 30 },
    { row: 1, column: 0, values: [[input.note]], style: styles.NOTE, rowHeight: 21 },
    {
      row: PAGE_HEADER_ROW,
      column: 0,
      values: [input.columns.map(({ header }) => header)],
      style: styles.HEADER,
      rowHeight: 24,
    },
  ];
  if (input.rows.length > 0) {
    blocks.push({
      row: PAGE_HEADER_ROW + 1,
      column: 0,
      values: input.rows,
      style: input.columns.map(({ style }) => style),
      rowHeight: 'fit',
    });
  }
  return {
    role: input.role,
    name: input.name,
    visibility: 'visible',
    tabColor: QUIET.tabSupport,
    gridlines: false,
    columns: input.columns.map(({ width }) => ({ width })),
    blocks,
    table: null,
    validations: [],
    colorRules: [],
    freeze: { rows: PAGE_HEADER_ROW + 1, columns: 0 },
    print: {
      paper: 'A4',
      orientation: input.orientation ?? 'portrait',
      fitWidth: 1,
      repeatRows: [PAGE_HEADER_ROW, PAGE_HEADER_ROW],
      footer: '第&P页 共&N页',
      area: null,
    },
    links: [],
  };
}
