'use strict';
/**
 * The files of @microsoft/office-js that Excel asks for, of the 86 MB in the package. office.js builds the name of the
 * second file from what the host says about itself: `excel-<platform>-<version>.js`, then `<locale>/office_strings.js`.
 */
const FROM = 'node_modules/@microsoft/office-js';

/** File → who asks for it. */
const FILES = {
  'office.js': 'every page with Office in it',
  'excel-win32-16.01.js': 'Excel on Windows, from 2019 on',
  'excel-win32-16.00.js': 'Excel 2016 on Windows: too old for us, but it must get as far as being told so',
  'excel-mac-16.00.js': 'Excel on a Mac',
  'excel-web-16.00.js': 'Excel in a browser',
  'o15apptofilemappingtable.js': 'a plain browser that opens taskpane.html',
  'zh-cn/office_strings.js': 'a host in Chinese',
  'en-us/office_strings.js': 'every other host: office.js falls back to it',
};

const officeJsFiles = () => [
  ...Object.keys(FILES).map((file) => ({
    from: `${FROM}/dist/${file}`,
    to: `office-js/${file}`,
    info: { minimized: true },
  })),
  { from: `${FROM}/LICENSE.md`, to: 'office-js/LICENSE.md' },
];

module.exports = { officeJsFiles, FILES };
