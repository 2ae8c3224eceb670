import fc from 'fast-check';
import { unzipSync, strFromU8 } from 'fflate';
import { acceptSuggestion } from '../../src/app/acceptSuggestion';
import { checkList, type CheckReport, type Issue } from '../../src/app/checkList';
import { confirmIssues, reopenIssue } from '../../src/app/confirmIssues';
import { fixList, previewFixes } from '../../src/app/fixList';
import { openList } from '../../src/app/openList';
import { keepSubmitted, submitList, type SubmitOptions } from '../../src/app/submitList';
import { undoLast } from '../../src/app/undoLast';
import { writeCheckResults } from '../../src/app/writeCheckResults';
import type { Stage } from '../../src/core/checks/check';
import type { CellValue } from '../../src/core/list/item';
import { isBackup } from '../../src/core/sheet/backup';
import type { WorkbookPlan } from '../../src/core/sheet/workbookPlan';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { validationErrors } from '../workbook/xlsx/validate';
import {
  cells,
  DESKS,
  EXAMPLE,
  examplePlan,
  fileDesk,
  generate,
  listOf,
  POINTS,
  today,
  type,
  workdays,
  type Desk,
} from './desk';

const at = ({ workbook }: Desk) => ({ workbook, today, workdays });
const check = (desk: Desk, stage: Stage = 'progress'): Promise<CheckReport> => checkList(at(desk), stage);
const find = ({ issues }: CheckReport, code: string): Issue => issues.find((issue) => issue.code === code)!;
const codes = (issues: readonly Issue[]): string[] => [...new Set(issues.map(({ code }) => code))].sort();

async function filled(
  makeDesk: () => Promise<Desk>,
  entries: readonly (readonly [number, string, CellValue])[] = [],
): Promise<Desk> {
  const desk = await makeDesk();
  await generate(desk);
  await type(desk, entries);
  return desk;
}

/** Cells with a safe fix each: synonym, text date, full-width digits with stray characters, blank at the end. */
const MENDABLE = [
  [0, '状态', '正在推进'],
  [1, '时限', '2025.12.30'],
  [2, '时限', '２０２６年1月3日\u200b'],
  [3, '措施', '每月检查一次并通报\u00a0'],
] as const;

