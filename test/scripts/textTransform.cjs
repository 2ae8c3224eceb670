'use strict';
/** What webpack's asset/source does: a text file becomes a string. */
module.exports = {
  process: (/** @type {string} */ text) => ({
    code: `exports.__esModule = true; exports.default = ${JSON.stringify(text)};`,
  }),
};
