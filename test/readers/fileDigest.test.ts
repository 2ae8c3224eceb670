import { createHash, randomBytes } from 'node:crypto';
import { digestOfFile } from '../../src/readers/fileDigest';
import { bytesOfFile } from '../../src/readers/wholeFile';

const MIB = 2 ** 20;

/** FIPS 180-4 with the tool that everybody has. */
const reference = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test.each([0, 1, 55, 56, 64, MIB - 1, MIB, MIB + 1, 3 * MIB + 7])(
  'the SHA-256 of %d bytes is that of the whole, read in pieces',
  async (size) => {
    const bytes = randomBytes(size);
    const shares: number[] = [];
    const file = new File([bytes], '材料.bin');
    const whole = jest.spyOn(file, 'arrayBuffer');
    expect(await digestOfFile(file, (share) => shares.push(share))).toBe(reference(bytes));
    expect(shares).toHaveLength(Math.ceil(size / MIB));
    expect(shares.at(-1) ?? 1).toBe(1);
    expect(whole).not.toHaveBeenCalled();
  },
);

it('is right where the page has no crypto of its own', async () => {
  const { crypto } = globalThis;
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
  try {
    expect(await digestOfFile(new File(['abc'], 'abc.txt'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  }
});

it('a file that the browser has lost is refused by name', async () => {
  const lost = (): Promise<ArrayBuffer> =>
    Promise.reject(new DOMException('could not be read', 'NotReadableError'));
  const file = new File(['x'], '失踪.pdf');
  const part = Object.assign(new Blob(['x']), { arrayBuffer: lost });
  Object.assign(file, { arrayBuffer: lost, slice: () => part });
  const refusal = { name: 'ReaderError', code: 'unreadable-file', data: { name: '失踪.pdf' } };
  await expect(digestOfFile(file)).rejects.toMatchObject(refusal);
  await expect(bytesOfFile(file)).rejects.toMatchObject(refusal);
});