describe.each(DESKS)('a list that lives in %s', (_, makeDesk) => {
  describe('修正', () => {
    it('does what was shown, as one write that is taken back at once', async () => {
      const desk = await filled(makeDesk, MENDABLE);
      const before = (await listOf(desk)).rows;
      const shown = await previewFixes(at(desk), { stage: 'progress' });
      expect((await listOf(desk)).rows).toEqual(before);
      const { applied, left } = await fixList(at(desk), { stage: 'progress', backup: true });
      expect(applied).toEqual(shown);
      const list = await listOf(desk);
      expect([cells(list, '状态')[0], cells(list, '时限').slice(1, 3), cells(list, '措施')[3]]).toEqual([
        '整改中',
        [{ date: '2025-12-30' }, { date: '2026-01-03' }],
        '每月检查一次并通报',
      ]);
      expect(left).toBe((await check(desk)).issues.length);
      expect((await desk.workbook.read()).sheets.filter(({ name }) => isBackup(name))).toHaveLength(1);
      expect(await fixList(at(desk), { stage: 'progress' })).toEqual({ applied: [], left });
      expect(await undoLast(at(desk))).toMatchObject({ action: 'fix', cells: 4, left: [] });
      expect((await listOf(desk)).rows).toEqual(before);
    });

    it('mends only what was asked for: some codes, or one place', async () => {
      const desk = await filled(makeDesk, MENDABLE);
      await fixList(at(desk), { stage: 'progress', codes: ['status-synonym'] });
      expect([cells(await listOf(desk), '状态')[0], cells(await listOf(desk), '时限')[1]]).toEqual([
        '整改中',
        '2025.12.30',
      ]);
      const only = (await check(desk)).issues.find(
        ({ code, cell }) => code === 'deadline-text-date' && cell,
      )!;
      await fixList(at(desk), { stage: 'progress', only });
      const list = await listOf(desk);
      expect(cells(list, '时限').slice(1, 3)).toEqual([{ date: '2025-12-30' }, '２０２６年1月3日\u200b']);
      expect(await undoLast(at(desk))).toMatchObject({ action: 'fix', cells: 1 });
    });
  });

  it('采用建议 writes what a person accepted, if it is still suggested', async () => {
    const desk = await filled(makeDesk, [[0, '状态', '整该中']]);
    const issue = find(await check(desk), 'status-unknown');
    expect(issue.suggestion).toEqual({ from: '整该中', to: '整改中' });
    await expect(acceptSuggestion(at(desk), 'progress', issue, '已完成')).rejects.toMatchObject({
      code: 'issue-gone',
    });
    await acceptSuggestion(at(desk), 'progress', issue, '整改中');
    expect(cells(await listOf(desk), '状态')[0]).toBe('整改中');
    expect(await undoLast(at(desk))).toMatchObject({ action: 'suggestion', cells: 1 });
    expect(cells(await listOf(desk), '状态')[0]).toBe('整该中');
  });

  describe('确认无误并注明理由', () => {
    it('is kept with its reason, comes back with another value, is taken back and can be withdrawn', async () => {
      const desk = await filled(makeDesk, [[0, '措施', '加强管理']]);
      const first = await check(desk);
      const issue = find(first, 'measure-vague');
      expect(await confirmIssues(at(desk), 'progress', [issue], ' 反馈原文即此要求 ')).toBe(1);
      const second = await check(desk);
      expect(second.confirmed).toEqual([
        { ...issue, confirmed: { reason: '反馈原文即此要求', date: today } },
      ]);
      expect(second.issues.length + 1).toBe(first.issues.length);
      expect(second.counts.warning + 1).toBe(first.counts.warning);

      await writeCheckResults(at(desk), second);
      const page = (await desk.workbook.read()).companions['校验结果']!;
      expect(page[2]!.at(-1)).toBe('确认理由');
      expect(page.at(-1)!.at(-1)).toBe('反馈原文即此要求');

      await type(desk, [[0, '措施', '强化管理']]);
      expect((await check(desk)).confirmed).toEqual([]);
      await type(desk, [[0, '措施', '加强管理']]);
      expect((await check(desk)).confirmed).toHaveLength(1);

      await reopenIssue(at(desk), issue);
      expect((await check(desk)).confirmed).toEqual([]);
      expect(await undoLast(at(desk))).toMatchObject({ action: 'reopen', cells: 0 });
      expect((await check(desk)).confirmed).toHaveLength(1);
    });

    it('校验结果 says so in the same write, and no longer when it is withdrawn or taken back', async () => {
      const desk = await filled(makeDesk, [
        [0, '措施', '加强管理'],
        [1, '措施', '强化监督'],
      ]);
      const report = await check(desk);
      await writeCheckResults(at(desk), report);
      const read = async () => (await desk.workbook.read()).companions['校验结果']!;
      const reasons = async () => (await read()).slice(3).map((row) => row[6] ?? '');
      const before = await read();
      const [first, second] = report.issues.filter(({ code }) => code === 'measure-vague');
      const line = report.issues.indexOf(second!);
      await confirmIssues(at(desk), 'progress', [second!], '名称如此');
      expect((await reasons()).flatMap((reason, index) => (reason === '' ? [] : [[index, reason]]))).toEqual([
        [line, '名称如此'],
      ]);
      expect((await read())[1]).not.toEqual(before[1]);
      await reopenIssue(at(desk), second!);
      expect(await read()).toEqual(before);
      expect(await undoLast(at(desk))).toMatchObject({ action: 'reopen', left: [] });
      expect((await reasons())[line]).toBe('名称如此');

      await type(desk, [[0, '措施', '']]);
      await confirmIssues(at(desk), 'progress', [find(await check(desk), 'person-missing')], '待任命');
      await desk.workbook.setCells('校验结果', [{ row: 2, column: 6, value: '意见' }]);
      const theirs = await read();
      await reopenIssue(at(desk), { ...first!, code: 'no-such-check' });
      expect(await read()).toEqual(theirs);
    });

    it('the first one is taken back to none', async () => {
      const desk = await filled(makeDesk, [[0, '措施', '加强管理']]);
      const issue = find(await check(desk), 'measure-vague');
      const before = (await listOf(desk)).rows;
      await confirmIssues(at(desk), 'progress', [issue], '理由');
      expect((await listOf(desk)).rows).toEqual(before);
      expect(await undoLast(at(desk))).toMatchObject({ action: 'confirm' });
      expect((await openList(at(desk)))!.memory!.confirmations).toEqual([]);
      expect(find(await check(desk), 'measure-vague')).toEqual(issue);
    });

    it.each([
      ['no reason', 'measure-vague', '　', 'reason-missing'],
      ['an error', 'unit-missing', '理由', 'error-stands'],
      ['what is not there', 'id-card', '理由', 'issue-gone'],
    ])('refuses %s', async (_case, code, reason, refusal) => {
      const desk = await filled(makeDesk, [[0, '措施', '加强管理']]);
      const report = await check(desk);
      const issue = find(report, code) ?? { ...report.issues[0]!, code };
      await expect(confirmIssues(at(desk), 'progress', [issue], reason)).rejects.toMatchObject({
        code: refusal,
      });
      expect((await check(desk)).confirmed).toEqual([]);
    });

    it('what was confirmed as right is not mended', async () => {
      const desk = await filled(makeDesk, [[0, '状态', '正在推进']]);
      await confirmIssues(at(desk), 'progress', [find(await check(desk), 'status-synonym')], '沿用上级口径');
      expect(await previewFixes(at(desk), { stage: 'progress' })).toEqual([]);
    });
  });
});

