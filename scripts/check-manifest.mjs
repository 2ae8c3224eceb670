#!/usr/bin/env node
// node scripts/check-manifest.mjs [MANIFEST] [--folder DIST]: checks a manifest without asking Microsoft's server.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const { OfficeAddinManifest } = require('office-addin-manifest');
const { checkManifest } = require('./lib/manifest/checkManifest.cjs');
const { surroundings } = require('./lib/manifest/surroundings.cjs');

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { folder: { type: 'string' } },
});
const file = path.resolve(positionals[0] ?? 'manifest.xml');
if (!existsSync(file)) {
  console.error(`${file}: no such file`);
  process.exit(2);
}

const problems = checkManifest(
  readFileSync(file, 'utf8'),
  surroundings(values.folder && path.resolve(values.folder)),
);
for (const { code, line, message } of problems)
  console.error(`${path.basename(file)}:${line} ${code}: ${message}`);
if (problems.length) process.exit(1);

// Microsoft's own reader must see the same add-in.
const { displayName, id, version, officeAppType, hosts } = await OfficeAddinManifest.readManifestFile(file);
if (officeAppType !== 'TaskPaneApp' || hosts?.join() !== 'Workbook') {
  console.error(`${path.basename(file)}: office-addin-manifest reads ${officeAppType} for ${hosts?.join()}`);
  process.exit(1);
}
console.log(`${displayName} ${version} (${id}): no problems`);
