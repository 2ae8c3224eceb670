import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { ReportAnnex, ReportBlock, ReportPlan } from '../../core/report/written/reportPlan';
import { A4, ANNEX_PAGE, FONTS, INDENT, LINE, PAGE, SIZE, type ReportFonts } from './officialForm';

/** Words of a writer for what the plan knows as codes. */
const REASONS = {
  name: '人名',
  clue: '涉及线索或举报',
  number: '内部编号、文号',
  contact: '联系方式、证件号码',
} as const;

/** A report in the form of a 公文; bytes of a .docx. */
export async function writeReport(plan: ReportPlan, fonts: ReportFonts = FONTS): Promise<Uint8Array> {
  const document = new Document({
    title: plan.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: run(fonts.body, SIZE.body) } } },
    sections: [bodySection(plan, fonts), annexSection(plan.annex, fonts)],
  });
  return new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer());
}

function bodySection(plan: ReportPlan, fonts: ReportFonts): ISectionOptions {
  return {
    properties: {
      page: {
        size: { orientation: PageOrientation.PORTRAIT, ...A4 },
        margin: PAGE,
      },
    },
    footers: { default: pageNumber(fonts) },
    children: [
      ...(plan.removals.length > 0 ? removalPage(plan, fonts) : []),
      line(plan.title, { alignment: AlignmentType.CENTER }, run(fonts.title, SIZE.title), 700),
      line('', {}, run(fonts.body, SIZE.body)),
      ...plan.blocks.map((block) => blockOf(block, fonts)),
      line('', {}, run(fonts.body, SIZE.body)),
      line(plan.signature.organization, RIGHT, run(fonts.body, SIZE.body)),
      line(plan.signature.date, RIGHT, run(fonts.body, SIZE.body)),
    ],
  };
}

const RIGHT: IParagraphOptions = { alignment: AlignmentType.RIGHT, indent: { right: INDENT } };

function blockOf(block: ReportBlock, fonts: ReportFonts): Paragraph {
  const body = run(fonts.body, SIZE.body);
  const indented: IParagraphOptions = { alignment: AlignmentType.BOTH, indent: { firstLine: INDENT } };
  switch (block.kind) {
    case 'heading': {
      const font = [fonts.heading1, fonts.heading2, fonts.body][block.level - 1]!;
      return line(
        block.text,
        { ...indented, outlineLevel: block.level - 1, keepNext: true },
        { ...run(font, SIZE.body), bold: block.level === 3 },
      );
    }
    case 'paragraph':
      return line(block.text, indented, body);
    case 'pending':
      return line(block.text, indented, { ...body, highlight: 'yellow' });
  }
}

/** What a person decides about before the text goes out; to be taken off when that is done. */
function removalPage({ removals }: ReportPlan, fonts: ReportFonts): (Paragraph | Table)[] {
  return [
    line(
      '拟删减内容（供核定，定稿前删去本页）',
      { alignment: AlignmentType.CENTER },
      run(fonts.heading1, SIZE.body),
    ),
    tableOf(
      ['位置', '文字', '原因'],
      [34, 40, 26],
      removals.map(({ where, text, reason }) => [where, text, REASONS[reason]]),
      8844,
      fonts,
    ),
    new Paragraph({ pageBreakBefore: true, spacing: { line: 20, lineRule: LineRuleType.EXACT } }),
  ];
}

/** The list on landscape pages of its own, its header repeated. */
function annexSection(annex: ReportAnnex, fonts: ReportFonts): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { orientation: PageOrientation.LANDSCAPE, ...A4 },
        margin: ANNEX_PAGE,
      },
    },
    footers: { default: pageNumber(fonts) },
    children: [
      line(annex.title, { alignment: AlignmentType.LEFT }, run(fonts.heading1, SIZE.body)),
      tableOf(annex.headers, annex.widths, annex.rows, 14570, fonts),
      line('', {}, run(fonts.body, SIZE.table)),
    ],
  };
}

/** `width`: of the whole table, in twentieths of a point. */
function tableOf(
  headers: readonly string[],
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  width: number,
  fonts: ReportFonts,
): Table {
  const whole = widths.reduce((sum, each) => sum + each, 0);
  const columns = widths.map((each) => Math.floor((each / whole) * width));
  const cell = (text: string, index: number, font: string): TableCell =>
    new TableCell({
      width: { size: columns[index]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      margins: { left: 60, right: 60, top: 30, bottom: 30 },
      children: text.split('\n').map(
        (each) =>
          new Paragraph({
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
        children: headers.map((text, index) => cell(text, index, fonts.heading1)),
      }),
      ...rows.map(
        (cells) => new TableRow({ children: cells.map((text, index) => cell(text, index, fonts.body)) }),
      ),
    ],
  });
}

/** — 1 — */
const pageNumber = (fonts: ReportFonts): Footer =>
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

const line = (
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

const run = (font: string, size: number): IRunOptions => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: font },
  size,
});

/** XML 1.0 takes no control characters but tab and line breaks. */
const clean = (text: string): string =>
  text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '');
