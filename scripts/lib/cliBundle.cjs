'use strict';
const { freshBuild, stampOf } = require('./freshBuild.cjs');

/** What the bundle is made from, and a little more. The pane is not in it. */
const SOURCES = ['src/core', 'src/zip', 'src/readers', 'src/workbook', 'src/app', 'src/cli'];
const TOOLS = ['webpack.config.js', 'package-lock.json'];

/** Folder of the bundle, whose `main.cjs` exports `main(argv): Promise<exit code>`. */
const cliBundle = () =>
  freshBuild('build/cli', stampOf([...SOURCES, ...TOOLS]), async (output) => {
    const { runWebpack } = require('./webpackRun.cjs');
    await runWebpack(require('../../webpack.config.js')({ target: 'node', output }));
  });

module.exports = { cliBundle };
