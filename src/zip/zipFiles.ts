import { crc32 } from './crc32';
import { writeZip } from './writeZip';

/** One file for a zip: its name with forward slashes, its content as it is. */
export interface FileToZip {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Files → one .zip, stored: .xlsx and .docx are packed already. Equal files give equal bytes. */
export const zipFiles = (files: readonly FileToZip[]): Uint8Array =>
  writeZip(
    files.map(({ name, bytes }) => ({
      name,
      method: 0,
      crc: crc32(bytes),
      size: bytes.length,
      stored: bytes,
    })),
  );
