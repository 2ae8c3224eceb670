'use strict';
const { freshBuild, stampOf } = require('./freshBuild.cjs');

/** What the bundle is made from. The pane and the Office.js adapter are not in it. */
const SOURCES = [
  'src/core',
  'src/readers',
  'src/workbook/port.ts',
  'src/workbook/xlsx',
  'src/app',
  'src/cli',
  'assets/example',
];
const TOOLS = ['webpack.config.js', 'package-lock.json'];

/** Folder of the bundle, whose `main.cjs` exports `main(argv): Promise<exit code>`. */
const cliBundle = () =>
  freshBuild('build/cli', stampOf([...SOURCES, ...TOOLS]), async (output) => {
    const { runWebpack } = require('./webpackRun.cjs');
    await runWebpack(require('../../webpack.config.js')({ target: 'node', output }));
  });

module.exports = { cliBundle };
