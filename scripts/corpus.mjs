#!/usr/bin/env node
// npm run corpus [NAME …]: scores the parser against annotated documents beside the repository, where there are any.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

const scorer = path.resolve(root, '../shared/corpus/score.mjs');
if (!existsSync(scorer)) {
  console.log('corpus: no annotated documents beside this repository (../shared/corpus); nothing to score');
  process.exit(0);
}

ensureInstalled();
const parse = [process.execPath, path.join(root, 'scripts/zhenggai.mjs'), 'parse', '{}', '--json'];
const { status, stdout } = spawnSync(
  process.execPath,
  [scorer, '--json', '--verbose', ...process.argv.slice(2), '--', ...parse],
  { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'], maxBuffer: 2 ** 28 },
);
if (!stdout) process.exit(status || 1);

const { perDoc, ...totals } = JSON.parse(stdout);
const share = (/** @type {number} */ value) => value.toFixed(3);
for (const { name, finding, point, recommendation } of perDoc) {
  console.log(
    `${name.padEnd(28)} finding ${share(finding)}  point ${share(point)}  recommendation ${share(recommendation)}`,
  );
}
console.log(
  Object.entries(totals)
    .map((pair) => pair.join(' '))
    .join(', '),
);

/** Whatever the score: nothing foreign in a row, every range slices back, every document is read. */
const broken = ['failed', 'leaks', 'badSpans'].filter((name) => totals[name] !== 0);
if (broken.length)
  console.log(`corpus: ${broken.map((name) => `${name} ${totals[name]}`).join(', ')} (must be 0)`);
process.exitCode = broken.length ? 1 : 0;
