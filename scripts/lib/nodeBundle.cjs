'use strict';
const path = require('node:path');
const { freshBuild, stampOf } = require('./freshBuild.cjs');

/**
 * Bundles one TypeScript file for Node and returns the path of the script.
 * @param {string} entry relative to the root
 */
async function bundleForNode(entry) {
  const stamp = stampOf(
    ['src', 'test/bench', 'assets/example', 'webpack.config.js', 'package-lock.json'],
    entry,
  );
  const folder = await freshBuild('build/node', stamp, async (output) => {
    const { runWebpack } = require('./webpackRun.cjs');
    await runWebpack(require('../../webpack.config.js')({ target: 'node', entry: `./${entry}`, output }));
  });
  return path.join(folder, 'main.cjs');
}

module.exports = { bundleForNode };
