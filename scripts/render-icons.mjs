#!/usr/bin/env node
// npm run icons: draws assets/icon*.png from the SVG sources with an installed browser.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled, root } from './lib/install.mjs';

ensureInstalled();

const require = createRequire(import.meta.url);
const { chromium } = require('playwright-core');
const { requireBrowser } = require('./lib/browser.cjs');

/** Below this size a drawing of its own, on a 16-pixel grid, stays legible. */
const SMALL = 24;
const RIBBON = [16, 20, 24, 32, 40, 48, 64, 80];
const ICONS = { icon: [...RIBBON, 128], 'icon-check': RIBBON, 'icon-colors': RIBBON };

const browser = await chromium.launch({
  executablePath: requireBrowser(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(ICONS)) {
  for (const size of sizes) {
    const source = path.join(root, 'assets/icons', `${name}${size <= SMALL ? '-small' : ''}.svg`);
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${readFileSync(source, 'utf8')}`,
    );
    await page.screenshot({ path: path.join(root, 'assets', `${name}-${size}.png`), omitBackground: true });
  }
}
await browser.close();
