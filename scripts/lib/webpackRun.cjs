'use strict';
/**
 * Runs webpack and rejects with readable messages; never prints.
 * @param {import('webpack').Configuration} configuration
 * @returns {Promise<import('webpack').Stats>}
 */
function runWebpack(configuration) {
  const { webpack } = require('webpack');
  return new Promise((resolve, reject) => {
    const compiler = webpack(configuration);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (!stats || stats.hasErrors())
          reject(new Error(stats?.toString({ preset: 'errors-only', colors: false })));
        else resolve(stats);
      });
    });
  });
}

module.exports = { runWebpack };
