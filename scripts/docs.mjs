#!/usr/bin/env node
// npm run docs: writes the pages of docs/ that are made of the code. A test fails where they are stale.
import { createRequire } from 'node:module';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const require = createRequire(import.meta.url);
const { bundleForNode } = require('./lib/nodeBundle.cjs');

const file = await bundleForNode('scripts/lib/printChecks.ts');
const { status, stdout } = spawnSync(process.execPath, [file], {
  encoding: 'utf8',
  stdio: ['ignore', 'pipe', 'inherit'],
});
if (status !== 0) process.exit(status ?? 1);
writeFileSync(path.join(root, 'docs/checks.md'), stdout);
console.log('docs/checks.md');
