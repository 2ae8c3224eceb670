'use strict';
/** Where manifest.xml in the repository points: the place that `npm run start:excel` serves. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

/**
 * @param {string | undefined} value `https://host[:port][/path]`
 * @returns {string} without a slash at the end
 */
function parseOrigin(value) {
  if (value === undefined || value === 'true') return DEVELOPMENT_ORIGIN;
  const wrong = (/** @type {string} */ why) => new Error(`--env origin=${value}: ${why}`);
  if (!URL.canParse(value)) throw wrong('not an address; expected https://host/path');
  const url = new URL(value);
  if (url.protocol !== 'https:') throw wrong('Excel loads add-ins over https only');
  if (url.search || url.hash || url.username) throw wrong('no query, fragment or user name');
  return url.href.replace(/\/+$/, '');
}

/**
 * @param {string} manifest
 * @param {string} origin as parseOrigin returns it
 */
const pointManifestTo = (manifest, origin) =>
  manifest.replaceAll(DEVELOPMENT_ORIGIN, origin.replace(/&/g, '&amp;'));

module.exports = { DEVELOPMENT_ORIGIN, parseOrigin, pointManifestTo };
