import { createExcelWorkbook } from '../../../src/workbook/excel';
import { createHost } from '../../host';
import { samplePlan } from './plans';

const NAMES = ['统计', '整改成效'];

it('draws the charts of a plan, each over its own cells, the first bar on top', async () => {
  const host = createHost();
  const plan = samplePlan(12);
  await createExcelWorkbook(host.Excel).write(plan, []);
  for (const name of NAMES) {
    const { charts } = plan.sheets.find((sheet) => sheet.name === name)!;
    expect(charts).not.toHaveLength(0);
    expect(host.model.at(name).charts).toMatchObject(
      charts!.map(({ name: own, title, kind, source, place, colors }) => ({
        name: own,
        title,
        type: kind === 'bar' ? 'BarClustered' : 'BarStacked',
        source,
        place,
        reversed: true,
        legend: { visible: kind !== 'bar' },
        series: colors.map((color) => ({ color, gapWidth: 60, hasDataLabels: kind === 'bar' })),
      })),
    );
  }
});

it('draws them once, however often the sheets are made anew', async () => {
  const host = createHost();
  const plan = samplePlan(3);
  const workbook = createExcelWorkbook(host.Excel);
  await workbook.write(plan, []);
  const sheets = plan.sheets.filter(({ name }) => NAMES.includes(name));
  await workbook.edit({ sheets });
  await workbook.edit({ sheets });
  for (const { name, charts } of sheets)
    expect(host.model.at(name).charts.map((chart) => chart.name)).toEqual(charts!.map((chart) => chart.name));
});

it('speaks of the list by its own name when all is done', async () => {
  const host = createHost();
  await createExcelWorkbook(host.Excel).write(samplePlan(3), []);
  const sheet = host.model.at('统计');
  const used = sheet.usedArea(true)!;
  const formulas = [...sheet.cellsIn(used)].flatMap(([, , { content }]) => content.formula ?? []);
  expect(formulas.length).toBeGreaterThan(1000);
  expect(formulas.filter((formula) => formula.includes('~') || formula.includes('#REF!'))).toEqual([]);
});
