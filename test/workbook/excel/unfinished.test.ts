import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListWorkbook, Renaming } from '../../../src/workbook/port';
import { createHost, type Host } from '../../host';
import { samplePlan } from '../samplePlans';
import { snapshot } from './snapshot';

const RENAMINGS: readonly Renaming[] = [
  { sheet: '整改清单', to: '整改清单 (旧)', tables: [{ name: '整改清单', to: '整改清单_旧' }] },
  { sheet: '责任单位名录', to: '责任单位名录 (旧)', tables: [] },
  { sheet: '清单助手数据', to: '清单助手数据 (旧)', tables: [] },
];

/** A second list is being written when Excel is gone: first in the middle, then for taking it back as well. */
async function cutOff(
  action: number,
): Promise<{ host: Host; workbook: ListWorkbook; before: unknown; error: unknown }> {
  const host = createHost();
  const workbook = createExcelWorkbook(host.Excel);
  await workbook.write(samplePlan(), []);
  await workbook.goTo({ sheetName: 'Sheet1', row: 0, column: 0 });
  const before = snapshot(host.model);
  host.faults.failAt(2, { action, code: 'GeneralException' });
  host.faults.refuseAt(3);
  const error: unknown = await workbook
    .write(samplePlan([{ finding: '新' }]), RENAMINGS)
    .catch((thrown: unknown) => thrown);
  return { host, workbook, before, error };
}

describe('a write that was cut off and could not be taken back', () => {
  it('says so at once, and at the next reading', async () => {
    const { workbook, error } = await cutOff(300);
    expect(error).toMatchObject({ code: 'host-failure', data: { unfinished: 1 } });
    expect((await workbook.read()).unfinished).toEqual({
      kind: 'write',
      sheets: ['整改清单', '责任单位名录', '清单助手数据'],
      renamings: RENAMINGS,
    });
  });

  it('does not pass for a memory', async () => {
    const { workbook } = await cutOff(300);
    expect((await workbook.read()).memory).toBeNull();
  });

  it.each([20, 30, 40, 60, 300])(
    'is discarded on demand, when it stopped before action %d',
    async (action) => {
      const { host, workbook, before } = await cutOff(action);
      await workbook.discardUnfinished?.();
      expect(snapshot(host.model)).toEqual({ ...(before as object), active: host.model.active.name });
      expect((await workbook.read()).unfinished).toBeUndefined();
    },
  );

  it('is not there after a write that was finished or taken back', async () => {
    const host = createHost();
    const workbook = createExcelWorkbook(host.Excel);
    host.faults.failAt(2, { action: 300, code: 'GeneralException' });
    await expect(workbook.write(samplePlan(), [])).rejects.toMatchObject({
      data: { hostCode: 'GeneralException' },
    });
    expect((await workbook.read()).unfinished).toBeUndefined();
    await workbook.write(samplePlan(), []);
    const before = snapshot(host.model);
    expect((await workbook.read()).unfinished).toBeUndefined();
    await workbook.discardUnfinished?.();
    expect(snapshot(host.model)).toEqual(before);
  });
});
