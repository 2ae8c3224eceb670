'use strict';
/** Finds LibreOffice, which computes the formulas of a workbook as a program that is not ours. */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { canUseApt } = require('./browser.cjs');

/** @type {Partial<Record<NodeJS.Platform, () => string[]>>} */
const CANDIDATES = {
  win32: () =>
    [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)']]
      .filter((base) => base !== undefined)
      .map((base) => `${base}\\LibreOffice\\program\\soffice.com`),
  darwin: () => ['/Applications/LibreOffice.app/Contents/MacOS/soffice'],
  linux: () =>
    (process.env['PATH'] ?? '')
      .split(':')
      .filter(Boolean)
      .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => `${folder}/${name}`)),
};

/**
 * Path of soffice, or null. SOFFICE_PATH goes before everything else.
 * @returns {string | null}
 */
function findOffice() {
  const named = process.env['SOFFICE_PATH'];
  if (named && fs.existsSync(named)) return named;
  return CANDIDATES[process.platform]?.().find((file) => fs.existsSync(file)) ?? null;
}

/**
 * Finds LibreOffice, installs it on Debian as root, or says what to install and throws: its tests are never skipped.
 * @returns {string}
 */
function requireOffice() {
  const found = findOffice();
  if (found) return found;
  if (canUseApt()) {
    console.error('没有找到 LibreOffice，正在用 apt-get 安装 … Installing LibreOffice …');
    /** @type {import('node:child_process').SpawnSyncOptions} */
    const quiet = {
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], quiet);
    spawnSync(
      'apt-get',
      ['install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui', 'fonts-noto-cjk'],
      quiet,
    );
    const installed = findOffice();
    if (installed) return installed;
  }
  throw new Error(
    [
      '统计公式的测试需要 LibreOffice，但这台电脑上没有找到。',
      '请安装 LibreOffice，或用环境变量 SOFFICE_PATH 指出 soffice 的位置，再运行一次。',
      'Tests of formulas need LibreOffice: install it, or set SOFFICE_PATH. On Debian: apt-get install libreoffice-calc-nogui',
    ].join('\n'),
  );
}

module.exports = { findOffice, requireOffice };
