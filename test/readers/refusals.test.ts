import { strToU8, zipSync } from 'fflate';
import { readFile } from '../../src/readers';
import { docxFile, p } from './docxFile';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const compound = (stream: string): Uint8Array =>
  new Uint8Array([...OLE, ...new Uint8Array(600), ...[...stream].flatMap((c) => [c.charCodeAt(0), 0]), 0, 0]);
const zip = (files: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));

/** The zip of one document whose directory says that it expands to `size` bytes. */
function lying(size: number): Uint8Array {
  const bytes = docxFile({ body: p('甲'.repeat(5_000)) });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 46 < bytes.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
  return bytes;
}

describe('files that are refused, and why', () => {
  test.each<readonly [string, string, () => Uint8Array, string]>([
    ['a .doc', '反馈.doc', () => compound('WordDocument'), 'old-word-format'],
    ['a .wps', '反馈.wps', () => compound('WpsDocument'), 'old-word-format'],
    ['a .doc that is called .docx', '反馈.docx', () => compound('WordDocument'), 'old-word-format'],
    ['a .docx with a password', '反馈.docx', () => compound('EncryptedPackage'), 'encrypted'],
    ['an .xls', '清单.xls', () => compound('Workbook'), 'old-sheet-format'],
    ['an .et', '清单.et', () => compound('Workbook'), 'old-sheet-format'],
    ['rich text called .doc', '反馈.doc', () => strToU8('{\\rtf1 x}'), 'old-word-format'],
    ['a page called .doc', '反馈.doc', () => strToU8('\ufeff <html><body>x'), 'old-word-format'],
    ['rich text', '反馈.rtf', () => strToU8('{\\rtf1 x}'), 'unknown-format'],
    ['a page', '反馈.html', () => strToU8('<!DOCTYPE html><p>x'), 'unknown-format'],
    ['a photo', '反馈.jpg', () => new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]), 'unknown-format'],
    [
      'a photo called .txt',
      '反馈.txt',
      () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3, 4]),
      'unknown-format',
    ],
    ['an .ofd', '反馈.ofd', () => zip({ 'OFD.xml': '<a/>' }), 'unknown-format'],
    ['an .ods', '清单.ods', () => zip({ mimetype: 'x', 'content.xml': '<a/>' }), 'unknown-format'],
    ['slides', '反馈.pptx', () => zip({ 'ppt/presentation.xml': '<a/>' }), 'unknown-format'],
    ['a zip of files', '反馈.zip', () => zip({ 'a.txt': 'x' }), 'broken-file'],
    ['text called .docx', '反馈.docx', () => strToU8('甲'), 'broken-file'],
    ['an empty .docx', '反馈.docx', () => new Uint8Array(), 'empty-file'],
    ['an empty .csv', '清单.csv', () => new Uint8Array(), 'empty-file'],
    ['a workbook without its sheets', '清单.xlsx', () => zip({ 'xl/a.xml': '<a/>' }), 'broken-file'],
    ['a size that is said to be smaller', '反馈.docx', () => lying(100), 'zip-bomb'],
    ['a size that is said to be larger', '反馈.docx', () => lying(90_000), 'broken-file'],
    ['a size of 300 MB', '反馈.docx', () => lying(300 * 2 ** 20), 'zip-bomb'],
    ['a workbook of 300 MB', '清单.xlsx', () => lying(300 * 2 ** 20), 'zip-bomb'],
  ])('%s', async (_, name, bytes, code) => {
    await expect(readFile({ name, bytes: bytes() })).rejects.toMatchObject({ name: 'ReaderError', code });
  });

  test('letters that look like the head of a bitmap are text', async () => {
    expect((await readFile({ name: '甲.txt', bytes: strToU8('BM是什么意思') })).text).toBe('BM是什么意思');
  });
});
