import js from '@eslint/js';
import globals from 'globals';
import hooks from 'eslint-plugin-react-hooks';
import officeAddins from 'eslint-plugin-office-addins';
import tseslint from 'typescript-eslint';

/** The host may be touched where it is adapted or picked, nowhere else. */
const KNOWS_OFFICE = ['src/workbook/excel/**', 'src/taskpane/main.tsx', 'src/commands/main.ts'];

const noHost = ['Excel', 'Office', 'OfficeExtension'].map((name) => ({
  name,
  message: 'Only workbook/excel and the composition roots know the host.',
}));

/** The caller passes `today`; a result must not depend on when or how often it is asked for. */
const noClock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'No clock here: the caller passes today.',
  },
  { selector: "CallExpression[callee.name='Date']", message: 'No clock here: the caller passes today.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'No clock here: the caller passes today.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'No chance here: the caller passes ids.',
  },
  { selector: "MemberExpression[object.name='performance']", message: 'No clock here.' },
];

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'build', 'coverage', 'test/documents'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strict, ...tseslint.configs.stylistic],
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'off', // noUncheckedIndexedAccess makes it needed where a regex or a table guarantees
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-definitions': 'off', // a union or a mapped type reads better as a type
      '@typescript-eslint/consistent-indexed-object-style': 'off', // an index signature can name its key
      '@typescript-eslint/no-dynamic-delete': 'off',
      'no-irregular-whitespace': [
        'error',
        { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
      ],
      'no-control-regex': 'off', // documents contain control characters, and we look for them
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: KNOWS_OFFICE,
    rules: { 'no-restricted-globals': ['error', ...noHost] },
  },
  {
    files: ['src/core/**/*.ts', 'src/app/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...noClock] },
  },
  {
    files: KNOWS_OFFICE.map((place) => (place.endsWith('**') ? `${place}/*.ts` : place)),
    plugins: { 'office-addins': officeAddins },
    languageOptions: { globals: globals.browser },
    rules: {
      // The plugin's guesses about load and sync (call-sync-before-read, load-object-before-read, no-context-sync-in-loop)
      // do not see through helpers and chunks. The simulated Excel of the tests enforces the real rules at run time.
      'office-addins/call-sync-after-load': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: ['src/taskpane/oldHost.js'],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: 'script',
      globals: { ...globals.browser, Promise: 'readonly', Symbol: 'readonly' },
    },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  {
    files: ['**/*.{cjs,mjs}', 'webpack.config.js'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.cjs', 'webpack.config.js'], languageOptions: { sourceType: 'commonjs' } },
  { files: ['test/**/*.cjs'], languageOptions: { globals: globals.jest } },
  { files: ['test/**/*.{ts,tsx}'], rules: { '@typescript-eslint/no-empty-function': 'off' } },
);
