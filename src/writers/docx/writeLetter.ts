import { AlignmentType, Document, Packer, PageOrientation, type Paragraph, type Table } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { LetterBlock, LetterText, UrgingLetter } from '../../core/report/urging/urgingPlan';
import { A4, FONTS, PAGE, SIZE, TEXT_WIDTH, type ReportFonts } from './officialForm';
import { INDENTED, line, pageNumber, run, signature, tableOf } from './parts';

/** 催办单 in the form of a 公文; bytes of a .docx. The same letter has the same bytes: making it again is no other file. */
export async function writeLetter(letter: UrgingLetter, fonts: ReportFonts = FONTS): Promise<Uint8Array> {
  const body = run(fonts.body, SIZE.body);
  const { organization, date } = letter.signature;
  const document = new Document({
    title: letter.title,
    creator: '',
    lastModifiedBy: '',
    styles: { default: { document: { run: body } } },
    sections: [
      {
        properties: { page: { size: { orientation: PageOrientation.PORTRAIT, ...A4 }, margin: PAGE } },
        footers: { default: pageNumber(fonts) },
        children: [
          line(letter.title, { alignment: AlignmentType.CENTER }, run(fonts.title, SIZE.title), 700),
          line('', {}, body),
          line(letter.addressee, {}, body),
          ...letter.blocks.flatMap((block, index) =>
            partsOf(block, fonts, index === letter.blocks.length - 1),
          ),
          ...signature({ text: organization.text, words: wordsOf(organization, fonts) }, date, body),
        ],
      },
    ],
  });
  return dated(new Uint8Array(await (await Packer.toBlob(document)).arrayBuffer()), letter.date);
}

function partsOf(block: LetterBlock, fonts: ReportFonts, isLast: boolean): (Paragraph | Table)[] {
  if (block.kind !== 'table')
    return [line(block.text, { ...INDENTED, keepNext: isLast }, wordsOf(block, fonts))];
  const { columns, rows } = block;
  return [
    gap(fonts, 100),
    tableOf(
      columns.map(({ header }) => header),
      columns.map(({ width }) => width),
      rows,
      TEXT_WIDTH,
      fonts,
      { isCentered: columns.map(({ isShort }) => isShort) },
    ),
    gap(fonts, 240),
  ];
}

/** `pitch` in twentieths of a point. */
const gap = (fonts: ReportFonts, pitch: number): Paragraph =>
  line('', {}, run(fonts.body, SIZE.table), pitch);

const wordsOf = ({ kind }: LetterText, fonts: ReportFonts) => ({
  ...run(fonts.body, SIZE.body),
  ...(kind === 'pending' ? { highlight: 'yellow' as const } : {}),
});

/** Days, not moments: what the library notes of the clock differs from run to run. */
function dated(bytes: Uint8Array, date: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([name, content]) => [
    name,
    name === 'docProps/core.xml'
      ? strToU8(strFromU8(content).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, `${date}T00:00:00Z`))
      : content,
  ]);
  return zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>, { mtime: `${date}T00:00:00` });
}
