import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';

import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { expand, readZip } from '../../../src/zip/readZip';
import { pack, writeZip } from '../../../src/zip/writeZip';
import { WorkbookError } from '../../../src/workbook/port';
import { excelFile } from './files/excelFile';
import { fileOf, partsOf } from './xlsxFile';

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = (text: string): number[] => [...text].flatMap((letter) => [letter.charCodeAt(0), 0]);

/** Opens and reads, as anyone would. */
const read = async (bytes: Uint8Array): Promise<unknown> => (await createXlsxWorkbook(bytes)).read();

describe('files that are no workbook of ours', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not-a-workbook'],
    ['a text', strToU8('整改清单'), 'not-a-workbook'],
    ['a zip cut off', excelFile().subarray(0, 2000), 'not-a-workbook'],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('a') }), 'not-a-workbook'],
    ['an empty zip', zipSync({}), 'not-a-workbook'],
    [
      'a word document',
      fileOf({
        '_rels/.rels': rels('word/document.xml'),
        'word/document.xml': '<w:document xmlns:w="urn:w"/>',
      }),
      'not-a-workbook',
    ],
    ['an old workbook', Uint8Array.from([...COMPOUND, ...utf16('Workbook')]), 'other-workbook-format'],
    [
      'an encrypted workbook',
      Uint8Array.from([...COMPOUND, ...Array<number>(600).fill(0), ...utf16('EncryptedPackage')]),
      'encrypted',
    ],
    ['a binary workbook', fileOf({ 'xl/workbook.bin': 'x' }), 'other-workbook-format'],
    [
      'an OpenDocument sheet',
      fileOf({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'other-workbook-format',
    ],
    [
      'broken XML',
      fileOf({ ...partsOf(excelFile()), 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' }),
      'not-a-workbook',
    ],
    ['a missing part', withoutPart('xl/workbook.xml'), 'not-a-workbook'],
  ])('%s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ name: 'WorkbookError', code });
  });

  it('a damaged entry is told by its checksum', async () => {
    const bytes = excelFile();
    const [entry] = readZip(bytes).filter(({ name }) => name === 'xl/workbook.xml');
    entry!.stored[20]! ^= 0xff;
    await expect(read(bytes)).rejects.toMatchObject({ code: 'not-a-workbook' });
  });

  it('an encrypted zip entry', async () => {
    const bytes = excelFile();
    const view = new DataView(bytes.buffer);
    const central = bytes.findIndex(
      (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
    );
    view.setUint16(central + 8, view.getUint16(central + 8, true) | 1, true);
    await expect(read(bytes)).rejects.toMatchObject({ code: 'encrypted' });
  });
});

describe('bombs', () => {
  it('are refused by their declared size, before anything is expanded', () => {
    const bytes = zipSync({ 'xl/a.xml': new Uint8Array(3000), 'xl/b.xml': new Uint8Array(3000) });
    expect(() => readZip(bytes, { entries: 10, expanded: 5000 })).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
    expect(readZip(bytes, { entries: 10, expanded: 6000 })).toHaveLength(2);
    expect(() => readZip(bytes, { entries: 1, expanded: 6000 })).toThrow(
      expect.objectContaining({ code: 'too-large' }),
    );
  });

  it('are stopped while they expand, where the declared size is a lie', () => {
    const honest = pack('xl/a.xml', new Uint8Array(50_000_000));
    const lying = readZip(writeZip([{ ...honest, size: 1000 }]))[0]!;
    expect(() => expand(lying)).toThrow(expect.objectContaining({ code: 'too-large' }));
  });

  it('of entities are never expanded', async () => {
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    await expect(
      read(fileOf({ ...partsOf(excelFile()), 'xl/sharedStrings.xml': bomb })),
    ).rejects.toMatchObject({ code: 'not-a-workbook' });
  });

  it('a value in the last cell of the sheet does not fill the memory', async () => {
    const parts = partsOf(excelFile());
    const sheet = parts['xl/worksheets/sheet2.xml']!.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    );
    const content = await (
      await createXlsxWorkbook(fileOf({ ...parts, 'xl/worksheets/sheet2.xml': sheet }))
    ).read();
    expect(content.list?.sheetName).toBe('整改台账');
  });
});

describe('whatever the bytes', () => {
  it('opening gives a workbook or a WorkbookError, never another error', async () => {
    const file = excelFile();
    const damage = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = file.slice();
        for (const [at, value] of changes) bytes[at] = value;
        const error: unknown = await read(bytes).then(
          () => null,
          (reason: unknown) => reason,
        );
        expect(error === null || error instanceof WorkbookError).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

function rels(target: string): string {
  return `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="${target}"/></Relationships>`;
}

function withoutPart(name: string): Uint8Array {
  const parts = partsOf(excelFile());
  delete parts[name];
  return fileOf(parts);
}
