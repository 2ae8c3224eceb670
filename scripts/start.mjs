#!/usr/bin/env node
// npm start: installs what is missing, builds, serves the workbench on this machine only.
import { createRequire } from 'node:module';
import { ensureInstalled } from './lib/install.mjs';

ensureInstalled();

const require = createRequire(import.meta.url);
const { freshDist } = require('./lib/distBuild.cjs');
const { startServer } = require('./lib/server.cjs');

console.log('正在构建… Building …');
const { origin } = await startServer(await freshDist());
console.log(`
整改清单助手已就绪，请用 Edge、Chrome 等浏览器打开：

    ${origin}/

所有内容只在本机处理，不上传。按 Ctrl+C 结束。
The workbench is ready: open the address above. Nothing leaves this machine. Ctrl+C stops it.
在 Excel 里使用（Windows、Mac）请运行 npm run start:excel。
`);
