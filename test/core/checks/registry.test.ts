import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../src/core/checks';
import { countIssues, runChecks } from '../../../src/core/checks/runChecks';
import { CONTEXT, GOOD, listOf, row } from './checkCases';

const ROOT = join(__dirname, '../../../src/core/checks');
const FOLDERS = readdirSync(ROOT, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const FILES = FOLDERS.flatMap((folder) =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.name.endsWith('.ts') && entry.name !== 'requiredCell.ts')
    .map((entry) => ({
      name: entry.name.replace('.ts', ''),
      text: readFileSync(join(ROOT, folder, entry.name), 'utf8'),
    })),
);
const TESTS = readdirSync(__dirname)
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(__dirname, name), 'utf8'))
  .join('\n');

const camel = (code: string): string => code.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

test('every check has a file of its name, a test, and nothing is left unregistered', () => {
  const registered = CHECKS.map(({ code }) => camel(code)).sort();
  expect(FILES.map(({ name }) => name).sort()).toEqual(registered);
  for (const name of registered) expect(TESTS).toContain(name);
  expect(new Set(registered).size).toBe(registered.length);
});

test.each(CHECKS.map((check) => [check.code, check] as const))(
  '%s says what, why and how to mend',
  (_, check) => {
    for (const words of [check.title, check.message, check.why, check.howToMend])
      expect(words).toMatch(/\p{Script=Han}/u);
    expect(Object.values(check.severity).some((severity) => severity !== 'off')).toBe(true);
  },
);

test('a well-filled row raises nothing', () => {
  expect(runChecks(CHECKS, listOf([GOOD]), CONTEXT)).toEqual([]);
});

test('while filling in, empty cells are hints; at submission they are errors', () => {
  const empty = listOf([{ measures: '', responsibleUnits: '', deadline: '', status: '' }]);
  expect(countIssues(runChecks(CHECKS, empty, { ...CONTEXT, stage: 'draft' }))).toMatchObject({
    error: 0,
    hint: 4,
  });
  expect(countIssues(runChecks(CHECKS, empty, { ...CONTEXT, stage: 'plan' }))).toMatchObject({ error: 3 });
  expect(countIssues(runChecks(CHECKS, empty, CONTEXT))).toMatchObject({ error: 4 });
});

test('the gravest come first, then the order of rows', () => {
  const issues = runChecks(
    CHECKS,
    listOf([row({ responsiblePersons: '' }, 'zg-1'), row({ measures: '', point: '另一点' }, 'zg-2')]),
    CONTEXT,
  );
  expect(issues.map(({ code, rowId }) => [code, rowId])).toEqual([
    ['measure-missing', 'zg-2'],
    ['person-missing', 'zg-1'],
  ]);
});

test('sentences are filled and name the row', () => {
  const [issue] = runChecks(CHECKS, listOf([{ sequence: '3-2', status: '在办' }]), CONTEXT);
  expect(issue).toMatchObject({ code: 'status-unknown', message: expect.stringContaining('第3-2项') });
  expect(issue?.message).not.toMatch(/[{}]/u);
});
