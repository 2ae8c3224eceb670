'use strict';
/**
 * The Content-Security-Policy in one place: the pages carry it as a meta element, the servers as a header.
 * Nothing may be loaded from, or sent to, another origin.
 */

/** Fluent creates empty <style> elements and fills them by script; the hash of the empty string allows just these. */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
const MICROSOFT_CDN = 'https://appsforoffice.microsoft.com';

/** Who may show our pages in a frame: Excel on the web, Microsoft's and 21Vianet's. */
const FRAMED_BY = [
  "'self'",
  'https://*.officeapps.live.com',
  'https://*.office.com',
  'https://*.office365.com',
  'https://*.sharepoint.com',
  'https://*.microsoft.com',
  'https://*.microsoft365.com',
  'https://*.cloud.microsoft',
  'https://*.live.com',
  'https://*.partner.officewebapps.cn',
  'https://*.partner.office365.cn',
  'https://*.sharepoint.cn',
];

/** @param {'self' | 'cdn'} officejs where office.js comes from */
function directives(officejs) {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'", ...(officejs === 'cdn' ? [MICROSOFT_CDN] : [])],
    'style-src': ["'self'", EMPTY_STYLE],
    'img-src': ["'self'", 'data:', 'blob:'],
    'font-src': ["'self'"],
    'connect-src': ["'self'"],
    'worker-src': ["'self'"],
    'manifest-src': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'none'"],
  };
}

/** @param {Record<string, readonly string[]>} policy */
const serialize = (policy) =>
  Object.entries(policy)
    .map(([name, sources]) => [name, ...sources].join(' '))
    .join('; ');

/** For `<meta http-equiv>`, where `frame-ancestors` has no meaning. @param {'self' | 'cdn'} [officejs] */
const metaPolicy = (officejs = 'self') => serialize(directives(officejs));

/** For the header. @param {'self' | 'cdn'} [officejs] */
const headerPolicy = (officejs = 'self') =>
  serialize({ ...directives(officejs), 'frame-ancestors': FRAMED_BY });

module.exports = { metaPolicy, headerPolicy, MICROSOFT_CDN };
