import { strFromU8, strToU8 } from 'fflate';

import { WorkbookError, type WorkbookErrorCode } from '../../port';
import { expand, readZip } from '../../../zip/readZip';
import { pack, writeZip } from '../../../zip/writeZip';
import type { ZipEntry } from '../../../zip/zipEntry';
import { ZipError, type ZipErrorCode } from '../../../zip/zipError';

/**
 * The parts of an .xlsx file. A part that nobody writes is kept as it was read, compressed, and saved byte for byte.
 * A package is never changed half: a verb works on a `fork` and keeps it when all went well.
 */
export interface Package {
  has(name: string): boolean;
  /** Text of a part; throws WorkbookError `not-a-workbook` where it is missing or damaged. */
  text(name: string): string;
  put(name: string, text: string): void;
  remove(name: string): void;
  /** In the order of the file. */
  names(): readonly string[];
  fork(): Package;
  save(): Uint8Array;
}

/** `xl/charts/chart` → the first of chart1.xml, chart2.xml … that is not there yet. */
export function freePart(pkg: Package, stem: string): string {
  let number = 1;
  while (pkg.has(`${stem}${number}.xml`)) number++;
  return `${stem}${number}.xml`;
}

/** A part as read (entry), as text, or both; the text is the newer one where `entry` is null. */
interface Part {
  readonly name: string;
  readonly entry: ZipEntry | null;
  text: string | null;
}

export function createPackage(parts: Readonly<Record<string, string>>): Package {
  return packageOf(Object.entries(parts).map(([name, text]) => ({ name, entry: null, text })));
}

/** Throws WorkbookError `not-a-workbook`, `other-workbook-format`, `encrypted` or `too-large`. */
export function openPackage(bytes: Uint8Array): Package {
  refuseOtherContainers(bytes);
  const entries = translating(() => readZip(bytes));
  const opened = packageOf(entries.map((entry) => ({ name: entry.name, entry, text: null })));
  if (opened.has('mimetype') || opened.has('xl/workbook.bin'))
    throw new WorkbookError('other-workbook-format');
  return opened;
}

/** What is wrong with the zip, in the words of the port. */
const CODES: Readonly<Record<ZipErrorCode, WorkbookErrorCode>> = {
  broken: 'not-a-workbook',
  encrypted: 'encrypted',
  'too-large': 'too-large',
};

function translating<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ZipError) throw new WorkbookError(CODES[error.code], error.data, { cause: error });
    throw error;
  }
}

function packageOf(parts: readonly Part[]): Package {
  // Part names are equal whatever their case (ISO 29500-2 6.2.2.3); some writers use backslashes.
  const byKey = new Map(parts.map((part) => [keyOf(part.name), part]));
  return {
    has: (name) => byKey.has(keyOf(name)),
    text(name) {
      const part = byKey.get(keyOf(name));
      if (!part) throw new WorkbookError('not-a-workbook', { reason: 'missing-part', part: name });
      part.text ??= decode(translating(() => expand(part.entry!)));
      return part.text;
    },
    put(name, text) {
      const known = byKey.get(keyOf(name));
      if (known?.text !== text) byKey.set(keyOf(name), { name: known?.name ?? name, entry: null, text });
    },
    remove: (name) => void byKey.delete(keyOf(name)),
    names: () => [...byKey.values()].map((part) => part.name),
    fork: () => packageOf([...byKey.values()]),
    save: () =>
      writeZip([...byKey.values()].map((part) => part.entry ?? pack(part.name, strToU8(part.text!)))),
  };
}

function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

/** Parts are UTF-8, or UTF-16 with a byte order mark. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return decodeUtf16(bytes, first === 0xff);
  return strFromU8(first === 0xef && second === 0xbb ? bytes.subarray(3) : bytes);
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 2; at + 1 < bytes.length; at += 2)
    pieces.push(String.fromCharCode(view.getUint16(at, littleEndian)));
  // What is written back is UTF-8.
  return pieces.join('').replace(/^(<\?xml[^>]*?encoding=["'])[^"']*/, '$1UTF-8');
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/**
 * Old Office files and encrypted new ones are compound files (MS-CFB); an encrypted one names its stream in
 * UTF-16.
 */
function refuseOtherContainers(bytes: Uint8Array): void {
  if (!COMPOUND_FILE.every((byte, index) => bytes[index] === byte)) {
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b)
      throw new WorkbookError('not-a-workbook', { reason: 'no-zip' });
    return;
  }
  const stream = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
  throw new WorkbookError(includesBytes(bytes, stream) ? 'encrypted' : 'other-workbook-format');
}

function includesBytes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
