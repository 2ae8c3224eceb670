import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { unreadable } from './wholeFile';

/** Bytes that are in memory at a time; hashing them takes a few milliseconds, so that the page answers in between. */
const PIECE = 1024 * 1024;

/**
 * SHA-256 of a file, 64 lower-case hexadecimal digits, read in pieces: a video of gigabytes is never in memory. Computed by
 * a library, because browsers offer their own (crypto.subtle) on secure addresses only, and only for whole files. Rejects
 * with ReaderError `unreadable-file`.
 */
export async function digestOfFile(file: File, onProgress?: (share: number) => void): Promise<string> {
  const hash = sha256.create();
  for (let from = 0; from < file.size; from += PIECE) {
    hash.update(await pieceOf(file, from));
    onProgress?.(Math.min(1, (from + PIECE) / file.size));
  }
  return bytesToHex(hash.digest());
}

async function pieceOf(file: File, from: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
  } catch (cause) {
    throw unreadable(file, cause);
  }
}
