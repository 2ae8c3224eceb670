import { planItems } from '../../../src/core/list/planItems';
import type { Grain, Profile, RectificationItem } from '../../../src/core/list/item';
import { decodeMemory } from '../../../src/core/sheet/memory';
import { PAGE_HEADER_ROW } from '../../../src/core/sheet/planPage';
import { planWorkbook, type WorkbookInput } from '../../../src/core/sheet/planWorkbook';
import { rebuildSource } from '../../../src/core/sheet/sourcePieces';
import { SOURCE_TEXT_AT } from '../../../src/core/sheet/planSource';
import type { CellBlock, SheetPlan, SheetRole, WorkbookPlan } from '../../../src/core/sheet/workbookPlan';
import type { InspectionFeedback } from '../../../src/core/findings/finding';
import { feedback, finding, point, smallFeedback } from '../list/feedback';

const TODAY = '2025-06-30';

function plan(
  document: InspectionFeedback = smallFeedback(),
  given: Partial<WorkbookInput> = {},
  grain: Grain = 'point',
): WorkbookPlan {
  const { items, origins } = planItems(document, grain);
  return planWorkbook({
    feedback: document,
    items,
    origins,
    grain,
    profile: 'standard',
    today: TODAY,
    ...given,
  });
}

const sheetOf = (workbook: WorkbookPlan, role: SheetRole): SheetPlan =>
  workbook.sheets.find((sheet) => sheet.role === role)!;

/** All cells of a sheet, as a host would hold them. */
function grid(sheet: SheetPlan): unknown[][] {
  const cells: unknown[][] = [];
  for (const { row, column, values } of sheet.blocks) {
    values.forEach((line, y) =>
      line.forEach((value, x) => {
        (cells[row + y] ??= [])[column + x] = value;
      }),
    );
  }
  return cells;
}

const column = (sheet: SheetPlan, index: number): unknown[] =>
  grid(sheet)
    .slice(PAGE_HEADER_ROW + 1)
    .map((row) => row[index]);

const PROFILES: readonly Profile[] = ['standard', 'detailed'];

describe('the workbook', () => {
  test('has its sheets in order, the memory very hidden', () => {
    const { sheets, activeSheet } = plan();
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['整改清单', 'visible'],
      ['填表说明', 'visible'],
      ['统计', 'visible'],
      ['整改成效', 'visible'],
      ['责任单位名录', 'visible'],
      ['设置', 'visible'],
      ['意见建议', 'visible'],
      ['反馈原文', 'visible'],
      ['清单助手数据', 'veryHidden'],
    ]);
    expect(activeSheet).toBe('整改清单');
  });

  test.each(PROFILES)('%s: blocks do not overlap and their rows are of equal length', (profile) => {
    for (const sheet of plan(smallFeedback(), { profile }).sheets) {
      const taken = new Set<string>();
      for (const { row, column: left, values, style } of sheet.blocks) {
        expect(new Set(values.map(({ length }) => length)).size).toBe(1);
        if (Array.isArray(style)) expect(style).toHaveLength(values[0]!.length);
        values.forEach((line, y) =>
          line.forEach((_, x) => {
            const key = `${row + y}:${left + x}`;
            expect(taken.has(key)).toBe(false);
            taken.add(key);
          }),
        );
      }
    }
  });

  test('other names are used throughout', () => {
    const workbook = plan(smallFeedback(), {
      names: { list: '整改清单(2)', settings: "设置'二" },
      tableName: '整改清单_2',
    });
    expect(workbook.activeSheet).toBe('整改清单(2)');
    expect(sheetOf(workbook, 'list').table?.name).toBe('整改清单_2');
    expect(workbook.names.find(({ name }) => name === '临期天数')?.formula).toBe("='设置''二'!$B$11");
    const cells = grid(sheetOf(workbook, 'memory')).flat();
    expect(decodeMemory(cells.join('')).value?.listSheet).toBe('整改清单(2)');
  });

  test('no text of the document gets into a formula or a rule', () => {
    const evil = '=HYPERLINK("http://x")';
    const document = feedback({
      inspectedOrg: evil,
      findings: [finding({ text: evil, responsibleUnits: [evil], points: [point(evil)] })],
    });
    const { sheets, names } = plan(document);
    const formulas = [
      ...names.map(({ formula }) => formula),
      ...sheets.flatMap(({ colorRules }) => colorRules.map(({ formula }) => formula)),
      ...sheets.flatMap(({ blocks }) =>
        blocks.flatMap(({ values }) =>
          values
            .flat()
            .flatMap((value) => (typeof value === 'object' && 'formula' in value ? [value.formula] : [])),
        ),
      ),
    ];
    expect(formulas.some((formula) => formula.includes('http://x'))).toBe(false);
    expect(formulas.length).toBeGreaterThan(20);
  });

  test('10,000 rows are planned in well under a second', () => {
    const findings = Array.from({ length: 2_500 }, (_, index) =>
      finding({
        categories: [{ number: '（一）', text: '某方面有差距', spans: [] }],
        marker: `${index}.`,
        caption: `问题${index}`,
        text: `问题${index}。${'内容'.repeat(60)}`,
        points: ['甲', '乙', '丙', '丁'].map((name) => point(`${name}${'内容'.repeat(60)}${index}`)),
      }),
    );
    const document = feedback({ findings });
    const workbook = plan(document);
    expect(sheetOf(workbook, 'list').table?.rowCount).toBe(10_000);
  });
});

