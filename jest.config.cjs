/** One jest, three projects: what runs in Node, what needs a browser, and nothing else. */
const swc = ['@swc/jest', { swcrc: false, jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022', transform: { react: { runtime: 'automatic' } } }, module: { type: 'commonjs' } }];
const common = {
  rootDir: __dirname,
  testEnvironment: 'node',
  transform: { '^.+\\.[cm]?[tj]sx?$': swc },
  transformIgnorePatterns: ['/node_modules/(?!(hucre|chinese-days|@fluentui|pdfjs-dist)/)'],
};
module.exports = {
  projects: [
    { ...common, displayName: 'node', testMatch: ['<rootDir>/test/**/*.test.ts?(x)'], testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'] },
    { ...common, displayName: 'browser', testMatch: ['<rootDir>/test/e2e/**/*.test.ts'] },
  ],
};
