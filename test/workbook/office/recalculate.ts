import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { requireOffice } from '../../../scripts/lib/office.cjs';

/** The file as LibreOffice computes it anew: no result that we wrote is left for it to take over. */
export function recalculated(bytes: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'recalculated-'));
  try {
    const file = join(folder, 'list.xlsx');
    const output = join(folder, 'out');
    writeFileSync(file, withoutResults(bytes));
    const { status, stderr } = spawnSync(
      requireOffice(),
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        output,
        file,
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0) throw new Error(`LibreOffice failed: ${stderr}`);
    return new Uint8Array(readFileSync(join(output, 'list.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function withoutResults(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts)) {
    if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) continue;
    parts[name] = strToU8(strFromU8(parts[name]!).replace(/(<\/f>|<f[^>]*\/>)<v>[^<]*<\/v>/g, '$1'));
  }
  return zipSync(parts);
}