describe('整改清单', () => {
  const list = (given: Partial<WorkbookInput> = {}): SheetPlan =>
    sheetOf(plan(smallFeedback(), given), 'list');
  const letters = (sheet: SheetPlan, header: string): number => sheet.table!.headers.indexOf(header);

  test('title, facts, table', () => {
    const [title, facts, header] = grid(list());
    expect(title![0]).toBe('澄河县林业局党组巡察反馈问题整改清单');
    expect(facts![0]).toBe(
      '反馈单位：中共澄河县委第一巡察组　　被巡察党组织：澄河县林业局党组　　反馈日期：2025年6月3日　　' +
        '集中整改期截止：（待填）　　填表日期：2025年6月30日',
    );
    expect(header).toEqual(list().table!.headers);
    expect(list().table).toMatchObject({ name: '整改清单', headerRow: 2, firstColumn: 0, rowCount: 4 });
  });

  test.each(PROFILES)('%s: the frozen part stays under 40 %% of the window beside the pane', (profile) => {
    const sheet = list({ profile });
    const { rows, columns } = sheet.freeze!;
    expect(rows).toBe(3);
    expect(sheet.table!.headers[columns - 1]).toBe('问题');
    const pixels = sheet.columns.slice(0, columns).reduce((sum, { width }) => sum + width * 7 + 5, 0);
    expect(pixels).toBeLessThan((1366 - 350) * 0.4);
  });

  test.each([
    ['standard', 'A4', 148, 0.8],
    ['detailed', 'A3', 213, 0.6],
  ] as const)('%s prints on %s landscape at a readable scale', (profile, paper, fitting, scale) => {
    const sheet = list({ profile });
    expect(sheet.print).toMatchObject({ paper, orientation: 'landscape', fitWidth: 1, repeatRows: [2, 2] });
    const width = sheet.columns.reduce((sum, each) => sum + (each.hidden ? 0 : each.width + 5 / 7), 0);
    expect(fitting / width).toBeGreaterThan(scale);
  });

  test('text is text, 时限 keeps the date format even where it is empty or a word', () => {
    const body = list().blocks.find(({ row }) => row === 3) as CellBlock;
    const styles = body.style as readonly { readonly format: string }[];
    const formats = list().table!.headers.map((header, index) => [header, styles[index]!.format]);
    expect(Object.fromEntries(formats)).toMatchObject({
      序号: 'text',
      问题: 'text',
      时限: 'date',
      状态: 'text',
      预警: 'general',
      编号: 'text',
    });
  });

  test('drop-downs and rules reach 500 rows below the table', () => {
    const { validations, colorRules } = list({ profile: 'detailed' });
    const areas = [...validations, ...colorRules].map(({ area }) => area);
    expect(areas.every(({ row, rows }) => row === 3 && rows === 4 + 500)).toBe(true);
  });

  test('状态 forbids, the others advise; lists go through names or fit into 255 characters', () => {
    const sheet = list({ profile: 'detailed' });
    const byHeader = Object.fromEntries(
      sheet.validations.map(({ area, alert, rule }) => [
        sheet.table!.headers[area.column],
        [alert, rule.kind],
      ]),
    );
    expect(byHeader).toEqual({
      问题来源: ['information', 'list'],
      整改类型: ['information', 'list'],
      牵头单位: ['information', 'listName'],
      配合单位: ['information', 'listName'],
      督导单位: ['information', 'listName'],
      责任单位: ['information', 'listName'],
      时限: ['information', 'listName'],
      状态: ['stop', 'listName'],
    });
    for (const { rule } of sheet.validations) {
      if (rule.kind !== 'list') continue;
      expect(rule.words.join(',').length).toBeLessThanOrEqual(255);
      expect(rule.words.some((word) => word.includes(','))).toBe(false);
    }
  });

  test('words of drop-downs keep to what Excel takes', () => {
    for (const { title, message } of list({ profile: 'detailed' }).validations) {
      expect(title.length).toBeLessThanOrEqual(32);
      expect(message.length).toBeLessThanOrEqual(225);
    }
  });

  test('every name that rules and drop-downs use is defined, and nothing else reaches another sheet', () => {
    const workbook = plan(smallFeedback(), { profile: 'detailed' });
    const sheet = sheetOf(workbook, 'list');
    const defined = new Set(workbook.names.map(({ name }) => name));
    const formulas = [
      ...sheet.colorRules.map(({ formula }) => formula),
      ...sheet.table!.calculated.map(({ formula }) => formula),
    ];
    const used = formulas.flatMap(
      (formula) => formula.replace(/"[^"]*"/gu, '').match(/[\p{Script=Han}_]+/gu) ?? [],
    );
    const listed = sheet.validations.flatMap(({ rule }) => (rule.kind === 'listName' ? [rule.name] : []));
    expect([...used, ...listed].filter((name) => !defined.has(name))).toEqual([]);
    expect(used.length).toBeGreaterThan(0);
    expect(formulas.some((formula) => formula.includes('!'))).toBe(false);
  });

  test('states color 序号, 状态 and 预警, 时限 only where a date or the end speaks', () => {
    const sheet = list();
    const { headers } = sheet.table!;
    const colored = (key: string): (string | undefined)[] =>
      sheet.colorRules
        .filter((rule) => rule.key.startsWith(`${key}:`))
        .map(({ area }) => headers[area.column]);
    expect(colored('overdue')).toEqual(['序号', '时限', '状态', '预警']);
    expect(colored('finished')).toEqual(['序号', '时限', '状态', '预警']);
    expect(colored('notStarted')).toEqual(['序号', '状态', '预警']);
    expect(new Set(sheet.colorRules.map(({ key }) => key)).size).toBe(sheet.colorRules.length);
  });

  test('rules stand in the order of priority and the first one ends', () => {
    const states = list().colorRules.filter(({ stopIfTrue }) => stopIfTrue);
    expect([...new Set(states.map(({ key }) => key.split(':')[0]))]).toEqual([
      'finished',
      'ongoingFinished',
      'overdue',
      'dueVerySoon',
      'dueSoon',
      'mostlyDone',
      'inProgress',
      'notStarted',
    ]);
  });

  test('repeated headings and problems are dimmed, after the states', () => {
    const rules = list().colorRules.slice(-2);
    expect(rules.map(({ key, formula }) => [key, formula])).toEqual([
      ['repeat:category', '=AND($B4<>"",$B4=$B3)'],
      ['repeat:finding', '=AND($C4<>"",$C4=$C3,$B4=$B3)'],
    ]);
    expect(rules.every(({ fill, stopIfTrue }) => fill === undefined && !stopIfTrue)).toBe(true);
  });

  test('预警 fills itself and carries its value of the day', () => {
    const sheet = list();
    const at = letters(sheet, '预警');
    expect(sheet.table!.calculated.map((each) => each.column)).toEqual([at]);
    expect(grid(sheet)[3]![at]).toEqual({ formula: sheet.table!.calculated[0]!.formula, value: '时限未填' });
  });

  test('columns that say something are shown beyond the profile, the user’s own before 编号', () => {
    const items: RectificationItem[] = [
      { id: 'zg-1', cells: { finding: '甲', goal: '建账' }, extra: { 经费: '2万元' } },
      { id: 'zg-2', cells: { finding: '乙' }, extra: { 科室意见: '同意' } },
    ];
    const sheet = list({ items, origins: [] });
    expect(sheet.table!.headers.slice(2, 5)).toEqual(['问题', '具体表现', '整改目标']);
    expect(sheet.table!.headers.slice(-4)).toEqual(['预警', '经费', '科室意见', '编号']);
    expect(grid(sheet)[3]!.slice(-3)).toEqual(['2万元', '', 'zg-1']);
    expect(sheet.columns).toHaveLength(sheet.table!.headers.length);
  });

  test('a list that grew in another workbook keeps the columns it had', () => {
    const items: RectificationItem[] = [
      { id: 'zg-1', cells: { finding: '甲', origin: '巡察反馈' }, extra: {} },
    ];
    expect(list({ items, origins: [] }).table!.headers).not.toContain('问题来源');
    expect(list({ items, origins: [], keepColumns: ['origin'] }).table!.headers[1]).toBe('问题来源');
  });
});

