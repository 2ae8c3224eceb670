import { findBrowser } from '../../scripts/lib/browser.cjs';

const machine = (platform: NodeJS.Platform, env: Record<string, string>, ...files: string[]) => ({
  platform,
  env,
  exists: (file: string) => files.includes(file),
});

const programs = {
  PROGRAMFILES: 'C:\\Program Files',
  'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
  LOCALAPPDATA: 'C:\\L',
};
const chromeWin = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
const chromeUser = 'C:\\L\\Google\\Chrome\\Application\\chrome.exe';
const edgeWin = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
const edgeMac = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
const chromeHome = '/Users/li/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

test.each([
  ['Chrome on Windows', machine('win32', programs, chromeWin, edgeWin), chromeWin],
  ['Chrome of one user', machine('win32', programs, chromeUser), chromeUser],
  ['Edge on Windows, always there', machine('win32', programs, edgeWin), edgeWin],
  ['Edge on a Mac', machine('darwin', { HOME: '/Users/li' }, edgeMac), edgeMac],
  ['Chrome in the home folder of a Mac', machine('darwin', { HOME: '/Users/li' }, chromeHome), chromeHome],
  [
    'Chromium on Debian',
    machine('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/usr/bin/chromium'),
    '/usr/bin/chromium',
  ],
  [
    'Chrome before Chromium',
    machine('linux', { PATH: '/usr/bin' }, '/usr/bin/chromium', '/usr/bin/google-chrome'),
    '/usr/bin/google-chrome',
  ],
  [
    'the browser that is named',
    machine('linux', { PATH: '/usr/bin', CHROME_PATH: '/opt/c' }, '/opt/c', '/usr/bin/chromium'),
    '/opt/c',
  ],
  [
    'a named browser that is not there',
    machine('linux', { PATH: '/usr/bin', CHROME_PATH: '/opt/c' }, '/usr/bin/chromium'),
    '/usr/bin/chromium',
  ],
  ['nothing', machine('linux', { PATH: '/usr/bin' }), null],
  ['a system we know nothing of', machine('aix', { PATH: '/usr/bin' }, '/usr/bin/chromium'), null],
])('%s', (_what, given, found) => {
  expect(findBrowser(given)).toBe(found);
});
