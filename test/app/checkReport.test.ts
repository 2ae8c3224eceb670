import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { checkListAndReport, checkReport } from '../../src/app/checkReport';
import { figureNames } from '../../src/core/checks/documents/reportDiffersFromList';
import { reportList } from '../../src/app/reportList';
import { REPORT_FORMS, type ReportForm } from '../../src/core/report/written/reportForms';
import { cellText } from '../../src/core/list/rows';
import { readFile } from '../../src/readers';
import { writeReport } from '../../src/writers/docx/writeReport';
import { POINTS, fileDesk, generate, today, type, workdays, type Desk } from './desk';

const services = ({ workbook }: Desk) => ({ workbook, today, workdays, readFile });

async function desk(): Promise<Desk> {
  const made = await fileDesk();
  await generate(made);
  const statuses = ['已完成', '基本完成', '整改中', '已销号'];
  await type(
    made,
    Array.from({ length: POINTS }, (_, row) => [row, '状态', statuses[row % 4]!] as const),
  );
  return made;
}

const reportOf = async (made: Desk, form: ReportForm): Promise<Uint8Array> =>
  writeReport(await reportList(services(made), form));

/** The report after a person typed into it in Word. */
function edited(bytes: Uint8Array, from: RegExp, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts['word/document.xml']!);
  if (!from.test(xml)) throw new Error(`no ${String(from)}`);
  return zipSync({ ...parts, 'word/document.xml': strToU8(xml.replace(from, to)) });
}

const docx = (bytes: Uint8Array) => ({ name: '报告.docx', bytes });

let made: Desk;
beforeAll(async () => {
  made = await desk();
});

test.each(REPORT_FORMS.map(({ form }) => form))('the report %s as it was made agrees', async (form) => {
  const { issues, figures, isPublic, unchecked } = await checkReport(
    services(made),
    docx(await reportOf(made, form)),
  );
  expect([issues, unchecked, isPublic]).toEqual([[], [], form === 'publicNotice']);
  expect(figureNames(figures)).toEqual([
    ...['问题总数', '已完成数', '基本完成数', '未完成数', '整改完成率', '任务数', '逾期数'],
    ...(form === 'progress' ? ['各问题类别的数字'] : []),
  ]);
});

test.each([
  [/反馈问题共\d+个/u, '反馈问题共98个', '问题总数'],
  [/已完成\d+个/u, '已完成９７个', '已完成数'],
  [/整改完成率[\d.]+%/u, '整改完成率96.5%', '整改完成率'],
])('a figure that somebody changed is found at its sentence: %s', async (from, to, what) => {
  const bytes = edited(await reportOf(made, 'progress'), from, to);
  const { issues } = await checkReport(services(made), docx(bytes));
  expect(issues.map(({ code, cell }) => [code, cell])).toEqual([['report-differs-from-list', null]]);
  expect([issues[0]!.message.includes(what), issues[0]!.sentence!.includes(to)]).toEqual([true, true]);
  expect(issues[0]!.sentence).toMatch(/^(?:反馈问题共|按问题统计，)[^。]*。$/u);
});

test('the list is checked as ever, and the report with it', async () => {
  const bytes = edited(await reportOf(made, 'progress'), /未完成\d+个/u, '未完成99个');
  const { issues, counts, report } = await checkListAndReport(services(made), 'progress', docx(bytes));
  const codes = issues.map(({ code }) => code);
  expect(codes.filter((code) => code === 'report-differs-from-list')).toHaveLength(1);
  expect(new Set(codes).size).toBeGreaterThan(1);
  expect(counts.error).toBe(issues.filter(({ severity }) => severity === 'error').length);
  expect(report.figures.find(({ what }) => what === '未完成数')).toMatchObject({ said: '99' });
});

test('what leads to informants is looked for in a text for the public, by itself or by the wish of a person', async () => {
  const text = '整改进展情况的报告\n已办结移交的问题线索2条。';
  const found = async (words: string, wishes = {}) =>
    (await checkReport(services(made), { text: words }, wishes)).issues.map(({ code, sentence }) => [
      code,
      sentence,
    ]);
  expect(await found(text)).toEqual([]);
  const mention = [['informant-mentioned', '已办结移交的问题线索2条。']];
  expect(await found(text, { isPublic: true })).toEqual(mention);
  expect(await found(text.replace('报告', '公告'))).toEqual(mention);
});

test('a check that 设置 has switched off is told as not made', async () => {
  const other = await desk();
  const rows = (await other.workbook.read()).companions['设置']!;
  const row = rows.findIndex(([cell]) => cellText(cell) === '报告与清单的数字不一致');
  await other.workbook.setCells('设置', [{ row, column: 1, value: '不检查' }]);
  const { issues, unchecked } = await checkReport(services(other), { text: '反馈问题共98个。' });
  expect([issues, unchecked]).toEqual([[], ['报告与清单的数字不一致']]);
});

test('what cannot be read is refused by name, and nothing is written', async () => {
  const before = await made.workbook.read();
  const broken = (await reportOf(made, 'progress')).slice(0, 900);
  const check = (source: Parameters<typeof checkReport>[1]) => checkReport(services(made), source);
  await expect(check(docx(broken))).rejects.toMatchObject({ name: 'ReaderError', code: 'broken-file' });
  await expect(check({ text: ' \n' })).rejects.toMatchObject({ code: 'empty-text' });
  const empty = services(await fileDesk());
  await expect(checkReport(empty, { text: '反馈问题共9个。' })).rejects.toMatchObject({ code: 'no-list' });
  expect(await made.workbook.read()).toEqual(before);
});
