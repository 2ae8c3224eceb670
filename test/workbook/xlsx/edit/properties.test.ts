import fc from 'fast-check';

import type { CellValueRow } from '../../../../src/core/sheet/workbookPlan';
import type { ListChange } from '../../../../src/workbook/port';
import { columnIndex } from '../../../../src/workbook/xlsx/address';
import { createXlsxWorkbook } from '../../../../src/workbook/xlsx';
import { changeOf, changedRows } from '../../editContract';
import { busyFile } from '../files/busyFile';
import { partsOf } from '../xlsxFile';
import { edited, listOf } from './edited';

/** Rows that come and go in a list of five rows; the second has something beside it, so that it never goes. */
const changes = fc.record({
  inserts: fc
    .uniqueArray(fc.record({ before: fc.nat(5), count: fc.integer({ min: 1, max: 3 }) }), {
      selector: ({ before }) => before,
      maxLength: 4,
    })
    .map((inserts) => inserts.sort((a, b) => a.before - b.before)),
  deletes: fc.subarray([0, 2, 3, 4]),
});

type Change = typeof changes extends fc.Arbitrary<infer T> ? T : never;

function partOf({ deletes, inserts }: Change): Pick<ListChange, 'inserts' | 'deletes'> {
  let number = 0;
  const row = (): CellValueRow => ['', '', '', '', '', '', '', `n-${++number}`];
  return {
    inserts: inserts.map(({ before, count }) => ({ before, rows: Array.from({ length: count }, row) })),
    deletes,
  };
}

/**
 * Who stands in each row of the list's sheet: the id of a row of the list; rows around it keep their order, so that
 * they are known by their distance to its first or its last row.
 */
function tenants(ids: readonly string[], lastRow: number): readonly string[] {
  const [first, end] = [4, 4 + ids.length];
  return Array.from({ length: lastRow + 1 }, (_, row) =>
    row < first ? `above ${row}` : row < end ? ids[row - first]! : `below ${row - end}`,
  );
}

/** All that a text says of rows of the sheet: `$F$4:$F$8` → [4, 8] in column F; null for what is lost. */
function pointed(
  formula: string,
): readonly (readonly [column: number, first: number, last: number] | null)[] {
  const bare = formula.replaceAll(/"[^"]*"/g, '');
  return [...bare.matchAll(/#REF!|\$?([A-Z]+)\$?(\d+)(?::\$?[A-Z]+\$?(\d+))?/g)].map(
    ([, column, first, last]) =>
      column === undefined ? null : [columnIndex(column), Number(first), Number(last ?? first)],
  );
}

/** Formulas of all the workbook but those of the list itself, in an order that no edit changes. */
async function formulasOf(bytes: Uint8Array, bodyRows: number): Promise<readonly string[]> {
  const workbook = await createXlsxWorkbook(bytes);
  const area = { row: 0, column: 0, rows: 60, columns: 20 };
  const list = (await workbook.readArea('整改台账', area)).formulas.filter(
    ({ row }) => row < 3 || row >= 3 + bodyRows,
  );
  const summary = (await workbook.readArea('汇总 表', area)).formulas.filter(({ formula }) =>
    /整改台账'?!|#REF!/.test(formula),
  );
  const parts = partsOf(bytes);
  const others = [
    parts['xl/charts/chart1.xml']!,
    parts['xl/charts/chart2.xml']!,
    parts['xl/tables/table1.xml']!,
    parts['xl/workbook.xml']!.replace(/_xlnm[^>]*>[^<]*</g, '<'),
  ].join('');
  const texts = [...others.matchAll(/<(?:c:f|definedName|totalsRowFormula)(?: [^>]*)?>([^<]+)</g)];
  return [...list, ...summary]
    .map(({ formula }) => formula)
    .concat(texts.map(([, text]) => text!).filter((text) => !text.includes('汇总')));
}

it('formulas everywhere point at the same rows as before, and at nothing where these are gone', async () => {
  const old = await formulasOf(busyFile(), 5);
  const ids = (await listOf(busyFile())).rows.map((row) => String(row[7]));
  await fc.assert(
    fc.asyncProperty(changes, async (change) => {
      const bytes = await edited(busyFile(), (list) => ({ list: changeOf(list, partOf(change)) }));
      const now = (await listOf(bytes)).rows.map((row) => String(row[7]));
      const formulas = await formulasOf(bytes, now.length);
      expect(formulas).toHaveLength(old.length);
      const [oldTenants, newTenants] = [tenants(ids, 40), tenants(now, 60)];
      const gone = new Set(change.deletes.map((row) => ids[row]));
      old.forEach((formula, index) => {
        const was = pointed(formula);
        const is = pointed(formulas[index]!);
        expect([formula, is.length]).toEqual([formula, was.length]);
        was.forEach((place, each) => {
          const rows = place ? oldTenants.slice(place[1], place[2] + 1).filter((tenant) => !gone.has(tenant)) : [];
          const found = is[each];
          const stands = found ? newTenants.slice(found[1], found[2] + 1) : [];
          const known = stands.filter((tenant) => !tenant.startsWith('n-'));
          expect([formula, formulas[index], known]).toEqual([formula, formulas[index], rows]);
          // Only what spans several rows may take in new ones.
          if (place && place[1] === place[2]) expect(stands.length).toBeLessThanOrEqual(1);
        });
      });
    }),
    { numRuns: 80 },
  ); // prettier-ignore
});

it('any rows that come and go again leave every value and every formula', async () => {
  const before = await listOf(busyFile());
  const inserts = fc
    .uniqueArray(fc.record({ before: fc.nat(5), count: fc.integer({ min: 1, max: 2 }) }), {
      selector: ({ before: at }) => at,
      minLength: 1,
      maxLength: 5,
    })
    .map((each) => each.sort((a, b) => a.before - b.before));
  const old = await formulasOf(busyFile(), 5);
  await fc.assert(
    fc.asyncProperty(inserts, async (coming) => {
      const there = await edited(busyFile(), (list) => ({ list: changeOf(list, partOf({ inserts: coming, deletes: [] })) }));
      const back = await edited(there, (list) => ({
        list: changeOf(list, {
          deletes: list.rows.flatMap((row, index) => (String(row[7]).startsWith('n-') ? [index] : [])),
        }),
      }));
      const list = await listOf(back);
      expect(list).toEqual(before);
      expect(await formulasOf(back, 5)).toEqual(old);
    }),
    { numRuns: 40 },
  );
}); // prettier-ignore

it('several edits in a row give what each of them says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(changes, { minLength: 1, maxLength: 4 }), async (all) => {
      const workbook = await createXlsxWorkbook(busyFile());
      for (const change of all) {
        const list = (await workbook.read()).list!;
        const rows = list.rows.length;
        const beside = list.rows.findIndex((row) => row[7] === 'r-2');
        const part = partOf({
          inserts: change.inserts.filter(({ before }) => before <= rows),
          deletes: change.deletes.filter((row) => row < rows && row !== beside),
        });
        const told = changeOf(list, part);
        await workbook.edit({ list: told });
        const now = (await workbook.read()).list!;
        const withoutWarning = (values: readonly unknown[]): unknown[] => values.filter((_, index) => index !== 6);
        expect(now.rows.map(withoutWarning)).toEqual(changedRows(list, told).map(withoutWarning));
        expect(now.validations.slice(3, 6)).toEqual(['all', 'none', 'all']);
      }
      await createXlsxWorkbook(await workbook.save());
    }),
    { numRuns: 30 },
  );
}); // prettier-ignore
