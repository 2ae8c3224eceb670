import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, entryScripts } from '../../scripts/lib/distBuild.cjs';
import { startSite } from './support/pane';

const gzipped = (file: string): number => gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length;

/** KB of script, gzipped, that a page loads before anything is asked of it; office.js is not ours. */
test.each([
  ['taskpane', 220],
  ['commands', 100],
  ['notice', 2],
])('%s loads at most %i KB of script', (entry, limit) => {
  const files = entryScripts()[entry];
  expect(files?.length).toBeGreaterThan(0);
  const kilobytes = files!.reduce((sum, file) => sum + gzipped(file), 0) / 1024;
  expect(kilobytes).toBeLessThanOrEqual(limit);
});

/** Chunks that the first view asks for by itself count as well. */
test.each(['/', '/taskpane.html'])(
  '%s: all scripts of the first screen stay in the budget',
  async (address) => {
    const site = await startSite();
    const { page, offences } = await site.open();
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname.slice(1));
    });
    await page.goto(address, { waitUntil: 'networkidle' });
    await site.close();
    const ours = scripts.filter((file) => !file.startsWith('office-js/'));
    expect(ours).toEqual(expect.arrayContaining(entryScripts()['taskpane'] ?? []));
    expect(ours.reduce((sum, file) => sum + gzipped(file), 0) / 1024).toBeLessThanOrEqual(220);
    expect(offences).toEqual([]);
  },
);

test('the pages load exactly these scripts', () => {
  const page = readFileSync(path.join(dist, 'index.html'), 'utf8');
  const loaded = [...page.matchAll(/src="?(js\/[^">?\s]+)/g)].map(([, file]) => file);
  expect(loaded).toEqual(['js/oldHost.js', ...(entryScripts()['taskpane'] ?? [])]);
});

test('no script is written by a script', () => {
  const scripts = Object.values(entryScripts()).flat();
  for (const file of scripts)
    expect(readFileSync(path.join(dist, file), 'utf8')).not.toMatch(/\beval\(|new Function\(/);
});

test('the script for old hosts is delivered as it was written', () => {
  const source = readFileSync(path.resolve(dist, '../src/taskpane/oldHost.js'), 'utf8');
  expect(readFileSync(path.join(dist, 'js/oldHost.js'), 'utf8')).toBe(source);
});
