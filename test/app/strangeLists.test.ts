import exampleText from '../../assets/example/example-feedback.txt';
import { addMeasureRow } from '../../src/app/measureRows';
import { openList, type OpenedList } from '../../src/app/openList';
import { repaintList } from '../../src/app/repaintList';
import { repairList } from '../../src/app/repairList';
import { undoLast } from '../../src/app/undoLast';
import { updateList } from '../../src/app/updateList';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import type { CellValue } from '../../src/core/list/item';
import type { WorkbookPlan } from '../../src/core/sheet/workbookPlan';
import { cells, DESKS, type Desk, examplePlan, LIST, listOf, POINTS, rearranged, today } from './desk';

/** What people make of a list, as a plan, and what they do to its table. */
interface Strange {
  readonly plan: () => WorkbookPlan;
  readonly isRange?: true;
}

type Rows = readonly (readonly CellValue[])[];
const blankOf = (rows: Rows): readonly CellValue[] => rows[0]!.map(() => '');
const withBlanks = (rows: Rows, ...before: readonly number[]): Rows =>
  rows.flatMap((row, index) => (before.includes(index) ? [blankOf(rows), row] : [row]));

const SPLIT = (): WorkbookPlan => rearranged(examplePlan(), { rows: (rows) => withBlanks(rows, 3, 7, 8) });
const STRANGE: readonly (readonly [name: string, state: Strange])[] = [
  ['split by blank rows', { plan: SPLIT }],
  ['with a blank row on top', { plan: () => rearranged(examplePlan(), { rows: (rows) => withBlanks(rows, 0) }) }],
  ['with blank rows below', { plan: () => rearranged(examplePlan(), { rows: (rows) => [...rows, blankOf(rows)] }) }],
  ['a table converted to a range', { plan: examplePlan, isRange: true }],
  ['a range split by blank rows', { plan: SPLIT, isRange: true }],
  ['sorted from the end, columns moved', { plan: () => rearranged(examplePlan(), { rows: (rows) => [...rows].reverse(), order: (headers) => [...headers].reverse() }) }],
]; // prettier-ignore

const REVISED = exampleText
  .replace('巡河流于形式', '巡河走过场')
  .replace(/^1\./mu, '1.新查出的问题。值班脱岗6次，未作处理。\n1.');

/** The words of a list, row by row, but for those that the document owns. */
const words = (list: OpenedList, header: string): ReadonlyMap<string, CellValue> => {
  const { content } = list;
  const values = cells(content, header);
  const ids = cells(content, '编号');
  return new Map(values.flatMap((value, row) => (ids[row] === '' ? [] : [[String(ids[row]), value]])));
};

describe.each(DESKS)('in %s', (_, makeDesk) => {
  async function desk({ plan, isRange }: Strange): Promise<Desk> {
    const made = await makeDesk();
    await made.workbook.write(plan(), []);
    if (isRange) await made.edit({ kind: 'toRange', sheet: LIST });
    const { sheetName, headers, headerRow, firstColumn, rows } = await listOf(made);
    await made.workbook.setCells(
      sheetName,
      rows.flatMap((row, index) =>
        row.every((value) => value === '')
          ? []
          : [
              {
                row: headerRow + 1 + index,
                column: firstColumn + headers.indexOf('措施'),
                value: `措施${index}`,
              },
            ],
      ),
    );
    return made;
  }

  describe.each(STRANGE)('a list %s', (_name, state) => {
    it('is recognized whole', async () => {
      const list = (await openList(await desk(state)))!;
      expect(list.items.filter(({ id }) => id !== '')).toHaveLength(POINTS);
      expect(list.memory).not.toBeNull();
    });

    it('takes a new version of the document, gives it back with 撤销, and loses no word', async () => {
      const made = await desk(state);
      const services = { workbook: made.workbook, today };
      const before = (await openList(services))!;
      const { statement } = await updateList(services, {
        feedback: parseFeedback(REVISED),
        fileName: '新稿.txt',
      });
      expect(statement.account.list).toMatchObject({ vanished: 0 });
      expect(statement.account.list.added).toBeGreaterThan(0);
      expect(statement.account.list.updated).toBeGreaterThan(0);
      const after = (await openList(services))!;
      const written = words(after, '措施');
      for (const [id, value] of words(before, '措施')) expect(written.get(id)).toBe(value);
      expect(written.size).toBe(words(before, '措施').size + statement.account.list.added);
      expect([...words(after, '具体表现').values()].join()).toContain('巡河走过场');
      await undoLast(services);
      expect((await listOf(made)).rows).toEqual(before.content.rows);
    });

    it('gets one more row for a problem', async () => {
      const made = await desk(state);
      const services = { workbook: made.workbook, today };
      const before = await listOf(made);
      const id = String(cells(before, '编号').find((value) => value !== ''));
      const { id: added } = await addMeasureRow(services, id);
      const list = await listOf(made);
      expect(list.rows).toHaveLength(before.rows.length + 1);
      expect(cells(list, '编号').indexOf(added)).toBe(cells(list, '编号').indexOf(id) + 1);
      await undoLast(services);
      expect((await listOf(made)).rows).toEqual(before.rows);
    });

    it('is repaired and colored without touching a word', async () => {
      const made = await desk(state);
      const services = { workbook: made.workbook, today };
      const before = await listOf(made);
      await repaintList(services);
      await repairList(services);
      const after = await listOf(made);
      for (const header of ['问题', '措施', '状态', '编号'])
        expect(cells(after, header)).toEqual(cells(before, header));
      expect(after.colorRules).not.toEqual([]);
    });
  });
});
