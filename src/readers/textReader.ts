import { ReaderError, type SourceText, type TextEncoding } from './port';

/** Bytes of a text file that are read at most; a feedback has some ten thousand characters. */
const MAX_BYTES = 40 * 1024 * 1024;

const MARKS: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/** Share of control and replacement characters above which bytes are no text. */
const MAX_ODD_SHARE = 0.02;

/**
 * Bytes → text: byte order mark, then strict UTF-8, then GB18030, unless the user chose an encoding.
 * Offsets of all later stages refer to the result (BOM removed, CRLF kept).
 * Throws ReaderError `empty-file`, `too-large`, `binary-file` or `wrong-encoding`.
 */
export function readText(bytes: Uint8Array, chosen?: TextEncoding): SourceText {
  if (bytes.length === 0) throw new ReaderError('empty-file');
  if (bytes.length > MAX_BYTES) {
    throw new ReaderError('too-large', {
      size: Math.ceil(bytes.length / 2 ** 20),
      limit: MAX_BYTES / 2 ** 20,
    });
  }
  const marked = MARKS.find((mark) => mark.bytes.every((byte, i) => bytes[i] === byte))?.encoding;
  const candidates = chosen ? [chosen] : marked ? [marked] : (['utf-8', 'gb18030'] as const);
  for (const encoding of candidates) {
    const text = decode(bytes, encoding);
    if (text === null) continue;
    if (oddShare(text) > MAX_ODD_SHARE)
      throw new ReaderError(chosen ? 'wrong-encoding' : 'binary-file', { encoding });
    if (text.trim() === '') throw new ReaderError('empty-file');
    return {
      text,
      encoding,
      messages:
        chosen || marked || encoding === 'utf-8' ? [] : [{ code: 'encoding-guessed', data: { encoding } }],
    };
  }
  throw new ReaderError(chosen ? 'wrong-encoding' : 'binary-file', { encoding: chosen ?? 'gb18030' });
}

function decode(bytes: Uint8Array, encoding: TextEncoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null; // bytes that are not of this encoding: the only thing a fatal decoder throws for
  }
}

/** Share of characters that no feedback holds: C0 controls but tab and line breaks, replacement, private use. */
function oddShare(text: string): number {
  const head = text.slice(0, 200_000);
  const odd = head.match(/[\u0000-\u0008\u000E-\u001F\uFFFD\uE000-\uF8FF]/gu);
  return (odd?.length ?? 0) / Math.max(head.length, 1);
}
