/** One jest, two projects: what runs in Node, and what needs a browser and a build. */
'use strict';

const swc = {
  swcrc: false,
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    target: 'es2022',
    transform: { react: { runtime: 'automatic' } },
  },
  module: { type: 'commonjs' },
};

/** Packages that ship ES modules only. */
const ESM = ['hucre', 'chinese-days', 'pdfjs-dist', '@fluentui', '@noble'];

const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: {
    '^.+\\.[cm]?[tj]sx?$': ['@swc/jest', swc],
    '\\.txt$': '<rootDir>/test/scripts/textTransform.cjs',
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM.join('|')})/)`],
};

module.exports = {
  projects: [
    {
      ...common,
      displayName: 'node',
      setupFilesAfterEnv: ['<rootDir>/test/scripts/timeout.cjs'],
      testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
      testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
    },
    {
      ...common,
      displayName: 'browser',
      testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/test/e2e/support/globalSetup.cjs',
      setupFilesAfterEnv: ['<rootDir>/test/e2e/support/timeout.cjs'],
    },
  ],
};
