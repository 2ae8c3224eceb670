import { deflateSync, strToU8 } from 'fflate';

import { crc32 } from './crc32';
import type { ZipEntry } from './zipEntry';

/** Compresses a part into an entry. */
export function pack(name: string, content: Uint8Array): ZipEntry {
  return {
    name,
    method: 8,
    crc: crc32(content),
    size: content.length,
    stored: deflateSync(content, { level: 6 }),
  };
}

/** 1980-01-01 00:00, the zero of zip: equal content gives equal bytes, and no clock is needed. */
const DOS_DATE = 0x21;
const UTF8_NAME = 0x800;

/** Puts entries, packed or as they were read, into one zip. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map((entry) => strToU8(entry.name));
  const nameBytes = names.reduce((sum, name) => sum + name.length, 0);
  const storedBytes = entries.reduce((sum, entry) => sum + entry.stored.length, 0);
  const bytes = new Uint8Array(storedBytes + 2 * nameBytes + entries.length * (30 + 46) + 22);
  const view = new DataView(bytes.buffer);

  const offsets: number[] = [];
  let at = 0;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    offsets.push(at);
    view.setUint32(at, 0x04034b50, true);
    common(view, at + 4, entry, name.length);
    bytes.set(name, at + 30);
    bytes.set(entry.stored, at + 30 + name.length);
    at += 30 + name.length + entry.stored.length;
  });

  const directory = at;
  entries.forEach((entry, index) => {
    const name = names[index]!;
    view.setUint32(at, 0x02014b50, true);
    view.setUint16(at + 4, 20, true);
    common(view, at + 6, entry, name.length);
    view.setUint32(at + 42, offsets[index]!, true);
    bytes.set(name, at + 46);
    at += 46 + name.length;
  });

  view.setUint32(at, 0x06054b50, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}

/** The 26 bytes that a local header and its directory record share. */
function common(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, UTF8_NAME, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.stored.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}
