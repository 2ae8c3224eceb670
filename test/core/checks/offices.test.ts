import { CHECKS } from '../../../src/core/checks';
import type { CheckedList } from '../../../src/core/checks/check';
import { countIssues, runChecks } from '../../../src/core/checks/runChecks';
import { OFFICES } from './offices';
import { PLANTED } from './planted';

describe('lists that offices would hand in', () => {
  test.each(OFFICES.map((office) => [office.name, office] as const))(
    '%s: no error, fewer than one warning for ten rows',
    (_, { list, context }) => {
      const counts = countIssues(runChecks(CHECKS, list, context));
      expect(list.items.length).toBeGreaterThanOrEqual(20);
      expect(counts.error).toBe(0);
      expect(counts.warning * 10).toBeLessThan(list.items.length);
    },
  );

  test.each(OFFICES.map((office) => [office.name, office] as const))(
    '%s: while it is filled in, nothing is an error either',
    (_, { list, context }) => {
      expect(countIssues(runChecks(CHECKS, list, { ...context, stage: 'draft' })).error).toBe(0);
    },
  );
});

describe('defects planted in them', () => {
  const cases = Object.entries(PLANTED).flatMap(([code, all]) =>
    all.map((planted) => [code, planted.what, planted] as const),
  );

  test.each(cases)('%s: %s', (code, _, { from, office, at }) => {
    const check = CHECKS.filter((each) => each.code === code);
    const run = ({ list, context }: typeof office) => runChecks(check, list, context);
    const found = run(office);
    expect(run(from).map(({ item, column }) => [item, column])).not.toContainEqual(at);
    expect(found.map(({ item, column }) => [item, column])).toContainEqual(at);
    for (const { message } of found) expect(message).not.toMatch(/undefined|[{}]/u);
  });

  test('are several of every code', () => {
    // the checks of measures have labelled sets of their own
    const elsewhere = /^(?:measure-(?!missing)|money-|figures-|only-)/u;
    const codes = CHECKS.map(({ code }) => code).filter((code) => !elsewhere.test(code));
    for (const code of codes) expect([code, (PLANTED[code]?.length ?? 0) >= 3]).toEqual([code, true]);
  });
});

describe('what breaks lists', () => {
  const STRANGE: CheckedList['items'][number]['cells'] = {
    sequence: { error: '#REF!' },
    finding: 12.5,
    point: true,
    measures: { date: '2025-02-30' },
    responsibleUnits: '、、；',
    accountableLeaders: '\ud800',
    deadline: -1,
    status: { error: '#N/A' },
    completedOn: Infinity,
  };
  test.each(OFFICES.map((office) => [office.name, office] as const))(
    '%s: no value, no missing column ends a run',
    (_, { list, context }) => {
      const broken = { ...list, items: [...list.items, { id: '', cells: STRANGE, extra: {} }] };
      expect(runChecks(CHECKS, broken, context).length).toBeGreaterThan(0);
      const columns = Object.fromEntries(Object.keys(list.columns).map((key) => [key, null]));
      const bare = { ...list, columns: columns as CheckedList['columns'], items: [] };
      expect(
        runChecks(CHECKS, bare, context).every(
          ({ code }) =>
            code === 'column-missing' || code.endsWith('-not-covered') || code.endsWith('without-task'),
        ),
      ).toBe(true);
    },
  );
});
