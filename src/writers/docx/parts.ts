import {
  AlignmentType,
  BorderStyle,
  Footer,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import { INDENT, LINE, SIZE, type ReportFonts } from './officialForm';

/** Parts that every 公文 of ours is made of. */

export const RIGHT: IParagraphOptions = { alignment: AlignmentType.RIGHT, indent: { right: INDENT } };
export const INDENTED: IParagraphOptions = {
  alignment: AlignmentType.BOTH,
  indent: { firstLine: INDENT },
};

/**
 * 落款: the blank line, who signs and the day stay with the line before them, so that no page begins with a signature
 * alone (GB/T 9704, 7.3.5.4).
 */
export const signature = (
  organization: { readonly text: string; readonly words: IRunOptions },
  date: string,
  body: IRunOptions,
): Paragraph[] => [
  line('', { keepNext: true }, body),
  line(organization.text, { ...RIGHT, keepNext: true }, organization.words),
  line(date, RIGHT, body),
];

/** How a table of short cells differs from a list of long ones. */
export interface TableLook {
  /** By column. */
  readonly isCentered: readonly boolean[];
}

/** `width`: of the whole table, in twentieths of a point. A row that fits on a page stays on one. */
export function tableOf(
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  width: number,
  fonts: ReportFonts,
  look: TableLook | null = null,
): Table {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.floor((each / whole) * width));
  const cell = (text: string, index: number, font: string, centered = look?.isCentered[index]): TableCell =>
    new TableCell({
      width: { size: columns[index]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: text.split('\n').map(
        (each) =>
          new Paragraph({
            ...(centered ? { alignment: AlignmentType.CENTER } : {}),
            spacing: { line: 280, lineRule: LineRuleType.AT_LEAST },
            children: [new TextRun({ ...run(font, SIZE.table), text: clean(each) })],
          }),
      ),
    });
  const edge = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columns.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: columns,
    borders: {
      top: edge,
      bottom: edge,
      left: edge,
      right: edge,
      insideHorizontal: edge,
      insideVertical: edge,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: headers.map((text, index) => cell(text, index, fonts.heading1, look !== null)),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((text, index) => cell(text, index, fonts.body)),
          }),
      ),
    ],
  });
}

/** — 1 — */
export const pageNumber = (fonts: ReportFonts): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ ...run(fonts.number, SIZE.number), children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  });

export const line = (
  text: string,
  paragraph: IParagraphOptions,
  words: IRunOptions,
  pitch: number = LINE,
): Paragraph =>
  new Paragraph({
    ...paragraph,
    spacing: { line: pitch, lineRule: LineRuleType.EXACT },
    children: text
      .split('\n')
      .map((each, index) => new TextRun({ ...words, text: clean(each), ...(index > 0 ? { break: 1 } : {}) })),
  });

export const run = (font: string, size: number): IRunOptions => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
  size,
});

/** XML 1.0 takes no control characters but tab and line breaks. */
const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '');