describe('companion sheets', () => {
  test('填表说明 begins with what the program does not do and shows every color as it is', () => {
    const sheet = sheetOf(plan(), 'guide');
    expect(grid(sheet)[0]![0]).toBe('本工具不起草措施，不评价成效');
    const fills = sheet.blocks.flatMap(({ style }) => (Array.isArray(style) ? [style[0].fill] : []));
    expect(fills.filter((fill) => fill !== undefined)).toHaveLength(8);
  });

  test('责任单位名录 begins with the units that the list names', () => {
    const document = feedback({
      findings: [
        finding({ text: '甲', responsibleUnits: ['财务科', '县委、县政府'], supervisingUnits: ['督查室'] }),
        finding({ text: '乙', responsibleUnits: ['财务科'] }),
      ],
    });
    expect(column(sheetOf(plan(document), 'units'), 0)).toEqual(['财务科', '县委、县政府', '督查室']);
  });

  test('意见建议 shows the problems it speaks to', () => {
    const sheet = sheetOf(plan(smallFeedback(), { matches: [[0, 2]] }), 'recommendations');
    expect(grid(sheet)[PAGE_HEADER_ROW + 1]!.slice(0, 3)).toEqual([
      '（一）',
      '加强学习，压实责任。',
      '第1项：1.学习不深入\n第3项：1.基层负担较重',
    ]);
  });

  test('反馈原文 says of every paragraph where it went, or why nowhere', () => {
    const sheet = sheetOf(plan(smallFeedback(), { reasonLabel: (code) => `<${code}>` }), 'source');
    expect(column(sheet, 2)).toEqual([
      '未列入清单：<title>',
      '标题',
      '问题',
      '问题',
      '标题',
      '问题',
      '意见建议',
      '未列入清单：<date>',
    ]);
    expect(column(sheet, 3)).toEqual(['', '1-1、1-2、2', '1-1、1-2', '2', '3', '3', '（一）', '']);
    const { items } = planItems(smallFeedback(), 'point');
    expect(column(sheet, 4)[2]).toBe(`${items[0]!.id}、${items[1]!.id}`);
  });

  test('memory and 反馈原文 together give back the source text and every origin', () => {
    const document = smallFeedback('\r\n');
    const workbook = plan(document);
    const memory = decodeMemory(grid(sheetOf(workbook, 'memory')).flat().join('\n')).value!;
    const cells = column(sheetOf(workbook, 'source'), SOURCE_TEXT_AT.column) as string[];
    expect(rebuildSource(memory.documents[0]!.source, cells)).toBe(document.text);
    expect(memory.documents[0]!.origins).toEqual(planItems(document, 'point').origins);
    expect(memory.snapshots[0]!.rows[0]!.cells).toEqual({
      category: '（一）学习贯彻有差距',
      finding: '1.学习不深入',
      point: '集体学习次数不足',
    });
  });

  test('an empty document still makes a workbook', () => {
    const workbook = plan(feedback({}));
    expect(sheetOf(workbook, 'list').table?.rowCount).toBe(0);
    expect(
      sheetOf(workbook, 'list').blocks.every(
        ({ values }: { values: readonly unknown[] }) => values.length > 0,
      ),
    ).toBe(true);
  });
});

test('反馈原文 says what a person took out and why', () => {
  const document = smallFeedback();
  const [first] = document.findings;
  const excluded = [{ node: 'f0', text: first!.text, spans: first!.spans, reason: '已另行办结' }];
  const source = sheetOf(plan(document, { excluded }), 'source');
  expect(column(source, 2).filter((fate) => String(fate).includes('不列入：已另行办结'))).toHaveLength(1);
  expect(column(sheetOf(plan(document), 'source'), 2).join()).not.toContain('不列入：');
});
