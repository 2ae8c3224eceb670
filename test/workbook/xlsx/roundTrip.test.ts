import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';

import type { CellValue } from '../../../src/core/list/item';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { SAMPLE_HEADER_ROW, samplePlan } from '../samplePlans';
import { DAMAGES, damagedXml } from './damage';
import { excelFile } from './files/excelFile';
import { fileOf, partsOf } from './xlsxFile';

/** What nothing can hold: NUL and halves of characters become �. */
const storable = (text: string): string =>
  text.replace(/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom(
      '_',
      'x',
      '0',
      '4',
      '1',
      'A',
      '\r',
      '\n',
      '\t',
      ' ',
      '&',
      '<',
      ']',
      '=',
      '＝',
      '字',
      '\u0001',
      '\uffff',
    ),
  }),
);

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyText,
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.boolean(),
  fc
    .date({ min: new Date('1900-03-01'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => ({ date: date.toISOString().slice(0, 10) })),
  fc.constantFrom<CellValue>({ error: '#REF!' }, { error: '#N/A' }),
);

const expected = (value: CellValue): CellValue => (typeof value === 'string' ? storable(value) : value);

it('any text of a plan comes back from the file, in every column', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        anyText.filter((text) => text !== ''),
        { minLength: 1, maxLength: 5 },
      ),
      async (texts) => {
        const workbook = await createXlsxWorkbook();
        await workbook.write(samplePlan(texts.map((text) => ({ finding: text, deadline: text }))), []);
        const { list } = await (await createXlsxWorkbook(await workbook.save())).read();
        expect(list?.rows.map((row) => row[1])).toEqual(texts.map(storable));
        expect(list?.rows.map((row) => row[4])).toEqual(texts.map(storable));
      },
    ),
    { numRuns: 150 },
  );
});

it('any values set into any cells of an existing file come back, and no other cell changes', async () => {
  const change = fc.record({
    row: fc.integer({ min: 2, max: 9 }),
    column: fc.integer({ min: 0, max: 6 }),
    value: anyValue,
  });
  const before = (await (await createXlsxWorkbook(excelFile())).read()).list!;
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const workbook = await createXlsxWorkbook(excelFile());
      await workbook.setCells('整改台账', changes);
      const now = (await (await createXlsxWorkbook(await workbook.save())).read()).list!;
      const wanted = new Map(
        changes.map(({ column, row, value }) => [`${row - 2},${column}`, expected(value)]),
      );
      now.rows.forEach((values, row) =>
        values.forEach((value, column) => {
          expect(value).toEqual(wanted.get(`${row},${column}`) ?? before.rows[row]?.[column] ?? '');
        }),
      );
      expect(now.formulas.filter(({ row, column }) => wanted.has(`${row - 2},${column}`))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

it('another library reads the same', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.write(
    samplePlan([{ finding: '=1+1', measures: ' 甲\n乙 ', deadline: { date: '2025-12-31' }, status: '001' }]),
    [],
  );
  const [sheet] = (await readXlsx(await workbook.save())).sheets;
  const row = sheet!.rows[SAMPLE_HEADER_ROW + 1]!;
  expect(row.slice(0, 4)).toEqual(['1', '=1+1', ' 甲\n乙 ', row[3]]);
  expect(row[4]).toEqual(new Date('2025-12-31T00:00:00.000Z'));
  expect(row[5]).toBe('001');
});

it('damage inside the XML gives a workbook or a WorkbookError, never another error', async () => {
  const parts = partsOf(excelFile());
  const names = Object.keys(parts).filter((name) =>
    /workbook|sheet1|styles|table|shared|Types|rels/.test(name),
  );
  const damage = fc.record({
    name: fc.constantFrom(...names),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    kind: fc.constantFrom(...DAMAGES),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ at, kind, name }) => {
      const damaged = damagedXml(parts[name]!, at, kind);
      const work = async (): Promise<void> => {
        const workbook = await createXlsxWorkbook(fileOf({ ...parts, [name]: damaged }));
        await workbook.read();
        await workbook.setCells('整改台账', [{ row: 2, column: 6, value: '=文字' }]);
        await workbook.write({ ...samplePlan(), names: [] }, []);
        await workbook.repaint({ ...samplePlan().sheets[0]!, name: '整改台账' });
        await createXlsxWorkbook(await workbook.save());
      };
      const error: unknown = await work().then(
        () => null,
        (reason: unknown) => reason,
      );
      expect(error === null || (error as Error).name).toBe(error === null ? true : 'WorkbookError');
    }),
    { numRuns: 400 },
  );
});
