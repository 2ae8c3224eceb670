#!/usr/bin/env node
// Everything that must hold without running the product: types, lint, format, dependency rules, manifest.
import { ensureInstalled } from './lib/install.mjs';
import { printStep, runSteps } from './lib/steps.mjs';

ensureInstalled();
const results = await runSteps(printStep);
const failed = results.filter(({ ok }) => !ok).length;
console.log(`check: ${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed ? 1 : 0;
