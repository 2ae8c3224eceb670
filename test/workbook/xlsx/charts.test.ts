import { createXlsxWorkbook } from '../../../src/workbook/xlsx';
import type { SheetPlan } from '../../../src/core/sheet/workbookPlan';
import { sampleUnitsSheet } from '../samplePlans';
import { validationErrors } from './validate';
import { partsOf } from './xlsxFile';

const sheet = (charts: SheetPlan['charts']): SheetPlan => ({
  ...sampleUnitsSheet('统计'),
  role: 'statistics',
  blocks: [
    {
      row: 0,
      column: 0,
      values: [
        ['单位', '已完成', '未完成'],
        ['<甲>&局', { formula: '=1+1', value: 2 }, 3],
        ['乙局', 0, { formula: '=2-1' }],
      ],
      style: { format: 'general' },
    },
  ],
  links: [],
  ...(charts ? { charts } : {}),
});

const CHART = {
  name: '图一',
  title: '整改情况 <1>',
  kind: 'stackedBar',
  source: { row: 0, column: 0, rows: 3, columns: 3 },
  colors: ['#98D4A0', '#8A9099'],
  place: { row: 5, column: 0, rows: 10, columns: 4 },
} as const;

const chartParts = (bytes: Uint8Array): string[] =>
  Object.keys(partsOf(bytes)).filter((name) => /^xl\/(?:charts|drawings)\/[^/]*\.xml$/.test(name));

it('is valid, and is drawn over the cells with what is known of them', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.putSheet(
    sheet([CHART, { ...CHART, name: '图二', kind: 'bar', source: { ...CHART.source, columns: 2 } }]),
  );
  const bytes = await workbook.save();
  expect(await validationErrors(bytes)).toEqual([]);
  expect(chartParts(bytes)).toEqual([
    'xl/drawings/drawing1.xml',
    'xl/charts/chart1.xml',
    'xl/charts/chart2.xml',
  ]);
  const xml = partsOf(bytes)['xl/charts/chart1.xml']!;
  expect(xml).toContain("<c:f>'统计'!$A$2:$A$3</c:f>");
  expect(xml).toContain('<c:v>&lt;甲&gt;&amp;局</c:v>');
  expect(
    [...xml.matchAll(/<c:numCache>.*?<\/c:numCache>/g)].map(([cache]) => cache.match(/<c:v>/g)?.length),
  ).toEqual([2, 1]);
});

it('is replaced by name; other drawings of the sheet stay, and nothing is left behind', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.putSheet(sheet([CHART]));
  await workbook.putSheet(sheet([{ ...CHART, name: '别人的图' }]));
  await workbook.putSheet(sheet([{ ...CHART, title: '新的标题' }]));
  const bytes = await workbook.save();
  expect(await validationErrors(bytes)).toEqual([]);
  const drawing = partsOf(bytes)['xl/drawings/drawing1.xml']!;
  expect([...drawing.matchAll(/cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    '别人的图',
    '图一',
  ]);
  expect(chartParts(bytes)).toHaveLength(3);
  await workbook.putSheet(sheet(undefined));
  expect(chartParts(await workbook.save())).toHaveLength(3);
});

it('follows its sheet when that is renamed', async () => {
  const workbook = await createXlsxWorkbook();
  await workbook.putSheet(sheet([CHART]));
  await workbook.edit({ renamings: [{ sheet: '统计', to: '统计（旧1）', tables: [] }] });
  const xml = partsOf(await workbook.save())['xl/charts/chart1.xml']!;
  expect(xml).toContain("'统计（旧1）'!$A$2:$A$3");
});
