'use strict';
/**
 * Finds an installed Chrome, Edge or Chromium for the browser tests. Playwright's own download is not needed
 * and not always reachable.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

/** @typedef {{ platform: NodeJS.Platform, env: NodeJS.ProcessEnv, exists: (file: string) => boolean }} Machine */

/** @type {() => Machine} */
const thisMachine = () => ({ platform: process.platform, env: process.env, exists: fs.existsSync });

/** @type {Partial<Record<NodeJS.Platform, (machine: Machine) => string[]>>} */
const CANDIDATES = {
  win32: ({ env }) =>
    [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
      .filter((base) => base !== undefined)
      .flatMap((base) =>
        [
          'Google\\Chrome\\Application\\chrome.exe',
          'Microsoft\\Edge\\Application\\msedge.exe',
          'Chromium\\Application\\chrome.exe',
        ].map((file) => path.win32.join(base, file)),
      ),
  darwin: ({ env }) =>
    ['', env['HOME'] ?? ''].flatMap((base) =>
      ['Google Chrome', 'Microsoft Edge', 'Chromium'].map(
        (name) => `${base}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    ),
  linux: ({ env }) =>
    (env['PATH'] ?? '')
      .split(':')
      .filter(Boolean)
      .flatMap((folder) =>
        [
          'google-chrome',
          'google-chrome-stable',
          'chromium',
          'chromium-browser',
          'microsoft-edge',
          'microsoft-edge-stable',
        ].map((name) => `${folder}/${name}`),
      ),
};

/**
 * Path of a browser, or null. CHROME_PATH goes before everything else.
 * @param {Machine} [machine]
 * @returns {string | null}
 */
function findBrowser(machine = thisMachine()) {
  const named = machine.env['CHROME_PATH'];
  if (named && machine.exists(named)) return named;
  return CANDIDATES[machine.platform]?.(machine).find(machine.exists) ?? null;
}

/**
 * Finds a browser, installs one on Debian as root, or says what to install and throws: browser tests are never skipped.
 * @returns {string}
 */
function requireBrowser() {
  const found = findBrowser();
  if (found) return found;
  if (canUseApt()) {
    console.error('没有找到浏览器，正在用 apt-get 安装 chromium … Installing chromium …');
    const quiet = {
      stdio: /** @type {const} */ (['ignore', 2, 2]),
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    };
    spawnSync('apt-get', ['update'], { ...quiet, stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      ...quiet,
      stdio: ['ignore', 2, 2],
    });
    const installed = findBrowser();
    if (installed) return installed;
  }
  throw new Error(
    [
      '浏览器测试需要 Chrome、Edge 或 Chromium，但这台电脑上没有找到。',
      '请安装其中之一，或用环境变量 CHROME_PATH 指出它的位置，再运行一次。',
      'Browser tests need Chrome, Edge or Chromium: install one, or set CHROME_PATH. On Debian: apt-get install chromium',
    ].join('\n'),
  );
}

const canUseApt = () =>
  process.platform === 'linux' &&
  process.getuid?.() === 0 &&
  fs.existsSync('/etc/debian_version') &&
  fs.existsSync('/usr/bin/apt-get');

module.exports = { findBrowser, requireBrowser, canUseApt };
