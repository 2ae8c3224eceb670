import { checkList } from '../../src/app/checkList';
import { fixList } from '../../src/app/fixList';
import { listCondition } from '../../src/app/listCondition';
import { openList } from '../../src/app/openList';
import type { Area, ColorRulePlan, WorkbookPlan } from '../../src/core/sheet/workbookPlan';
import { shiftFormula } from '../../src/workbook/xlsx/formulaText';
import { DESKS, type Desk, examplePlan, LIST, listOf, today, workdays } from './desk';

const FIRST = examplePlan().sheets[0]!.colorRules[0]!.area.row;
const services = ({ workbook }: Desk) => ({ workbook, today, workdays });

const changed = (change: (rule: ColorRulePlan) => readonly ColorRulePlan[]): WorkbookPlan => {
  const plan = examplePlan();
  return {
    ...plan,
    sheets: plan.sheets.map((sheet) =>
      sheet.name === LIST ? { ...sheet, colorRules: sheet.colorRules.flatMap(change) } : sheet,
    ),
  };
};

/** The part of a rule from body row `from` up to, without, `to`, as Excel writes it: seen from its own first row. */
const part = (rule: ColorRulePlan, from: number, to: number): ColorRulePlan => {
  const area: Area = { ...rule.area, row: FIRST + from, rows: to - from };
  return { ...rule, area, formula: shiftFormula(rule.formula, from, 0) };
};

describe.each(DESKS)('colors of a list in %s', (_, makeDesk) => {
  const columns = ['status', 'deadline', 'warning', 'sequence'];

  it.each<
    [
      name: string,
      change: (rule: ColorRulePlan) => readonly ColorRulePlan[],
      rows: 'tail' | 'hole' | 'all' | null,
    ]
  >([
    ['as we made them', (rule) => [rule], null],
    [
      'in fragments that look at their own rows',
      (rule) => [part(rule, 0, 2), part(rule, 2, 3), part(rule, 3, 400)],
      null,
    ],
    ['shrunk', (rule) => [part(rule, 0, 3)], 'tail'],
    ['pierced', (rule) => [part(rule, 0, 2), part(rule, 4, 400)], 'hole'],
    [
      'with a fragment that looks at another row',
      (rule) => [part(rule, 0, 2), { ...part(rule, 2, 4), formula: rule.formula }, part(rule, 4, 400)],
      'hole',
    ],
    ['gone', () => [], 'all'],
  ])('%s', async (_name, change, rows) => {
    const desk = await makeDesk();
    await desk.workbook.write(changed(change), []);
    const lost = async () =>
      (await checkList(services(desk), 'draft')).issues.filter(({ code }) => code === 'colors-lost');
    const { length } = (await listOf(desk)).rows;
    const first = { tail: 3, hole: 2, all: 0 }[rows ?? 'all'];
    const count = { tail: length - 3, hole: 2, all: length }[rows ?? 'all'];
    const found = await lost();
    expect(found.map(({ columnKey, row }) => [columnKey, row])).toEqual(
      rows === null ? [] : columns.map((column) => [column, FIRST + first]),
    );
    for (const { message, isMendable } of found) {
      expect(message).toContain(String(count));
      expect(message).toContain(String(FIRST + first + 1));
      expect(isMendable).toBe(true);
    }
    expect(listCondition((await openList(desk))!).colorRulesLost).toBe(rows !== null);

    await fixList(services(desk), { stage: 'draft', codes: ['colors-lost'] });
    expect(await lost()).toEqual([]);
    expect(listCondition((await openList(desk))!).colorRulesLost).toBe(false);
    if (rows !== null)
      expect((await listOf(desk)).colorRules).toHaveLength(examplePlan().sheets[0]!.colorRules.length);
  });
});
