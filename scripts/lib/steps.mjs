// What `npm run check` consists of; `npm test` counts each step as one test.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { root } from './install.mjs';

const require = createRequire(import.meta.url);

/** @typedef {{ name: string, run: () => string[] }} Step */
/** @typedef {{ name: string, ok: boolean, seconds: number, output: string }} StepResult */

/**
 * Path of a package's own script, so that no shell and no .cmd file stands between (Windows).
 * @param {string} packageName
 * @param {string} [bin]
 */
export function binOf(packageName, bin = packageName) {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { bin: bins } = require(manifest);
  return path.join(path.dirname(manifest), typeof bins === 'string' ? bins : bins[bin]);
}

/** @type {readonly Step[]} */
const STEPS = [
  { name: 'types', run: () => [binOf('typescript', 'tsc'), '--noEmit', '-p', '.'] },
  { name: 'types: core is pure', run: () => [binOf('typescript', 'tsc'), '--noEmit', '-p', 'src/core'] },
  { name: 'types: app is pure', run: () => [binOf('typescript', 'tsc'), '--noEmit', '-p', 'src/app'] },
  { name: 'lint', run: () => [binOf('eslint'), '.', '--max-warnings', '0'] },
  { name: 'format', run: () => [binOf('prettier'), '--check', '--log-level', 'warn', '.'] },
  {
    name: 'dependency rules',
    run: () => [dependencyCruiser(), 'src', '--config', '.dependency-cruiser.cjs'],
  },
  { name: 'manifest', run: () => ['scripts/check-manifest.mjs', 'manifest.xml'] },
];

/** Its package.json is not exported, its main file is. */
function dependencyCruiser() {
  return path.join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
}

/**
 * Runs all steps, as many at once as the machine has cores.
 * @param {(result: StepResult) => void} report called as each step ends
 */
export async function runSteps(report) {
  const waiting = [...STEPS];
  /** @type {StepResult[]} */
  const results = [];
  const worker = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const result = await runStep(step);
      report(result);
      results.push(result);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(4, availableParallelism())) }, worker));
  return results;
}

/**
 * @param {Step} step
 * @returns {Promise<StepResult>}
 */
function runStep({ name, run }) {
  const started = performance.now();
  return new Promise((resolve) => {
    const child = spawn(process.execPath, run(), { cwd: root, env: process.env });
    /** @type {Buffer[]} */
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('close', (code) => {
      const seconds = (performance.now() - started) / 1000;
      resolve({ name, ok: code === 0, seconds, output: Buffer.concat(output).toString('utf8').trim() });
    });
  });
}

/** @param {StepResult} result */
export function printStep({ name, ok, seconds, output }) {
  console.log(`${ok ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`);
  if (!ok) console.log(output.replace(/^/gm, '    '));
}
