import { ReaderError, type SourceFile, type SourceText, type TextEncoding } from './port';

type Format = 'docx' | 'old-word' | 'text';

/** What the first bytes say; the name decides only between formats that share them. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly format: Format | 'pdf' | 'ole' }[] =
  [
    { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'docx' },
    { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], format: 'ole' },
    { bytes: [0x25, 0x50, 0x44, 0x46], format: 'pdf' },
  ];

/** A file of any kind → the text that is parsed. Readers of formats other than plain text are loaded on demand. */
export async function readFile(file: SourceFile, encoding?: TextEncoding): Promise<SourceText> {
  const extension = /\.([^.\\/]+)$/u.exec(file.name)?.[1]?.toLowerCase() ?? '';
  const signature = SIGNATURES.find(({ bytes }) => bytes.every((byte, i) => file.bytes[i] === byte))?.format;
  if (signature === 'ole') throw new ReaderError(extension === 'docx' ? 'encrypted' : 'old-word-format');
  if (signature === 'docx' && extension !== 'txt') return (await import('./docx')).readDocx(file.bytes);
  if (signature === 'pdf') throw new ReaderError('unknown-format', { name: file.name });
  if (extension === 'docx') throw new ReaderError(file.bytes.length === 0 ? 'empty-file' : 'broken-file');
  return (await import('./textReader')).readText(file.bytes, encoding);
}
