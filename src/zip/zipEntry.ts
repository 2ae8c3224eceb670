/** One file inside a zip, still as it is stored: an entry that nobody touches is written back byte for byte. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  /** Bytes after expansion, as declared. */
  readonly size: number;
  readonly stored: Uint8Array;
}
