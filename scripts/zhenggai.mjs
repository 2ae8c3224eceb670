#!/usr/bin/env node
// The command line: installs what is missing, bundles what has changed, runs it. See `--help`.
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const require = createRequire(import.meta.url);
const { cliBundle } = require('./lib/cliBundle.cjs');

let main;
try {
  ({ main } = require(path.join(await cliBundle(), 'main.cjs')));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
}
process.exitCode = await main(process.argv.slice(2));
