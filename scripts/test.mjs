#!/usr/bin/env node
// npm test: everything. Installs what is missing, finds a browser, checks, builds, runs all tests, sums up.
// Arguments are handed to jest (a path, -t NAME …); then the checks are left out.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';
import { binOf, printStep, runSteps } from './lib/steps.mjs';

ensureInstalled();

const build = path.join(root, 'build');
const jestResult = path.join(build, 'jest.json');
const summary = path.join(build, 'test-summary.json');
mkdirSync(build, { recursive: true });
for (const file of [jestResult, summary]) rmSync(file, { force: true });

const selection = process.argv.slice(2);
const steps = selection.length ? [] : await runSteps(printStep);
const failedSteps = steps.filter(({ ok }) => !ok).length;

const jest = binOf('jest');
const { status } = spawnSync(process.execPath, [jest, '--json', `--outputFile=${jestResult}`, ...selection], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
});
const { passed, failed } = countTests(readResult());

const total = { passed: steps.length - failedSteps + passed, failed: failedSteps + failed };
writeFileSync(summary, JSON.stringify(total));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || status !== 0 ? 1 : 0;

function readResult() {
  try {
    return JSON.parse(readFileSync(jestResult, 'utf8'));
  } catch {
    return null; // jest did not get as far as writing: no browser, a build that fails, a broken configuration
  }
}

/**
 * A suite that cannot run and a test that is skipped count as failed: nothing is left out silently.
 * @param {Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests' | 'numRuntimeErrorTestSuites', number> | null} result
 */
function countTests(result) {
  if (!result) return { passed: 0, failed: 1 };
  const skipped = result.numPendingTests + result.numTodoTests;
  if (skipped && !selection.length) console.log(`\n✗ ${skipped} skipped tests count as failed`);
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites + (selection.length ? 0 : skipped),
  };
}
