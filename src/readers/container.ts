/** Old Office files and encrypted new ones are compound files (MS-CFB). */
const COMPOUND_FILE: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** What is looked at to tell files apart that say nothing at their beginning. In bytes. */
const SEARCHED = 2 * 1024 * 1024;

export type Format =
  'zip' | 'pdf' | 'old-word' | 'encrypted' | 'old-sheet' | 'rtf' | 'html' | 'image' | 'archive';

/** What the first bytes say; a name says nothing that a user could not have changed. */
const SIGNATURES: readonly { readonly bytes: readonly number[]; readonly format: Format }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'zip' },
  { bytes: [0x50, 0x4b, 0x05, 0x06], format: 'zip' },
  { bytes: [0x25, 0x50, 0x44, 0x46], format: 'pdf' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'rtf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], format: 'image' },
  { bytes: [0xff, 0xd8, 0xff], format: 'image' },
  { bytes: [0x47, 0x49, 0x46, 0x38], format: 'image' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], format: 'image' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], format: 'image' },
  { bytes: [0x42, 0x4d], format: 'image' },
  { bytes: [0x52, 0x61, 0x72, 0x21], format: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], format: 'archive' },
];

/** What kind of file it is by its content; null where it may be text. */
export function formatOf(bytes: Uint8Array): Format | null {
  if (begins(bytes, COMPOUND_FILE)) return compoundFormat(bytes);
  const found = SIGNATURES.find((signature) => begins(bytes, signature.bytes));
  // A bitmap's two letters may begin a text, too: its header says its size.
  if (found && !(found.bytes.length === 2 && bytes[6] !== 0)) return found.format;
  return isHtml(bytes) ? 'html' : null;
}

const begins = (bytes: Uint8Array, wanted: readonly number[]): boolean =>
  wanted.every((byte, index) => bytes[index] === byte);

/** Streams of a compound file are named in UTF-16. */
function compoundFormat(bytes: Uint8Array): Format {
  const head = bytes.subarray(0, SEARCHED);
  const tail = bytes.subarray(Math.max(0, bytes.length - SEARCHED));
  const has = (name: string): boolean => [head, tail].some((part) => includes(part, name));
  if (has('EncryptedPackage')) return 'encrypted';
  return has('Workbook') || has('Book\0') ? 'old-sheet' : 'old-word';
}

function includes(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function isHtml(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 512)).replace(/^\u00ef\u00bb\u00bf/u, '');
  return /^\s*(?:<!doctype html|<html|<head|<meta|mime-version:)/iu.test(head);
}
