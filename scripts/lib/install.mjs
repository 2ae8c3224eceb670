// Installs the dependencies when they are absent or stale. Uses Node alone: it runs before anything is installed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  const status = withLock(() => (isInstalled() ? 0 : install()));
  if (status === 0) return;
  console.error('安装依赖失败。请检查网络或 npm 镜像设置后重试。 npm ci failed; see the lines above.');
  process.exit(1);
}

/** @returns {number} exit code of npm */
function install() {
  console.error('正在安装依赖（首次运行需要几分钟）… Installing dependencies …');
  const { status } = runNpm(['ci', '--no-audit', '--no-fund']);
  if (status !== 0) return status ?? 1;
  if (!isInstalled()) writeFileSync(stamp, createHash('sha256').update(readFileSync(lockFile)).digest('hex'));
  return 0;
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
 * The lock names its owner, so that one left by a process that was killed does not hold anybody up.
 * @template T
 * @param {() => T} work
 * @returns {T}
 */
function withLock(work) {
  const lock = path.join(root, 'build', '.installing');
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!take(lock)) {
    if (!isOwned(lock)) rmSync(lock, { force: true });
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

/** @param {string} lock */
function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** True while the process that took the lock lives; it may not have written its number yet. @param {string} lock */
function isOwned(lock) {
  const stat = statSync(lock, { throwIfNoEntry: false });
  if (!stat) return true; // just released: try again
  const pid = readFileSync(lock, 'utf8');
  return pid === '' ? Date.now() - stat.mtimeMs < 10_000 : isAlive(Number(pid));
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}
