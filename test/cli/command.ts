import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../../scripts/lib/freshBuild.cjs';

export interface Outcome {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command as people do, in a process of its own. */
export function zhenggai(...words: readonly string[]): Promise<Outcome> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [path.join(root, 'scripts/zhenggai.mjs'), ...words]);
    const texts = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (text: string) => (texts[stream] += text));
    child.on('error', fail);
    child.on('close', (exit) => done({ exit, ...texts }));
  });
}

/** A folder of its own for a test file; `put` writes a file into it and gives its path. */
export function folder(): {
  readonly at: (name: string) => string;
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly remove: () => void;
} {
  const home = mkdtempSync(path.join(tmpdir(), 'zhenggai-'));
  const at = (name: string): string => path.join(home, name);
  return {
    at,
    put: (name, content) => {
      writeFileSync(at(name), content);
      return at(name);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
