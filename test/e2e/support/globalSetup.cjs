'use strict';
const { requireBrowser } = require('../../../scripts/lib/browser.cjs');
const { freshDist } = require('../../../scripts/lib/distBuild.cjs');

/** A browser and a fresh dist/, also when the browser tests are run alone. */
module.exports = async () => {
  process.env['CHROME_PATH'] = requireBrowser();
  await freshDist();
};
