'use strict';
/** A static server for dist/: no cache surprises, the production headers, nothing outside the folder. */
const fs = require('node:fs');
const http = require('node:http');
const https = require('node:https');
const path = require('node:path');
const { headerPolicy } = require('./csp.cjs');

/** @type {Record<string, string>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.wasm': 'application/wasm',
};

/** Files whose name carries the hash of their content never change. */
const HASHED = /\.[0-9a-f]{8}\.[a-z]+$/;

/**
 * Handles requests for the files of a folder.
 * @param {string} folder
 * @param {{ officejs?: 'self' | 'cdn' }} [options]
 * @returns {http.RequestListener}
 */
function serveFolder(folder, { officejs = 'self' } = {}) {
  const base = path.resolve(folder);
  return (request, response) => {
    const send = (
      /** @type {number} */ status,
      /** @type {http.OutgoingHttpHeaders} */ headers,
      /** @type {string} */ text = '',
    ) => {
      response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : text);
    };
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(405, { Allow: 'GET, HEAD' });
    const file = fileFor(base, request.url ?? '/');
    if (!file)
      return send(404, { 'Content-Type': 'text/plain; charset=utf-8' }, '没有这个文件。 Not found.\n');
    const stat = fs.statSync(file);
    response.writeHead(200, {
      'Content-Type': TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream',
      'Content-Length': stat.size,
      'Cache-Control': HASHED.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Content-Security-Policy': headerPolicy(officejs),
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
    });
    if (request.method === 'HEAD') return response.end();
    return void fs.createReadStream(file).pipe(response);
  };
}

/**
 * The file an address means, or null for what is not there or outside the folder.
 * @param {string} base
 * @param {string} url
 */
function fileFor(base, url) {
  let name;
  try {
    name = decodeURIComponent(url.replace(/[?#].*$/s, ''));
  } catch {
    return null;
  }
  const file = path.join(base, name.endsWith('/') ? `${name}index.html` : name);
  if (name.includes('\0') || !file.startsWith(base + path.sep)) return null;
  return fs.statSync(file, { throwIfNoEntry: false })?.isFile() ? file : null;
}

/**
 * Starts serving, on the wanted port or the next free one.
 * @param {string} folder
 * @param {{ port?: number, host?: string, officejs?: 'self' | 'cdn', certificate?: import('node:https').ServerOptions, nextFree?: boolean }} [options]
 *   `port` 0 takes any free one (tests); `nextFree` false rejects when the port is taken
 * @returns {Promise<{ origin: string, port: number, close: () => Promise<void> }>}
 */
async function startServer(folder, options = {}) {
  const { port = 3000, host = '127.0.0.1', officejs, certificate, nextFree = true } = options;
  const handler = serveFolder(folder, officejs ? { officejs } : {});
  const last = nextFree ? port + 50 : port;
  for (let candidate = port; ; candidate++) {
    const server = certificate ? https.createServer(certificate, handler) : http.createServer(handler);
    const bound = await listen(server, candidate, host, candidate < last);
    if (bound === null) continue;
    return {
      origin: `${certificate ? 'https' : 'http'}://${host}:${bound}`,
      port: bound,
      close: () =>
        new Promise((resolve) => {
          server.close(() => resolve());
          server.closeAllConnections();
        }),
    };
  }
}

/**
 * @param {http.Server | https.Server} server
 * @param {number} port
 * @param {string} host
 * @param {boolean} mayBeTaken
 * @returns {Promise<number | null>} null when the port is taken
 */
function listen(server, port, host, mayBeTaken) {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (mayBeTaken && 'code' in error && error.code === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

module.exports = { serveFolder, startServer };
