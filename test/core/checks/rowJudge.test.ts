import { CHECKS } from '../../../src/core/checks';
import { readyForChecks, runChecks, runChecksAgain } from '../../../src/core/checks/runChecks';
import { OFFICES } from './offices';
import { PLANTED } from './planted';

const ALL = [...OFFICES, ...Object.values(PLANTED).flatMap((each) => each.map(({ office }) => office))];

test.each(CHECKS.filter(({ perRow }) => perRow).map((check) => [check.code, check] as const))(
  '%s judges a row by itself',
  (_, check) => {
    for (const { list: given, context } of ALL) {
      const { list } = readyForChecks(given);
      const oneByOne = list.items.flatMap((item, index) =>
        check.run({ ...list, items: [item] }, context).map((hit) => ({ ...hit, item: index })),
      );
      expect(oneByOne).toEqual(check.run(list, context));
    }
  },
);

test('a second run says what a first one would, whatever was planted since', () => {
  const last = new Map<unknown, ReturnType<typeof runChecksAgain>['judged']>();
  for (const { from, office } of Object.values(PLANTED).flat()) {
    const before = last.get(from) ?? runChecksAgain(CHECKS, from.list, from.context, null).judged;
    const { issues, judged } = runChecksAgain(CHECKS, office.list, office.context, before);
    expect(issues).toEqual(runChecks(CHECKS, office.list, office.context));
    last.set(from, judged);
  }
});

test('rows that stayed as they were are not looked at', () => {
  const [{ list, context }] = OFFICES as [(typeof OFFICES)[number]];
  const seen: number[] = [];
  const spies = CHECKS.map((check) => ({
    ...check,
    run: (...[of, within]: Parameters<typeof check.run>) => {
      if (check.perRow) seen.push(of.items.length);
      return check.run(of, within);
    },
  }));
  const { judged } = runChecksAgain(spies, list, context, null);
  const edited = list.items.map((item, row) =>
    row === 2 ? { ...item, cells: { ...item.cells, measures: '加强管理' } } : item,
  );
  seen.length = 0;
  runChecksAgain(spies, { ...list, items: [...edited].reverse() }, context, judged);
  expect(new Set(seen)).toEqual(new Set([1]));
  seen.length = 0;
  runChecksAgain(spies, list, { ...context, today: '2031-01-01' }, judged);
  expect(new Set(seen)).toEqual(new Set([list.items.length]));
});
