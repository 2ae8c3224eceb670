'use strict';
const fs = require('node:fs');
const path = require('node:path');
const { root } = require('../freshBuild.cjs');

/** Ids that the ribbon's code binds, read from its text. */
const boundActions = () =>
  [
    ...fs
      .readFileSync(path.join(root, 'src/commands/main.ts'), 'utf8')
      .matchAll(/Office\.actions\.associate\('([^']+)'/g),
  ].map(([, id]) => /** @type {string} */ (id));

/** Pages that webpack makes; a built folder is looked at itself. */
const PAGES = ['taskpane.html', 'commands.html', 'help.html', 'index.html', 'notice.html'];

/**
 * Pixels of a PNG, from its header.
 * @param {string} file
 * @returns {{ width: number, height: number } | null}
 */
function pngSize(file) {
  if (!fs.existsSync(file)) return null;
  const head = fs.readFileSync(file).subarray(0, 24);
  if (head.toString('latin1', 1, 4) !== 'PNG') return null;
  return { width: head.readUInt32BE(16), height: head.readUInt32BE(20) };
}

/**
 * What a manifest is compared with: the repository, or a built folder.
 * @param {string} [folder] dist/, where every file must really stand
 * @returns {import('./checkManifest.cjs').Surroundings}
 */
const surroundings = (folder) => ({
  actionIds: boundActions(),
  iconSize: (place) => pngSize(path.join(folder ?? root, place)),
  hasPage: (place) => (folder ? fs.existsSync(path.join(folder, place)) : PAGES.includes(place)),
  version: JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')).version,
});

module.exports = { surroundings, pngSize };
