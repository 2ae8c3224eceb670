import { strFromU8, unzipSync } from 'fflate';
import { DEFAULT_SETTINGS } from '../../src/core/list/settings';
import { planReport } from '../../src/core/report/written/planReport';
import { REPORT_FORMS, type ReportForm } from '../../src/core/report/written/reportForms';
import type { ReportPlan } from '../../src/core/report/written/reportPlan';
import { FONTS } from '../../src/writers/docx/officialForm';
import { writeReport } from '../../src/writers/docx/writeReport';
import { validationErrors } from '../workbook/xlsx/validate';

const NASTY = '<b>不&得"丢\u0001\u000B失</b>\n第二行＝SUM(A1)';

const plan = (form: ReportForm = 'publicNotice', text = NASTY): ReportPlan =>
  planReport(form, {
    feedback: {
      title: null,
      sourceOrg: '云汀县委第一巡察组',
      inspectedOrg: '云汀县水务局党组',
      feedbackDate: '2026-03-01',
    },
    occasion: '巡察反馈',
    items: Array.from({ length: 12 }, (_, index) => ({
      id: `zg-${index}`,
      cells: {
        sequence: `${index + 1}`,
        category: '（一）作风方面',
        finding: `${index + 1}.问题${index + 1}`,
        point: text,
        measures: '每月学习',
        responsiblePersons: '郑言',
        status: index % 2 === 0 ? '已完成' : '整改中',
        ...(index % 3 === 0 ? { progressNote: `郑言已办结。${text}` } : {}),
        deadline: { date: '2026-12-31' },
      },
      extra: {},
    })),
    recommendations: [],
    settings: DEFAULT_SETTINGS,
    today: '2026-09-01',
  });

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name]!);

test.each(REPORT_FORMS)(
  '$label passes the rules of Microsoft',
  async ({ form }) => {
    expect(await validationErrors(await writeReport(plan(form)), 'docx')).toEqual([]);
  },
  60_000,
);

test('every word of the plan stands in the document, as text and nothing else', async () => {
  const given = plan();
  const bytes = await writeReport(given);
  const xml = part(bytes, 'word/document.xml');
  const text = xml
    .replace(/<w:br\/>/gu, '\n')
    .replace(/<[^>]+>/gu, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
  for (const block of given.blocks) expect(text).toContain(block.text.replace(/[\u0001\u000B]/gu, ''));
  for (const row of given.annex.rows)
    for (const cell of row)
      for (const line of cell.split('\n')) expect(text).toContain(line.replace(/[\u0001\u000B]/gu, ''));
  for (const { text: words } of given.removals) expect(text).toContain(words);
  expect(xml).not.toMatch(/<b>/u);
});

test('the page is that of a 公文: margins, line pitch, fonts by their East-Asian names, landscape annex', async () => {
  const bytes = await writeReport(plan('progress'), { ...FONTS, body: '仿宋' });
  const xml = part(bytes, 'word/document.xml');
  expect(xml).toContain('w:top="2098"');
  expect(xml).toContain('w:left="1587"');
  expect(xml).toContain('w:orient="landscape"');
  expect(xml).toContain('w:lineRule="exact"');
  expect(xml).toContain('w:eastAsia="仿宋"');
  expect(xml).toContain(`w:eastAsia="${FONTS.heading1}"`);
  expect(xml).toContain('<w:tblHeader/>');
  expect(part(bytes, 'docProps/core.xml')).not.toMatch(/Un-named|docx/u);
});
