import { createExcelWorkbook } from '../../../src/workbook/excel';
import { pointsOfWidth } from '../../../src/workbook/excel/columnWidth';
import { createHost, type Host, type Sheet } from '../../host';
import { sampleListSheet, samplePlan } from '../samplePlans';
import { sheetPlan, workbookPlan } from './plans';
import { snapshot } from './snapshot';

const LIST = '整改清单';

async function written(plan = samplePlan()): Promise<Host> {
  const host = createHost();
  await createExcelWorkbook(host.Excel).write(plan, []);
  return host;
}

describe('what a plan says stands in the sheet', () => {
  let list: Sheet;
  let host: Host;
  beforeAll(async () => {
    host = await written();
    list = host.model.at(LIST);
  });

  it('widths, hidden columns and frozen panes', () => {
    expect(list.columnWidth(1)).toBe(pointsOfWidth(30, 7));
    expect([...list.hiddenColumns]).toEqual([7]);
    expect(list.freeze).toEqual(sampleListSheet().freeze);
  });

  it('the table over header and body', () => {
    expect(list.tables).toHaveLength(1);
    expect(list.tables[0]).toMatchObject({ name: LIST, area: { row: 2, column: 0, rows: 4, columns: 8 } });
  });

  it('color rules in the order of their priority', () => {
    expect(list.conditionalFormats.map(({ formula }) => formula)).toEqual(
      sampleListSheet().colorRules.map(({ formula }) => formula),
    );
  });

  it('drop-downs, the one that forbids and the one that advises', () => {
    const planned = sampleListSheet().validations.map(({ alert }) =>
      alert === 'stop' ? 'Stop' : 'Information',
    );
    const set = list.validations.map(({ settings }) => settings.errorAlert['style']);
    expect([...set].sort()).toEqual([...planned].sort());
  });

  it('the print set-up', () => {
    expect(list.pageLayout.settings).toMatchObject({
      orientation: 'Landscape',
      zoom: { horizontalFitToPages: 1 },
    });
  });

  it('formulas filled down, each for its own row', () => {
    const warning = 6;
    expect([3, 4, 5].map((row) => list.content(row, warning).formula?.match(/\$E\d+/)?.[0])).toEqual([
      '$E4',
      '$E5',
      '$E6',
    ]);
  });

  it('the memory out of sight, the list in view', () => {
    expect(host.model.at('清单助手数据').visibility).toBe('VeryHidden');
    expect(host.model.active.name).toBe(LIST);
  });
});

describe('formulas', () => {
  const withFormulas = (
    values: readonly (readonly { formula: string }[])[],
  ): ReturnType<typeof workbookPlan> =>
    workbookPlan([
      sheetPlan({ name: '统计', blocks: [{ row: 4, column: 1, values, style: { format: 'general' } }] }),
    ]);
  const formulasOf = async (templates: readonly string[]): Promise<unknown[]> => {
    const host = await written(withFormulas(templates.map((formula) => [{ formula }])));
    return templates.map((_, row) => host.model.at('统计').content(4 + row, 1).formula);
  };

  it.each([
    ['a reference to its row', ['=$A{row}', '=$A{row}'], ['=$A5', '=$A6']],
    ['a fixed row', ['=$A$1+C{row}', '=$A$1+C{row}'], ['=$A$1+C5', '=$A$1+C6']],
    ['a row that is not its own', ['=A1+C{row}', '=A1+C{row}'], ['=A1+C5', '=A1+C6']],
    ['its row, but fixed', ['=A${row}', '=A${row}'], ['=A$5', '=A$6']],
    [
      'words that look like references',
      ['=IF($A{row}="B2",1,0)', '=IF($A{row}="B2",1,0)'],
      ['=IF($A5="B2",1,0)', '=IF($A6="B2",1,0)'],
    ],
    [
      'different formulas',
      ['=$A{row}', '=$B{row}', '=SUM($A{row}:$B{row})'],
      ['=$A5', '=$B6', '=SUM($A7:$B7)'],
    ],
  ])('with %s', async (_, templates, expected) => {
    expect(await formulasOf(templates)).toEqual(expected);
  });
});

