import { giveIds } from '../../../src/core/list/giveIds';
import type { SnapshotRow } from '../../../src/core/list/snapshot';
import { row } from './unitFiles';

const SAID: readonly SnapshotRow[] = [
  { id: 'zg-1', cells: { finding: '1.学习不深入', point: '次数不足' } },
  { id: 'zg-2', cells: { finding: '2.造林未完成' } },
];
/** What was sent or archived of the same rows: no sentences. */
const SENT: readonly SnapshotRow[] = [
  { id: 'zg-1', cells: { measures: '一' }, unit: '甲局' },
  { id: 'zg-2', cells: {}, unit: '甲局' },
];
/** A baseline that names a row that no document knows. */
const NAMED: readonly SnapshotRow[] = [{ id: 'zg-2', cells: { finding: '2.造林未完成' } }];

const first = row('zg-1', { finding: '别的话' });
const truly = row('zg-1', { finding: '1.学习不深入', point: '次数不足' });
const lost = row('', { finding: '造林未完成' });

test.each([
  ['the import alone', SAID],
  ['with a dispatch behind it', [...SAID, ...SENT]],
  ['with a baseline that says the same', [...SAID, ...NAMED, ...SENT]],
])('the row that says what the document said keeps its id (%s)', (_, base) => {
  const given = giveIds([first, truly, lost, lost], base, []);
  expect(given[1]!.id).toBe('zg-1');
  expect(given[2]!.id).toBe('zg-2');
  expect(new Set(given.map(({ id }) => id)).size).toBe(4);
});
