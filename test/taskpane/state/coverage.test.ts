import { coverageFigures, leftOutToRead } from '../../../src/taskpane/state/coverage';

const coverage = {
  total: 100,
  rows: 60,
  headings: 20,
  leftOut: [
    { start: 0, end: 5, reason: 'marker' },
    { start: 5, end: 10, reason: 'container' },
    { start: 10, end: 20, reason: 'user' },
  ],
};

test('what is left out by form or by the user is no gap', () => {
  expect(coverageFigures(coverage)).toEqual({
    total: 100,
    rows: 60,
    headings: 20,
    form: 10,
    user: 10,
    open: 0,
  });
});

test.each([
  [
    'nobody can say why',
    { ...coverage, rows: 57, leftOut: [...coverage.leftOut, { start: 30, end: 33, reason: 'unclear' }] },
    3,
  ],
  ['the figures do not add up', { ...coverage, rows: 58 }, 2],
])('open where %s', (_, given, open) => {
  expect(coverageFigures(given).open).toBe(open);
});

test('marks are not worth reading, exclusions stand elsewhere', () => {
  expect(leftOutToRead(coverage).map(({ reason }) => reason)).toEqual(['container']);
});
