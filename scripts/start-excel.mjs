#!/usr/bin/env node
// npm run start:excel: serves the pane over https with a certificate this machine trusts, and opens Excel with it.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './lib/install.mjs';

/** Called by npx and not a dependency: it brings 590 packages, and only a developer with Excel needs it. */
const SIDELOADER = 'office-addin-debugging@6.0.3';

if (process.platform !== 'win32' && process.platform !== 'darwin') {
  console.error(
    'start:excel 需要装有 Excel 的 Windows 或 Mac。请在这台电脑上运行 npm start，用浏览器打开工作台。',
  );
  console.error('start:excel needs Windows or macOS with Excel. Use npm start for the workbench.');
  process.exit(1);
}

ensureInstalled();

const require = createRequire(import.meta.url);
const { getHttpsServerOptions } = require('office-addin-dev-certs');
const { dist, freshDist } = require('./lib/distBuild.cjs');
const { startServer } = require('./lib/server.cjs');

console.log('首次运行时系统会询问是否信任本机开发证书，请选择“是”。 Trust the local certificate when asked.');
const certificate = await getHttpsServerOptions();
const server = await startServer(await freshDist(), {
  host: 'localhost',
  certificate,
  nextFree: false,
}).catch((error) => {
  if (error.code !== 'EADDRINUSE') throw error;
  console.error('3000 端口被其他程序占用，请关闭它再试。 Port 3000 is taken; the manifest points to it.');
  process.exit(1);
});

const onWindows = process.platform === 'win32'; // npx.cmd needs a shell there, and a shell needs quotes
const manifest = onWindows ? `"${path.join(dist, 'manifest.xml')}"` : path.join(dist, 'manifest.xml');
const sideload = (/** @type {string[]} */ ...args) =>
  spawnSync('npx', ['--yes', SIDELOADER, ...args], { stdio: 'inherit', shell: onWindows }).status ?? 1;

if (sideload('start', manifest, 'desktop', '--app', 'excel', '--no-debug', '--no-live-reload') !== 0) {
  await server.close();
  console.error('没能打开 Excel。请按 README“在 Excel 里安装”一节手动添加 dist/manifest.xml。');
  process.exit(1);
}
console.log(
  'Excel 已打开：功能区“整改清单”→“打开清单助手”。按 Ctrl+C 结束并卸载。 Ctrl+C stops and removes the add-in.',
);
process.once('SIGINT', () => {
  sideload('stop', manifest);
  process.exit(0);
});
