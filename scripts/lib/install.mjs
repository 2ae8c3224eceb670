// Installs the dependencies when they are absent or stale. Uses Node alone: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import path from 'node:path';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const lockFile = path.join(root, 'package-lock.json');
const modules = path.join(root, 'node_modules');
const stamp = path.join(modules, '.zhenggai-installed');

/** True when node_modules holds what package-lock.json asks for. */
export function isInstalled() {
  if (!existsSync(modules)) return false;
  const lock = readFileSync(lockFile);
  const hash = createHash('sha256').update(lock).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return true;
  // Somebody may have installed by hand: npm leaves a record of what it did.
  if (!matchesNpmRecord(JSON.parse(lock.toString('utf8')))) return false;
  writeFileSync(stamp, hash);
  return true;
}

/** @param {{ packages: Record<string, { version?: string, optional?: boolean }> }} lock */
function matchesNpmRecord(lock) {
  const record = path.join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([place, wanted]) =>
      place === '' || wanted.optional === true || installed[place]?.version === wanted.version,
  );
}

/** Runs `npm ci` where needed. npm's own words go to stderr, so that stdout stays the caller's. */
export function ensureInstalled() {
  if (isInstalled()) return;
  withLock(() => {
    if (isInstalled()) return;
    console.error('正在安装依赖（首次运行需要几分钟）… Installing dependencies …');
    const result = runNpm(['ci', '--no-audit', '--no-fund']);
    if (result.status !== 0) {
      console.error('安装依赖失败。请检查网络或 npm 镜像设置后重试。 npm ci failed; see the lines above.');
      process.exit(result.status ?? 1);
    }
    if (!isInstalled())
      writeFileSync(stamp, createHash('sha256').update(readFileSync(lockFile)).digest('hex'));
  });
}

/**
 * npm that started us is called by its script: `npm.cmd` cannot be spawned on Windows without a shell.
 * @param {string[]} args
 */
function runNpm(args) {
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return spawnSync(process.execPath, [script, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Two commands started at once must not install over each other: the second waits for the first.
 * @param {() => void} work
 */
function withLock(work) {
  const lock = path.join(root, 'build', '.installing');
  const staleAfter = 15 * 60 * 1000;
  mkdirSync(path.dirname(lock), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs;
      if (since !== undefined && Date.now() - since > staleAfter) rmdirSync(lock);
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
  try {
    work();
  } finally {
    rmdirSync(lock);
  }
}
