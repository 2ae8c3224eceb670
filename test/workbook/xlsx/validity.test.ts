import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import { DANGEROUS_TEXTS } from '../contract';
import { foreignSheet, SAMPLE_ROWS, sampleListSheet, samplePlan, sampleUnitsSheet } from '../samplePlans';
import { validationErrors } from './validate';

describe('every file is valid', () => {
  it('a new list', async () => {
    const workbook = await createXlsxWorkbook();
    await workbook.write(samplePlan(), []);
    expect(await validationErrors(await workbook.save())).toEqual([]);
  });

  it('a list with texts that files must escape', async () => {
    const controls =
      Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).join('x') + '\ufffe\uffff\ud800';
    const workbook = await createXlsxWorkbook();
    await workbook.write(
      samplePlan([...DANGEROUS_TEXTS, controls].map((finding) => ({ finding, deadline: finding }))),
      [],
    );
    expect(await validationErrors(await workbook.save())).toEqual([]);
  });

  it('a list without rows', async () => {
    const workbook = await createXlsxWorkbook();
    await workbook.write(samplePlan([]), []);
    expect(await validationErrors(await workbook.save())).toEqual([]);
  });

  it('after every verb', async () => {
    const workbook = await createXlsxWorkbook();
    await workbook.putSheet(foreignSheet());
    await workbook.write(samplePlan(), []);
    await workbook.setCells('整改清单', [
      { row: 2, column: 1, value: '反馈问题' },
      { row: 3, column: 4, value: '长期坚持' },
      { row: 400, column: 30, value: { date: '2025-01-02' } },
    ]);
    await workbook.repaint(sampleListSheet());
    await workbook.putSheet({ ...sampleUnitsSheet('校验结果'), links: [] });
    await workbook.putSheet(sampleUnitsSheet('校验结果'));
    await workbook.write(samplePlan(SAMPLE_ROWS), [
      { sheet: '整改清单', to: '整改清单 (旧)', tables: [{ name: '整改清单', to: '整改清单_旧' }] },
      { sheet: '责任单位名录', to: '责任单位名录 (旧)', tables: [] },
      { sheet: '清单助手数据', to: '清单助手数据 (旧)', tables: [] },
    ]);
    expect(await validationErrors(await workbook.save())).toEqual([]);
  });
});
