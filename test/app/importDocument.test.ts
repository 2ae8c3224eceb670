import exampleText from '../../assets/example/example-feedback.txt';
import { importDocument, MAX_TEXT_LENGTH } from '../../src/app/importDocument';
import { readFile } from '../../src/readers';
import { docxFile, p } from '../readers/docxFile';

const services = { readFile, workdays: () => Promise.resolve({ isWorkday: () => null }) };
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]);
const NOISE = Uint8Array.from({ length: 900 }, (_, index) => (index * 7) % 32);
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...Array<number>(600).fill(0),
    ...Buffer.from(stream, 'utf16le'),
  ]);
/** 问题 in GB18030, and enough of it to be a text. */
const GB18030 = Uint8Array.from(
  Array.from({ length: 20 }, () => [0xce, 0xca, 0xcc, 0xe2, 0xa1, 0xa3]).flat(),
);

describe('importDocument', () => {
  it.each<[string, Parameters<typeof importDocument>[1], string | null, string | null]>([
    ['pasted text', { text: exampleText }, null, null],
    ['pasted text with a mark', { text: `\uFEFF${exampleText}` }, null, null],
    ['UTF-8', { name: '反馈.txt', bytes: utf8(exampleText) }, '反馈.txt', 'utf-8'],
    ['UTF-16', { name: '反馈.txt', bytes: utf16(exampleText) }, '反馈.txt', 'utf-16le'],
    [
      '.docx',
      {
        name: '反馈.docx',
        bytes: docxFile({
          body: exampleText
            .split('\n')
            .map((line) => p(line))
            .join(''),
        }),
      },
      '反馈.docx',
      null,
    ],
  ])('reads %s', async (_, source, fileName, encoding) => {
    const imported = await importDocument(services, source);
    expect(imported).toMatchObject({ fileName, encoding, secrecyMark: null, messages: [] });
    expect(imported.feedback).toMatchObject({ inspectedOrg: '云泽市水务局党组', feedbackDate: '2025-06-20' });
    expect(imported.feedback.findings).toHaveLength(10);
  });

  it('guesses GB18030, and says so', async () => {
    const { encoding, messages, feedback } = await importDocument(services, {
      name: 'a.txt',
      bytes: GB18030,
    });
    expect(encoding).toBe('gb18030');
    expect(messages.map(({ code }) => code)).toEqual(['encoding-guessed']);
    expect(feedback.text).toBe('问题。'.repeat(20));
  });

  it.each<[string, Parameters<typeof importDocument>[1], Parameters<typeof importDocument>[2], string]>([
    ['no text', { text: '' }, {}, 'empty-text'],
    ['blanks', { text: ' \n\u3000\t' }, {}, 'empty-text'],
    ['an empty file', { name: 'a.txt', bytes: new Uint8Array() }, {}, 'empty-file'],
    ['a file of blanks', { name: 'a.txt', bytes: utf8(' \n ') }, {}, 'empty-file'],
    ['too long a text', { text: '问'.repeat(MAX_TEXT_LENGTH + 1) }, {}, 'text-too-long'],
    ['noise called .txt', { name: 'a.txt', bytes: NOISE }, {}, 'binary-file'],
    ['the wrong encoding', { name: 'a.txt', bytes: GB18030 }, { encoding: 'utf-8' }, 'wrong-encoding'],
    ['a text called .docx', { name: 'a.docx', bytes: utf8('问题') }, {}, 'broken-file'],
    ['an old .doc', { name: 'a.doc', bytes: compound('WordDocument') }, {}, 'old-word-format'],
    ['an encrypted .docx', { name: 'a.docx', bytes: compound('EncryptedPackage') }, {}, 'encrypted'],
    ['a broken .pdf', { name: 'a.pdf', bytes: utf8('%PDF-1.7') }, {}, 'broken-file'],
    ['a picture', { name: 'a.txt', bytes: PNG }, {}, 'unknown-format'],
  ])('refuses %s', async (_, source, options, code) => {
    await expect(importDocument(services, source, options)).rejects.toMatchObject({ code });
  });

  it.each([
    ['机密★10年\n', '机密'],
    ['秘密\n', '秘密'],
    ['', null],
  ])('sees the mark of secrecy %j', async (mark, expected) => {
    const { secrecyMark } = await importDocument(services, { text: mark + exampleText });
    if (expected === null) expect(secrecyMark).toBeNull();
    else expect(secrecyMark).toContain(expected);
  });

  it('takes the kind that the user says', async () => {
    const { feedback } = await importDocument(services, { text: exampleText }, { kind: 'audit' });
    expect(feedback.kind).toBe('audit');
  });

  it('a text without problems is read all the same', async () => {
    const { feedback } = await importDocument(services, {
      text: '今天下午三点在二楼会议室开会，请准时参加。',
    });
    expect(feedback.findings).toEqual([]);
    expect(feedback.coverage.leftOut.every(({ end }) => end <= feedback.text.length)).toBe(true);
  });
});
