import fc from 'fast-check';

import { createXlsxWorkbook } from '../../../../src/workbook/xlsx';
import { sampleMemorySheet } from '../../samplePlans';
import { changeOf } from '../../editContract';
import { DAMAGES, damagedXml } from '../damage';
import { busyFile } from '../files/busyFile';
import { changedParts, fileOf, partsOf } from '../xlsxFile';

it('an edit of a damaged file is done or refused with a WorkbookError, and then nothing has changed', async () => {
  const parts = partsOf(busyFile());
  const names = Object.keys(parts).filter((name) => !/media|theme|customXml/.test(name));
  const damage = fc.record({
    name: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom(...DAMAGES),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, kind, name }) => {
      const file = fileOf({ ...parts, [name]: damagedXml(parts[name]!, at, kind) });
      const workbook = await createXlsxWorkbook(file).catch(() => null);
      const list = await workbook?.read().then(
        (content) => content.list,
        () => null,
      );
      if (!workbook || !list) return;
      const row = list.headers.map(() => '新');
      const error: unknown = await workbook
        .edit({
          list: changeOf(list, {
            cells: [
              { row: list.headerRow + 1, column: list.firstColumn, from: list.rows[0]?.[0] ?? '', to: '甲' },
            ],
            inserts: [
              { before: 0, rows: [row] },
              { before: list.rows.length, rows: [row] },
            ],
            deletes: list.rows.length > 2 ? [1, list.rows.length - 1] : [],
          }),
          sheets: [sampleMemorySheet()],
          removals: ['汇总 表'],
        })
        .then(
          () => null,
          (reason: unknown) => reason,
        );
      if (error === null) await createXlsxWorkbook(await workbook.save());
      else {
        expect(error).toMatchObject({ name: 'WorkbookError' });
        expect(changedParts(file, await workbook.save())).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
});