describe('before anything is touched', () => {
  it('a protected workbook is refused', async () => {
    const host = createHost();
    host.model.isProtected = true;
    const before = snapshot(host.model);
    await expect(createExcelWorkbook(host.Excel).write(samplePlan(), [])).rejects.toMatchObject({
      code: 'workbook-protected',
    });
    expect(snapshot(host.model)).toEqual(before);
  });

  it('a table on a protected sheet that would have to be renamed is refused', async () => {
    const host = await written();
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(LIST).protection.protect();
      await context.sync();
    });
    const before = snapshot(host.model);
    const renamings = [
      { sheet: LIST, to: '旧', tables: [{ name: LIST, to: '旧清单' }] },
      { sheet: '责任单位名录', to: '旧名录', tables: [] },
      { sheet: '清单助手数据', to: '旧数据', tables: [] },
    ];
    await expect(createExcelWorkbook(host.Excel).write(samplePlan(), renamings)).rejects.toMatchObject({
      code: 'sheet-protected',
      data: { sheet: LIST },
    });
    expect(snapshot(host.model)).toEqual(before);
  });

  it('an Excel that knows too little is told to be too old, and nothing is left in it', async () => {
    const host = createHost({ apiVersion: 8 });
    const before = snapshot(host.model);
    await expect(createExcelWorkbook(host.Excel).write(samplePlan(), [])).rejects.toMatchObject({
      name: 'WorkbookError',
      code: 'host-too-old',
    });
    expect(snapshot(host.model)).toEqual(before);
  });

  it('a user who types in a cell is told at once', async () => {
    const host = await written();
    const workbook = createExcelWorkbook(host.Excel);
    host.model.cellEditMode = true;
    for (const verb of [
      () => workbook.read(),
      () => workbook.write(samplePlan(), []),
      () => workbook.putSheet(sheetPlan({ name: '校验结果' })),
      () => workbook.repaint(sampleListSheet()),
      () => workbook.setCells(LIST, [{ row: 3, column: 1, value: 'x' }]),
      () => workbook.goTo({ sheetName: LIST, row: 0, column: 0 }),
    ]) {
      await expect(verb()).rejects.toMatchObject({ name: 'WorkbookError', code: 'cell-edit-mode' });
    }
  });
});

describe('a printer that knows no A3', () => {
  it('costs the paper size and nothing else', async () => {
    const host = createHost();
    const print = sampleListSheet().print;
    if (!print) throw new Error('a sample without print set-up');
    const plan = workbookPlan([sheetPlan({ name: '清单', print: { ...print, paper: 'A3' } })]);
    host.faults.failAt(3, { code: 'InvalidArgument' });
    await createExcelWorkbook(host.Excel).write(plan, []);
    expect(host.model.at('清单').pageLayout.settings).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A4',
    });
  });
});

describe('links', () => {
  it('keep the text of their cells and its font', async () => {
    const host = await written(
      workbookPlan([
        sheetPlan({
          name: '校验结果',
          blocks: [
            {
              row: 3,
              column: 1,
              values: [['=D5', '']],
              style: { format: 'text', fontName: '宋体', fontSize: 10.5 },
            },
          ],
          links: [
            { row: 3, column: 1, target: "'整改清单'!D5" },
            { row: 3, column: 2, target: "'整改清单'!D6" },
          ],
        }),
      ]),
    );
    const sheet = host.model.at('校验结果');
    expect(sheet.cell(3, 1)).toMatchObject({
      content: { value: '=D5', formula: null },
      hyperlink: { documentReference: "'整改清单'!D5" },
      format: { 'font.name': '宋体', 'font.size': 10.5 },
    });
    expect(sheet.value(3, 2)).toBe("'整改清单'!D6");
  });
});
