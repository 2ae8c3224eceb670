import { readFileSync } from 'node:fs';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';
import { merge } from '../../../src/core/list/merge';
import { nextBase } from '../../../src/core/list/mergeCells';
import { NO_WRITES } from '../../../src/core/list/listWrites';
import { mergeWrites } from '../../../src/core/list/mergeWrites';
import { planItems } from '../../../src/core/list/planItems';
import { accountFor } from '../../../src/core/list/mergeAccount';

const text = readFileSync('assets/example/example-feedback.txt', 'utf8');

/** The example read again after somebody revised its text. */
function update(revised: string) {
  const { items } = planItems(parseFeedback(text), 'point');
  const list = items.map((item, index) => ({ ...item, cells: { ...item.cells, measures: `措施${index}` } }));
  const base = {
    id: 'import-1',
    kind: 'import' as const,
    date: '2025-06-20',
    rows: items.map(({ id, cells }) => ({ id, cells: nextBase(cells, []) })),
  };
  const planned = planItems(parseFeedback(revised), 'point');
  const result = merge({ base, list, planned, grain: 'point', today: '2025-09-01' });
  return { list, result, account: accountFor(result) };
}

describe('the example, revised', () => {
  test('unchanged, or copied with other blanks and line ends, it changes nothing', () => {
    for (const same of [text, text.replace(/\r?\n/gu, '\r\n'), `${text}\n\n`]) {
      const { list, result } = update(same);
      expect(mergeWrites(list, result)).toEqual(NO_WRITES);
    }
  });

  test('one sentence reworded updates one row', () => {
    const { account, result } = update(
      text.replace('节水型机关创建进度缓慢', '节水型机关创建工作进度缓慢，至今没有验收'),
    );
    expect(account.list).toMatchObject({ updated: 1, conflict: 0, vanished: 0, added: 0 });
    expect(result.changes.find(({ kind }) => kind === 'updated')).toMatchObject({ how: 'reworded' });
  });

  test('one sentence left out marks one row', () => {
    const { account } = update(text.replace(/；?主题党日活动形式较为单一/u, ''));
    expect(account.list).toMatchObject({ vanished: 1, added: 0, conflict: 0 });
  });
});
