import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FILES } from '../../scripts/lib/officeJs.cjs';

const dist = path.resolve(__dirname, '../../node_modules/@microsoft/office-js/dist');
const debug = readFileSync(path.join(dist, 'office.debug.js'), 'utf8');

test('every file that is copied exists', () => {
  expect(Object.keys(FILES).filter((file) => !existsSync(path.join(dist, file)))).toEqual([]);
});

test.each(['win32', 'mac', 'web'])('the file that office.js asks for on %s is copied', (platform) => {
  const excel = /"excel": \{(.*?)\}/s.exec(debug)?.[1] ?? '';
  const version = new RegExp(`"${platform}": "([0-9.]+)"`).exec(excel)?.[1];
  expect(Object.keys(FILES)).toContain(`excel-${platform}-${version}.js`);
});

test('the locale that office.js falls back to is copied', () => {
  const fallback = /DefaultLocale: "([a-z-]+)"/.exec(debug)?.[1];
  expect(Object.keys(FILES)).toContain(`${fallback}/office_strings.js`);
});