/** A list with nothing against it but what the entries bring. */
async function ready(entries: readonly (readonly [number, string, CellValue])[] = []): Promise<Desk> {
  const desk = await filled(fileDesk);
  const people = ['柳启明', '郑言', '顾行舟'];
  const measures = (row: number): string =>
    `第${row + 1}项问题逐户核查并建立台账，修订相应制度${row + 1}项，排查同类问题，追缴应收款项，每季度通报1次`;
  await type(
    desk,
    Array.from({ length: POINTS }, (_, row) => row).flatMap((row) => [
      [row, '措施', measures(row)] as const,
      [row, '责任领导', people[row % 3]!] as const,
      [row, '责任单位', row % 2 ? '办公室' : '水资源科'] as const,
      [row, '责任人', people[(row + 1) % 3]!] as const,
      [row, '时限', { date: `2025-${String(8 + (row % 4)).padStart(2, '0')}-${10 + (row % 18)}` }] as const,
      [row, '状态', '整改中'] as const,
    ]),
  );
  await type(desk, entries);
  return desk;
}

const OPTIONS: SubmitOptions = { form: 'progress', isDraft: false, isMerged: false, reasons: {} };

async function bytesOf(plan: WorkbookPlan): Promise<Uint8Array> {
  const file = await createXlsxWorkbook();
  await file.write(plan, []);
  return file.save();
}

/** Reasons for every warning of the list as it stands. */
const allReasons = async (desk: Desk, stage: Stage): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await check(desk, stage)).issues
      .filter(({ severity }) => severity === 'warning')
      .map(({ code }) => [code, '已核对']),
  );

