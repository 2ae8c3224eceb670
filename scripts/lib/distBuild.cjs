'use strict';
/** dist/ for start and for the browser tests: built again only when its sources have changed. */
const fs = require('node:fs');
const path = require('node:path');
const { root, stampOf } = require('./freshBuild.cjs');

const SOURCES = [
  'src/core',
  'src/zip',
  'src/readers',
  'src/workbook',
  'src/writers',
  'src/app',
  'src/taskpane',
  'src/commands',
  'assets',
  'manifest.xml',
  'webpack.config.js',
  'scripts/lib',
  'package-lock.json',
];

const dist = path.join(root, 'dist');
const stampFile = path.join(root, 'build/dist-stamp.json');

/**
 * Builds dist/ where it is stale and returns its path.
 * @param {{ origin?: string, officejs?: string }} [env] as for `npm run build -- --env`
 */
async function freshDist(env = {}) {
  const stamp = stampOf(SOURCES, JSON.stringify(env));
  if (fs.existsSync(path.join(dist, 'index.html')) && readStamp()?.stamp === stamp) return dist;
  const { runWebpack } = require('./webpackRun.cjs');
  fs.rmSync(stampFile, { force: true });
  const stats = await runWebpack(require('../../webpack.config.js')(env));
  fs.mkdirSync(path.dirname(stampFile), { recursive: true });
  const { entrypoints = {} } = stats.toJson({ all: false, entrypoints: true });
  const scripts = Object.fromEntries(
    Object.entries(entrypoints).map(([name, { assets = [] }]) => [name, assets.map((asset) => asset.name)]),
  );
  fs.writeFileSync(stampFile, JSON.stringify({ stamp, scripts }));
  return dist;
}

/** @typedef {{ stamp: string, scripts: Record<string, string[]> }} Stamp */

/** @returns {Stamp | null} */
const readStamp = () => (fs.existsSync(stampFile) ? JSON.parse(fs.readFileSync(stampFile, 'utf8')) : null);

/** The scripts that each page of the present build loads at once, relative to dist/. */
const entryScripts = () => readStamp()?.scripts ?? {};

module.exports = { dist, freshDist, entryScripts };
