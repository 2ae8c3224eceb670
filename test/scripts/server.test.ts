import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer } from '../../scripts/lib/server.cjs';

const outside = mkdtempSync(path.join(tmpdir(), 'server-'));
const folder = path.join(outside, 'dist');
let server: Awaited<ReturnType<typeof startServer>>;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'js'), { recursive: true });
  mkdirSync(path.join(outside, 'dist-secret'));
  writeFileSync(path.join(outside, 'secret.txt'), 'secret');
  writeFileSync(path.join(outside, 'dist-secret/secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'index.html'), '<p>工作台</p>');
  writeFileSync(path.join(folder, 'js/pane.0123abcd.js'), 'pane');
  writeFileSync(path.join(folder, '清单 一.txt'), '清单');
  server = await startServer(folder, { port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(outside, { recursive: true });
});

/** Asks for a path as it stands: `fetch` would tidy it. */
function ask(
  target: string,
  method = 'GET',
): Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, method },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    request.on('error', reject).end();
  });
}

test.each([
  ['/', 200, '<p>工作台</p>'],
  ['/index.html?host=1', 200, '<p>工作台</p>'],
  ['/js/pane.0123abcd.js', 200, 'pane'],
  [`/${encodeURIComponent('清单 一.txt')}`, 200, '清单'],
  ['/js', 404, '没有这个文件。 Not found.\n'],
  ['/js/', 404, '没有这个文件。 Not found.\n'],
  ['/no.html', 404, '没有这个文件。 Not found.\n'],
  ['/../secret.txt', 404, '没有这个文件。 Not found.\n'],
  ['/%2e%2e/secret.txt', 404, '没有这个文件。 Not found.\n'],
  ['/js/..%2f..%2fsecret.txt', 404, '没有这个文件。 Not found.\n'],
  ['/../dist-secret/secret.txt', 404, '没有这个文件。 Not found.\n'],
  ['/%', 404, '没有这个文件。 Not found.\n'],
  ['/index.html%00.js', 404, '没有这个文件。 Not found.\n'],
])('GET %s → %i', async (target, status, body) => {
  expect(await ask(target)).toMatchObject({ status, body });
});

test('pages carry the policy and are asked for again, hashed files are kept', async () => {
  const page = await ask('/');
  expect(page.headers).toMatchObject({
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'; "),
  });
  expect((await ask('/js/pane.0123abcd.js')).headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
  });
});

test('only reading is allowed', async () => {
  expect(await ask('/', 'HEAD')).toMatchObject({ status: 200, body: '' });
  expect((await ask('/', 'POST')).status).toBe(405);
  expect((await ask('/', 'PUT')).status).toBe(405);
});

test('a taken port leads to the next one, unless that port is needed', async () => {
  const second = await startServer(folder, { port: server.port });
  expect(second.port).toBeGreaterThan(server.port);
  await second.close();
  await expect(startServer(folder, { port: server.port, nextFree: false })).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
});
