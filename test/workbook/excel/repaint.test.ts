import { createExcelWorkbook } from '../../../src/workbook/excel';
import { fingerprint } from '../../../src/workbook/excel/repaint';
import type { ListWorkbook } from '../../../src/workbook/port';
import { createHost, type Host, type Sheet } from '../../host';
import { sampleListSheet, samplePlan } from '../samplePlans';

const LIST = '整改清单';

async function listWritten(): Promise<{ host: Host; workbook: ListWorkbook; list: Sheet }> {
  const host = createHost();
  const workbook = createExcelWorkbook(host.Excel);
  await workbook.write(samplePlan(), []);
  return { host, workbook, list: host.model.at(LIST) };
}

async function addRule(
  host: Host,
  address: string,
  formula: string,
  fill: string,
  color?: string,
): Promise<void> {
  await host.run(async (context) => {
    const format = context.workbook.worksheets
      .getItem(LIST)
      .getRange(address)
      .conditionalFormats.add('Custom');
    format.custom.rule.formula = formula;
    format.custom.format.fill.color = fill;
    if (color) format.custom.format.font.color = color;
    await context.sync();
  });
}

const PLANNED = sampleListSheet().colorRules.map(({ formula }) => formula);
const formulasOf = (list: Sheet): string[] => list.conditionalFormats.map(({ formula }) => formula);

describe('color rules', () => {
  it('stand once after any number of repaints', async () => {
    const { workbook, list } = await listWritten();
    for (let i = 0; i < 3; i++) await workbook.repaint(sampleListSheet());
    expect(formulasOf(list)).toEqual(PLANNED);
  });

  it('lose the fragments that pasting left', async () => {
    const { host, workbook, list } = await listWritten();
    const [rule] = sampleListSheet().colorRules;
    if (!rule?.fill) throw new Error('a sample without colors');
    await addRule(host, 'E9:F12', rule.formula.replaceAll('4', '9'), rule.fill, rule.color);
    await addRule(host, 'G20', rule.formula.replaceAll('4', '20'), rule.fill, rule.color);
    await workbook.repaint(sampleListSheet());
    expect(formulasOf(list)).toEqual(PLANNED);
  });

  it('of the user stay', async () => {
    const { host, workbook, list } = await listWritten();
    await addRule(host, 'B4:B9', '=LEN($B4)>200', '#FFFF00');
    await workbook.repaint(sampleListSheet());
    expect(formulasOf(list)).toEqual([...PLANNED, '=LEN($B4)>200']);
  });

  it('of a kind that is not a formula stay', async () => {
    const { host, workbook, list } = await listWritten();
    await host.run(async (context) => {
      context.workbook.worksheets.getItem(LIST).getRange('A4:A9').conditionalFormats.add('DataBar');
      await context.sync();
    });
    await workbook.repaint(sampleListSheet());
    expect(list.conditionalFormats.map(({ type }) => type)).toEqual([
      ...PLANNED.map(() => 'Custom'),
      'DataBar',
    ]);
  });

  it('come back where all were deleted', async () => {
    const { workbook, list } = await listWritten();
    list.conditionalFormats = [];
    list.validations = [];
    await workbook.repaint(sampleListSheet());
    expect(formulasOf(list)).toEqual(PLANNED);
    expect(list.validations).toHaveLength(sampleListSheet().validations.length);
  });
});

describe('fingerprint', () => {
  it.each([
    ['=$P4=""', '=$P9=""'],
    ['=AND($K4<>"",$I4<TODAY())', '=AND($K12<>"", $I12<TODAY())'],
  ])('%s and its pasted copy %s agree', (a, b) => {
    expect(fingerprint(a, '#FF0000', undefined)).toBe(fingerprint(b, '#ff0000', undefined));
  });

  it.each([
    ['=$P4=""', '=$P4<>""'],
    ['=$K4="已完成"', '=$K4="已销号"'],
  ])('%s and %s differ', (a, b) => {
    expect(fingerprint(a, '#FF0000', undefined)).not.toBe(fingerprint(b, '#FF0000', undefined));
  });

  it('colors count', () => {
    expect(fingerprint('=$P4=""', '#FF0000', undefined)).not.toBe(
      fingerprint('=$P4=""', '#00FF00', undefined),
    );
  });
});
