import { CHECKS } from '../../src/core/checks';
import { textOf } from '../../src/core/checks/cells';
import type { CheckedList } from '../../src/core/checks/check';
import { runChecks, runChecksAgain } from '../../src/core/checks/runChecks';
import { OFFICES } from '../core/checks/offices';
import { note, report, time } from './harness';

const [{ list, context }] = OFFICES as [(typeof OFFICES)[number]];

/** A list of so many rows, each with words of its own, as if many offices had handed in theirs. */
function grown(rows: number): CheckedList {
  const own = (row: number, step: number): string => String.fromCharCode(0x4e00 + ((row * step) % 20_000));
  const items = Array.from({ length: rows }, (_, row) => {
    const item = list.items[row % list.items.length]!;
    const words = own(row, 7919) + own(row, 104_729);
    const said = (cell: unknown): string => `${String(cell)}${words}`;
    const { finding, point, measures } = item.cells;
    return {
      ...item,
      id: `zg-${row}`,
      cells: {
        ...item.cells,
        sequence: `${row + 1}`,
        finding: said(finding),
        point: said(point),
        measures: said(measures),
      },
    };
  });
  const known = items.map(({ id, cells: { finding, point } }) => ({ id, cells: { finding, point } }));
  return { ...list, items, source: { ...list.source!, rows: known } };
}

/** Reading every text of the list once. */
const onePass = ({ items }: CheckedList): number =>
  items.reduce(
    (sum, { cells }) =>
      sum + Object.values(cells).reduce<number>((own, cell) => own + textOf(cell).length, 0),
    0,
  );

const [small, large] = [grown(10_000), grown(40_000)];
const pass = await time(() => onePass(small));
const smallTime = await time(() => runChecks(CHECKS, small, context), 3);
const largeTime = await time(() => runChecks(CHECKS, large, context), 3);

/** The list as it is when somebody has changed one cell; the other rows are the ones that were checked before. */
const edited: CheckedList = {
  ...small,
  items: small.items.map((item, row) =>
    row === 5000 ? { ...item, cells: { ...item.cells, measures: '进一步加强管理' } } : item,
  ),
};
const { judged } = runChecksAgain(CHECKS, small, context, null);
const editedTime = await time(() => runChecksAgain(CHECKS, edited, context, judged), 3);

note('one pass over the cells, 10,000 rows', pass, 'ms');
note('all checks, 10,000 rows', smallTime, 'ms');
note('all checks again after one edited row, 10,000 rows', editedTime, 'ms');
note('all checks, 40,000 rows', largeTime, 'ms');
note('one check to one pass', smallTime / pass / CHECKS.length, '×');
note('one edited row to all rows', editedTime / smallTime, '×');
report('growth from 10,000 to 40,000 rows', largeTime / smallTime, 5);
