import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../src/readers';
import { docxFile, list, num, p, run } from '../readers/docxFile';
import { note, report, time } from './harness';

const PAGES = 200;
const PARAGRAPHS_A_PAGE = 9;
const MEGABYTE = 2 ** 20;

const LIST = list('1', [
  ['chineseCounting', '%1、'],
  ['chineseCounting', '（%2）'],
  ['decimal', '%3.'],
]);

/** A document as Word writes it: every few words are a run of their own, numbers are automatic. */
function longDocument(pages: number): Uint8Array {
  const fonts = '<w:rFonts w:ascii="FangSong" w:eastAsia="FangSong" w:hint="eastAsia"/><w:sz w:val="32"/>';
  const words = run('落实上级决策部署不够到位，', fonts) + run('推动重点工作力度不足，', fonts);
  const paragraphs = Array.from({ length: pages * PARAGRAPHS_A_PAGE }, (_, index) => {
    const level = index % 27 === 0 ? 0 : index % 9 === 0 ? 1 : 2;
    return p(`第${index}条`, { num: `1/${level}` }).replace('</w:p>', `${words.repeat(level)}</w:p>`);
  });
  return docxFile({ body: paragraphs.join(''), numbering: LIST + num('1', '1') });
}

/** Megabytes that the process has ever held, as the system counts them. */
const peak = (): number => process.resourceUsage().maxRSS / 1024;

const bomb = (): Uint8Array => {
  const bytes = zipSync({ 'word/document.xml': [new Uint8Array(MEGABYTE), { level: 9 }] });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 300 * MEGABYTE, true);
  return bytes;
};

const DEPTH = 200_000;
const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join(
  '',
);
const zipped = (xml: string): Uint8Array => zipSync({ 'word/document.xml': strToU8(xml) });

const HOSTILE: readonly (readonly [string, () => Uint8Array])[] = [
  ['a bomb of 300 MB', bomb],
  ['entities that expand', () => zipped(`<!DOCTYPE a [<!ENTITY a0 "x">${entities}]><a>&a20;</a>`)],
  ['nesting without end', () => zipped(`${'<w:sdt>'.repeat(DEPTH)}${'</w:sdt>'.repeat(DEPTH)}`)],
  ['a folder outside', () => docxFile({ body: '', more: { '../../evil': 'x' } })],
];

const refused = async (bytes: Uint8Array): Promise<void> => {
  const code = await readFile({ name: 'a.docx', bytes }).then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : null),
  );
  if (code === null) process.exitCode = 1;
};

const start = peak();
for (const [name, make] of HOSTILE) {
  const bytes = make();
  note(`refusing ${name}`, await time(() => refused(bytes), 3), 'ms');
}
report('memory while refusing', peak() - start, 150, ' MB');

const small = longDocument(PAGES / 10);
const large = longDocument(PAGES);
const smallTime = await time(() => readFile({ name: 'a.docx', bytes: small }));
const largeTime = await time(() => readFile({ name: 'a.docx', bytes: large }), 3);
note(`${PAGES} pages (${(large.length / 1024).toFixed(0)} KB)`, largeTime, 'ms');
report('growth from 20 to 200 pages', largeTime / smallTime, 15);
report('memory in all', peak() - start, 150, ' MB');
