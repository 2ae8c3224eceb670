import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseFeedback } from '../../../src/core/findings/parseFeedback';
import { findColumns } from '../../../src/core/list/columnMap';
import type { Grain, Profile } from '../../../src/core/list/item';
import { planItems } from '../../../src/core/list/planItems';
import { rowsToItems } from '../../../src/core/list/rows';
import { decodeMemory } from '../../../src/core/sheet/memory';
import { planWorkbook } from '../../../src/core/sheet/planWorkbook';
import type { WorkbookPlan } from '../../../src/core/sheet/workbookPlan';
import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { changedParts } from './xlsxFile';
import { validationErrors } from './validate';

const text = readFileSync(join(__dirname, '../../../assets/example/example-feedback.txt'), 'utf8');

function planOf(
  profile: Profile,
  grain: Grain,
): { plan: WorkbookPlan; items: ReturnType<typeof planItems>['items'] } {
  const feedback = parseFeedback(text);
  const { items, origins } = planItems(feedback, grain);
  return { items, plan: planWorkbook({ feedback, items, origins, profile, grain, today: '2025-03-01' }) };
}

describe('the list of the example feedback as a file', () => {
  it.each<[Profile, Grain]>([
    ['standard', 'finding'],
    ['standard', 'point'],
    ['detailed', 'measure'],
  ])('%s, one row for each %s: valid, and read back whole', async (profile, grain) => {
    const { items, plan } = planOf(profile, grain);
    const workbook = await createXlsxWorkbook();
    await workbook.write(plan, []);
    const bytes = await workbook.save();
    expect(await validationErrors(bytes)).toEqual([]);

    const { list, memory, sheets } = await (await createXlsxWorkbook(bytes)).read();
    expect(sheets.map(({ name }) => name)).toEqual(plan.sheets.map(({ name }) => name));
    const read = rowsToItems(list!.rows, list!.headers, findColumns(list!.headers));
    expect(read.map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    // What a profile does not show (问题来源 in 标准) is not in the sheet, and 预警 is computed there.
    const shown = Object.entries(findColumns(list!.headers)).flatMap(([key, index]) =>
      index === null || key === 'warning' ? [] : [key],
    );
    const cellsOf = (all: typeof items): unknown[] =>
      all.map(({ cells }) =>
        Object.fromEntries(Object.entries(cells).filter(([key]) => shown.includes(key))),
      );
    expect(cellsOf(read)).toEqual(cellsOf(items));
    expect(decodeMemory(memory!).value?.listSheet).toBe(list!.sheetName);
  });

  it('is not changed by a repaint', async () => {
    const { plan } = planOf('standard', 'point');
    const workbook = await createXlsxWorkbook();
    await workbook.write(plan, []);
    const before = await workbook.save();
    await workbook.repaint(plan.sheets[0]!);
    expect(changedParts(before, await workbook.save())).toEqual([]);
  });
});
