import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECK_GROUPS, CHECKS } from '../../../src/core/checks';
import type { Check, Stage } from '../../../src/core/checks/check';
import { CHECK_LINES } from '../../../src/core/checks/checkLines';
import { checksDocument } from '../../../src/core/checks/checksDocument';
import { DEFAULT_SETTINGS } from '../../../src/core/list/settings';
import { planGuide } from '../../../src/core/sheet/planGuide';
import { SETTING_ROWS } from '../../../src/core/sheet/settingRows';

const ROOT = join(__dirname, '../../../src/core/checks');
const isCheck = (value: unknown): value is Check =>
  typeof value === 'object' && value !== null && 'code' in value && 'run' in value;

/** Every check that a file of a folder exports, with the name of the file. */
const WRITTEN = readdirSync(ROOT, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name: folder }) =>
    readdirSync(join(ROOT, folder))
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const module = jest.requireActual<Record<string, unknown>>(join(ROOT, folder, file));
        return Object.entries(module).flatMap(([name, value]) =>
          isCheck(value) ? [{ file: file.replace('.ts', ''), name, check: value }] : [],
        );
      }),
  );
const TESTS = readdirSync(__dirname)
  .filter((name) => name.endsWith('.test.ts') && !name.startsWith('registry'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'))
  .join('\n');
const DOCUMENT = readFileSync(join(__dirname, '../../../docs/checks.md'), 'utf8');

const camel = (code: string): string => code.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

test('every check has a file of its name and is registered once', () => {
  expect(WRITTEN.map(({ check }) => check.code).sort()).toEqual(CHECKS.map(({ code }) => code).sort());
  expect(new Set(CHECKS.map(({ code }) => code)).size).toBe(CHECKS.length);
  for (const { file, name, check } of WRITTEN)
    expect([file, name]).toEqual([camel(check.code), camel(check.code)]);
});

test.each(CHECKS.map((check) => [check.code, check] as const))(
  '%s is tested, documented, weighed and told in words',
  (code, check) => {
    expect(TESTS).toMatch(new RegExp(`\\b${camel(code)}\\b`, 'u'));
    expect(DOCUMENT).toContain(`### ${code}\n`);
    expect(Object.keys(check.severity).sort()).toEqual(['draft', 'plan', 'progress'] satisfies Stage[]);
    for (const words of [check.title, check.message, check.why, check.howToMend])
      expect(words).toMatch(/\p{Script=Han}/u);
  },
);

test('titles tell checks apart, also from the other lines of 设置', () => {
  const titles = CHECKS.map(({ title }) => title);
  expect(new Set(titles).size).toBe(titles.length);
  for (const { label } of SETTING_ROWS) expect(titles).not.toContain(label);
});

test('only one check is off at every stage until somebody wants it', () => {
  const off = CHECKS.filter(({ severity }) => Object.values(severity).every((each) => each === 'off'));
  expect(off.map(({ code }) => code)).toEqual(['deadline-not-working-day']);
});

test('docs/checks.md is what the registry makes of it (npm run docs)', () => {
  expect(DOCUMENT).toBe(checksDocument());
});

test('填表说明 names every check', () => {
  const { blocks } = planGuide('填表说明', 'standard', DEFAULT_SETTINGS, CHECK_LINES);
  const words = new Set(blocks.flatMap(({ values }) => values.flat()));
  for (const { checks } of CHECK_GROUPS) for (const { title } of checks) expect(words).toContain(title);
});