describe('报送', () => {
  it('is refused while errors stand; 送审稿 is not, and says so', async () => {
    const desk = await ready([[0, '责任单位', '']]);
    const reasons = await allReasons(desk, 'progress');
    const refused = await submitList(at(desk), { ...OPTIONS, reasons });
    expect([refused.plan, codes(refused.open)]).toEqual([null, ['unit-missing']]);
    const draft = await submitList(at(desk), { ...OPTIONS, reasons, isDraft: true });
    expect(draft.plan!.sheets.map(({ name }) => name)).toContain('待处理事项');
  });

  it('a warning needs a reason, given now or when it was confirmed', async () => {
    const desk = await ready([[0, '责任人', '']]);
    const others = Object.fromEntries(
      Object.entries(await allReasons(desk, 'progress')).filter(([code]) => code !== 'person-missing'),
    );
    const open = async () => (await submitList(at(desk), { ...OPTIONS, reasons: others })).open;
    expect(codes(await open())).toEqual(['person-missing']);
    expect(
      (await submitList(at(desk), { ...OPTIONS, reasons: { ...others, 'person-missing': ' ' } })).plan,
    ).toBeNull();
    expect(
      (await submitList(at(desk), { ...OPTIONS, reasons: { ...others, 'person-missing': '待任命' } })).plan,
    ).not.toBeNull();
    await confirmIssues(at(desk), 'progress', [find(await check(desk), 'person-missing')], '待任命');
    const { plan, open: none } = await submitList(at(desk), { ...OPTIONS, reasons: others });
    expect([plan === null, none]).toEqual([false, []]);
    const draft = await submitList(at(desk), { ...OPTIONS, reasons: others, isDraft: true });
    const said = draft.plan!.sheets.find(({ name }) => name === '说明')!.blocks.at(-1)!.values;
    expect(said.map((line) => line.slice(1))).toContainEqual(['1', '待任命']);
  });

  it('wishes count for the one file: layout, 会签, mark', async () => {
    const desk = await ready();
    const reasons = await allReasons(desk, 'plan');
    const sheets = async (wishes: SubmitOptions['wishes']) =>
      (await submitList(at(desk), { ...OPTIONS, form: 'plan', reasons, ...(wishes ? { wishes } : {}) })).plan!
        .sheets;
    expect((await sheets(undefined)).map(({ name }) => name)).toEqual(['问题清单', '任务清单', '责任清单']);
    const one = await sheets({ planLayout: '一张表', countersign: '纪检组', mark: '' });
    expect(one.map(({ name }) => name)).toEqual(['整改清单']);
    expect(one[0]!.blocks[0]!.values).toEqual([['']]);
    expect(JSON.stringify(one)).toContain('会签（纪检组）');
  });

  it('三个清单 of its own are checked beside the list: an emptied row hides none below it', async () => {
    const desk = await ready();
    const reasons = await allReasons(desk, 'plan');
    const { plan } = await submitList(at(desk), { ...OPTIONS, form: 'plan', reasons });
    const tasks = plan!.sheets.find(({ name }) => name === '任务清单')!;
    await desk.workbook.putSheet(tasks);
    expect(codes((await check(desk, 'plan')).issues)).not.toContain('lists-differ');
    const { row: headerRow } = tasks.blocks.find(({ values }) => values[0]!.includes('序号'))!;
    const emptied = Array.from({ length: 6 }, (_, column) => ({ row: headerRow + 2, column, value: '' }));
    await desk.workbook.setCells('任务清单', emptied);
    const { issues } = await check(desk, 'plan');
    expect(issues.filter(({ code }) => code === 'lists-differ').map(({ row }) => row)).toHaveLength(1);
    const alone = await createXlsxWorkbook();
    await alone.write(plan!, []);
    const report = await checkList({ workbook: alone, today, workdays }, 'plan');
    expect(codes(report.issues)).not.toContain('column-missing');
  });

  it('what was handed in is the baseline of what comes later', async () => {
    const desk = await ready([[0, '状态', '已完成']]);
    const before = (await listOf(desk)).rows;
    const { form } = OPTIONS;
    const reasons = await allReasons(desk, form);
    const warnings = (await check(desk)).issues.filter(({ severity }) => severity === 'warning');
    expect(await keepSubmitted(at(desk), { form, reasons })).toBe(true);
    expect((await listOf(desk)).rows).toEqual(before);
    expect((await check(desk)).confirmed.length).toBe(warnings.length);
    expect((await openList(at(desk)))!.memory!.snapshots.at(-1)).toMatchObject({
      kind: 'period',
      date: today,
    });
    await type(desk, [[0, '状态', '整改中']]);
    expect(codes((await check(desk)).issues)).toContain('status-regressed');
  });

  it('a list made elsewhere is handed in as well, and has no baseline', async () => {
    const plan = examplePlan();
    const workbook = await createXlsxWorkbook();
    await workbook.write(
      { ...plan, sheets: plan.sheets.filter(({ role }) => role === 'list'), names: [] },
      [],
    );
    expect((await submitList({ workbook, today, workdays }, { ...OPTIONS, isDraft: true })).rows).toBe(
      POINTS,
    );
    expect(await keepSubmitted({ workbook, today, workdays }, OPTIONS)).toBe(false);
  });

  it.each<[string, Partial<SubmitOptions>]>([
    ['进展报送稿', {}],
    ['进展送审稿', { isDraft: true }],
    ['方案报送稿，合并', { form: 'plan', isMerged: true }],
    ['方案送审稿，一张表', { form: 'plan', isDraft: true, isMerged: true, wishes: { planLayout: '一张表' } }],
  ])(
    '%s is a valid file of its own: nothing of the source, ids, authors or other sheets',
    async (_, change) => {
      const desk = await ready([
        [0, '责任人', ''],
        [1, '备注', '=HYPERLINK("http://x")'],
      ]);
      await confirmIssues(at(desk), 'progress', [find(await check(desk), 'person-missing')], '待任命的理由');
      const options = { ...OPTIONS, ...change };
      const reasons = await allReasons(desk, options.form);
      const { plan, open } = await submitList(at(desk), { ...options, reasons });
      expect(codes(open)).toEqual([]);
      const bytes = await bytesOf(plan!);
      expect(await validationErrors(bytes)).toEqual([]);
      const { items, memory } = (await openList(at(desk)))!;
      const secrets = [
        ...items.map(({ id }) => id),
        ...(memory!.listId === '' ? [] : [memory!.listId]),
        ...EXAMPLE.recommendations.map(({ text }) => text.slice(0, 24)),
        ...[
          '反馈原文',
          '意见建议',
          '责任单位名录',
          '填表说明',
          '清单助手数据',
          '状态词',
          'zhenggai',
          'period-',
        ],
        ...['<dc:creator>', 'lastModifiedBy>', '<f>', 'conditionalFormatting', 'externalLink', 'comments'],
      ];
      for (const [name, content] of Object.entries(unzipSync(bytes))) {
        const text = strFromU8(content);
        expect([name, secrets.filter((secret) => text.includes(secret) || name.includes(secret))]).toEqual([
          name,
          [],
        ]);
      }
    },
  );
});

test('check after fix finds nothing that fix mends, whatever is typed', async () => {
  const value = fc.constantFrom(
    '',
    '正在推进',
    '完成\u200b',
    '2025.12.30',
    '20251230',
    ' 12月 ',
    '\u00a0水资源科\u3000',
    '甲、乙 ',
    '=1+1',
    '已完成',
  );
  const header = fc.constantFrom('状态', '时限', '责任单位', '措施', '问题', '序号', '编号');
  const entry = fc.tuple(fc.integer({ min: 0, max: 4 }), header, value);
  await fc.assert(
    fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (entries) => {
      const desk = await filled(fileDesk, entries);
      const { applied } = await fixList(at(desk), { stage: 'progress' });
      expect(await previewFixes(at(desk), { stage: 'progress' })).toEqual([]);
      const fixed = new Set(applied.map(({ code }) => code));
      const { issues } = await check(desk);
      expect(issues.filter(({ code, isMendable }) => isMendable && fixed.has(code))).toEqual([]);
    }),
    { numRuns: 25 },
  );
});
