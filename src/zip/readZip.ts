import { Inflate, strFromU8 } from 'fflate';

import { crc32 } from './crc32';
import type { ZipEntry } from './zipEntry';
import { ZipError } from './zipError';

/** What a package may hold. A list of 10,000 rows expands to about 12 MB. */
export interface ZipLimits {
  readonly entries: number;
  /** Bytes, all entries together after expansion. */
  readonly expanded: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 10_000, expanded: 200 * 1024 * 1024 };

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
/** The end record is 22 bytes and may be followed by a comment of at most 65,535. */
const END_RECORD = 22;
const LONGEST_COMMENT = 65_535;
const ENCRYPTED = 1;
const UTF8_NAME = 0x800;

const broken = (reason: string): ZipError => new ZipError('broken', { reason });
const tooLarge = (bytes: number): ZipError => new ZipError('too-large', { bytes });

/**
 * Lists the entries of a zip without expanding any. Declared sizes are checked here, real ones in `expand`.
 * Throws ZipError.
 */
export function readZip(bytes: Uint8Array, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > limits.entries) throw tooLarge(count);

  const entries = new Map<string, ZipEntry>();
  let expanded = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL_HEADER) throw broken('zip-directory');
    const flags = view.getUint16(at + 8, true);
    const nameLength = view.getUint16(at + 28, true);
    const name = strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), (flags & UTF8_NAME) === 0);
    const size = view.getUint32(at + 24, true);
    expanded += size;
    if (flags & ENCRYPTED) throw new ZipError('encrypted');
    if (expanded > limits.expanded) throw tooLarge(expanded);
    if (entries.has(name)) throw broken('zip-duplicate-entry');
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      size,
      stored: storedBytes(bytes, view, view.getUint32(at + 42, true), view.getUint32(at + 20, true)),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return [...entries.values()];
}

/** The content of an entry. Stops as soon as more comes out than was declared, so a bomb never fills the memory. */
export function expand(entry: ZipEntry): Uint8Array {
  const content = entry.method === 0 ? entry.stored : inflate(entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw broken('zip-entry');
  return content;
}

/** Bytes pushed at a time: expanded by deflate's highest factor, 1032, they stay below 17 MB. */
const STEP = 16 * 1024;

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw broken('zip-method');
  const content = new Uint8Array(entry.size);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > content.length) throw tooLarge(length + chunk.length);
    content.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < entry.stored.length; at += STEP) {
      stream.push(entry.stored.subarray(at, at + STEP), at + STEP >= entry.stored.length);
    }
  } catch (error) {
    throw error instanceof ZipError ? error : broken('zip-deflate');
  }
  return length === content.length ? content : content.subarray(0, length);
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD; at >= lowest; at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw broken('zip-end');
}

function storedBytes(bytes: Uint8Array, view: DataView, header: number, size: number): Uint8Array {
  if (header + 30 > bytes.length || view.getUint32(header, true) !== LOCAL_HEADER) throw broken('zip-header');
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + size > bytes.length) throw broken('zip-truncated');
  return bytes.subarray(start, start + size);
}
