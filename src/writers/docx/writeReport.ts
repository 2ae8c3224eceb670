import {
  AlignmentType,
  Document,
  LineRuleType,
  Packer,
  PageOrientation,
  Paragraph,
  SectionType,
  type ISectionOptions,
  type Table,
} from 'docx';
import type { ReportAnnex, ReportBlock, ReportPlan } from '../../core/report/written/reportPlan';
import { A4, ANNEX_PAGE, FONTS, PAGE, SIZE, type ReportFonts } from './officialForm';
import { INDENTED, line, pageNumber, run, signature, tableOf } from './parts';

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
      ...plan.blocks.map((block, index) => blockOf(block, fonts, index === plan.blocks.length - 1)),
      ...signature(
        { text: plan.signature.organization, words: run(fonts.body, SIZE.body) },
        plan.signature.date,
        run(fonts.body, SIZE.body),
      ),
    ],
  };
}

function blockOf(block: ReportBlock, fonts: ReportFonts, isLast: boolean): Paragraph {
  const body = run(fonts.body, SIZE.body);
  switch (block.kind) {
    case 'heading': {
      const font = [fonts.heading1, fonts.heading2, fonts.body][block.level - 1]!;
      return line(
        block.text,
        { ...INDENTED, outlineLevel: block.level - 1, keepNext: true },
        { ...run(font, SIZE.body), bold: block.level === 3 },
      );
    }
    case 'paragraph':
      return line(block.text, { ...INDENTED, keepNext: isLast }, body);
    case 'pending':
      return line(block.text, { ...INDENTED, keepNext: isLast }, { ...body, highlight: 'yellow' });
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
