#!/usr/bin/env node
// npm run bench [NAME …]: runs test/bench/*.bench.ts one after another. Each prints its ratios and fails above its limits.
import { createRequire } from 'node:module';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const require = createRequire(import.meta.url);
const { bundleForNode } = require('./lib/nodeBundle.cjs');

const folder = path.join(root, 'test/bench');
const wanted = process.argv.slice(2);
const benches = (existsSync(folder) ? readdirSync(folder) : [])
  .filter(
    (name) => name.endsWith('.bench.ts') && (!wanted.length || wanted.some((part) => name.includes(part))),
  )
  .sort();
if (!benches.length) console.log('bench: no test/bench/*.bench.ts');

for (const bench of benches) {
  console.log(`\n${bench.replace(/\.bench\.ts$/, '')}`);
  const file = await bundleForNode(`test/bench/${bench}`);
  // Minified or not makes no difference to these; a process each keeps one bench's garbage out of the next one's time.
  const { status } = spawnSync(process.execPath, ['--expose-gc', file], { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
