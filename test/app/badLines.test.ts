import { checkList, type CheckReport } from '../../src/app/checkList';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { fixList } from '../../src/app/fixList';
import type { CellValue } from '../../src/core/list/item';
import { libreOfficeFile } from '../workbook/xlsx/files/libreOfficeFile';
import { wpsFile } from '../workbook/xlsx/files/wpsFile';
import { editPart, sheetPart } from '../workbook/xlsx/xlsxFile';
import { cellAddress } from '../../src/workbook/xlsx/address';
import { recalculated } from '../workbook/office/recalculate';
import { DESKS, examplePlan, fileDesk, generate, LIST, rearranged, today, workdays, type Desk } from './desk';

/** LibreOffice starts, reads and writes a whole workbook. */
jest.setTimeout(600_000);

const checked = (workbook: Desk['workbook']): Promise<CheckReport> =>
  checkList({ workbook, today, workdays }, 'progress');
const checkedFile = async (bytes: Uint8Array): Promise<CheckReport> =>
  checked(await createXlsxWorkbook(bytes));
const places = ({ issues }: CheckReport): string[] => issues.map(({ code, cell }) => `${code} ${cell ?? ''}`);
const codes = ({ issues }: CheckReport): Set<string> => new Set(issues.map(({ code }) => code));

/** A file of ours with the XML of some cells of the list replaced, as other programs leave them. */
async function withCells(
  replaced: readonly (readonly [row: number, header: string, cell: string])[],
): Promise<{ bytes: Uint8Array; at: readonly string[] }> {
  const workbook = await createXlsxWorkbook();
  await workbook.write(examplePlan(), []);
  const { headers, headerRow, firstColumn } = (await workbook.read()).list!;
  const addresses = replaced.map(([row, header]) =>
    cellAddress(headerRow + 1 + row, firstColumn + headers.indexOf(header)),
  );
  const bytes = editPart(
    await workbook.save(),
    (parts) => sheetPart(parts, LIST),
    (xml) =>
      addresses.reduce(
        (text, address, index) =>
          text.replace(
            new RegExp(`<c r="${address}"([^>]*?)( t="[^"]*")?(/>|>.*?</c>)`, 'u'),
            replaced[index]![2].replace('<c ', `<c r="${address}" `),
          ),
        xml,
      ),
  );
  return { bytes, at: addresses };
}

const error = (value: string, formula = ''): string =>
  `<c t="e">${formula && `<f>${formula}</f>`}<v>${value}</v></c>`;
const text = (value: string): string => `<c t="inlineStr"><is><t>${value}</t></is></c>`;
const formula = (value: string): string => `<c t="str"><f>${value}</f><v>追缴津贴3万元</v></c>`;

describe('what stands in cells of a file', () => {
  it.each<[string, string, string, string]>([
    ['#REF! of a formula', '措施', error('#REF!', '#REF!+1'), 'error-value'],
    ['#N/A without one', '责任单位', error('#N/A'), 'error-value'],
    ['#VALUE! for a day', '时限', error('#VALUE!', 'DATEVALUE("x")'), 'error-value'],
    ['#NAME? for a status', '状态', error('#NAME?', '状态()'), 'error-value'],
    ['#REF! for the words of the document', '具体表现', error('#REF!'), 'error-value'],
    ['#REF! for an id', '编号', error('#REF!'), 'id-missing'],
    ['an error typed as text', '措施', text('#DIV/0!'), 'error-value'],
    ['40,000 characters', '措施', text('逐户核对。'.repeat(8_000)), 'cell-too-long'],
    ['40,000 characters of progress', '完成情况', text('已核对。'.repeat(10_000)), 'cell-too-long'],
    ['a formula for a text', '措施', formula('"追缴津贴"&amp;3&amp;"万元"'), 'formula-in-text'],
    ['a formula for a unit', '责任单位', formula('VLOOKUP(1,A:B,2,0)'), 'formula-in-text'],
    ['a formula for the words of the document', '具体表现', formula('D4'), 'formula-in-text'],
    ['a control character', '措施', text('追缴_x0007_津贴3万元'), 'stray-characters'],
    ['TRUE', '措施', '<c t="b"><v>1</v></c>', 'measure-missing'],
    ['a number for a measure', '措施', '<c><v>12</v></c>', 'measure-missing'],
    ['a day of the year 1900', '时限', '<c><v>12</v></c>', 'deadline-ambiguous'],
    ['no day at all', '时限', '<c><v>-5</v></c>', 'deadline-ambiguous'],
  ])('%s', async (_, header, cell, code) => {
    const { bytes, at } = await withCells([[1, header, cell]]);
    const report = await checkedFile(bytes);
    expect(places(report)).toContain(`${code} ${at[0]}`);
  });

  it('ids that failed or are blank are given anew', async () => {
    const { bytes } = await withCells([
      [1, '编号', error('#REF!')],
      [2, '编号', text('  ')],
    ]);
    const workbook = await createXlsxWorkbook(bytes);
    const missing = async (): Promise<number> =>
      (await checked(workbook)).issues.filter(({ code }) => code === 'id-missing').length;
    expect(await missing()).toBe(2);
    await fixList({ workbook, today, workdays }, { stage: 'progress', codes: ['id-missing'] });
    expect(await missing()).toBe(0);
  });

  it('all at once end no run, and hide nothing of the other rows', async () => {
    const { bytes } = await withCells([
      [0, '措施', error('#REF!')],
      [0, '时限', error('#N/A')],
      [0, '状态', error('#VALUE!')],
      [0, '编号', error('#NAME?')],
      [0, '问题', error('#REF!')],
      [0, '具体表现', text('长'.repeat(40_000))],
      [0, '序号', formula('ROW()')],
    ]);
    const whole = await fileDesk();
    await generate(whole);
    const others = ({ issues, rows }: CheckReport) => ({
      rows,
      missing: issues.filter(({ code, row }) => code === 'measure-missing' && row !== 3).length,
    });
    expect(others(await checkedFile(bytes))).toEqual(others(await checked(whole.workbook)));
  });
});

describe.each(DESKS)('lists that lost something, in %s', (_, makeDesk) => {
  const opened = async (change: Parameters<typeof rearranged>[1]): Promise<CheckReport> => {
    const desk = await makeDesk();
    await desk.workbook.write(rearranged(examplePlan('detailed'), change), []);
    return checked(desk.workbook);
  };
  const without =
    (...gone: readonly string[]) =>
    (headers: readonly string[]) =>
      headers.filter((header) => !gone.includes(header));

  it.each(['措施', '责任领导', '责任人', '时限', '状态', '编号'])('no column %s', async (header) => {
    const report = await opened({ order: without(header) });
    expect(report.issues.filter(({ code }) => code === 'column-missing')).toHaveLength(1);
    expect(report.rows).toBeGreaterThan(10);
  });

  it('neither 责任单位 nor 牵头单位', async () => {
    expect(places(await opened({ order: without('责任单位', '牵头单位') }))).toContain('column-missing ');
  });

  it('hardly a column left', async () => {
    await expect(opened({ order: () => ['问题', '具体表现'] })).rejects.toMatchObject({ code: 'no-list' });
    const report = await opened({ order: () => ['序号', '问题', '备注'] });
    expect(report.issues.filter(({ code }) => code === 'column-missing').length).toBeGreaterThan(4);
  });

  it('headers without rows', async () => {
    expect(codes(await opened({ rows: () => [] }))).toContain('finding-not-covered');
  });

  it('half of the rows deleted, half of the others emptied', async () => {
    const report = await opened({
      rows: (rows) =>
        rows
          .slice(0, rows.length / 2)
          .map((row, index) => (index % 2 === 0 ? row : row.map((): CellValue => ''))),
    });
    for (const code of ['finding-not-covered', 'blank-row', 'measure-missing'])
      expect(codes(report)).toContain(code);
  });

  it('the table became a range, with words below it', async () => {
    const desk = await makeDesk();
    await desk.workbook.write(examplePlan(), []);
    const before = await checked(desk.workbook);
    await desk.edit({ kind: 'toRange', sheet: LIST });
    const after = await checked(desk.workbook);
    expect(after.rows).toBe(before.rows);
    expect(places(after)).toEqual(places(before));
  });
});

describe('lists of other programs', () => {
  it.each([
    ['WPS', wpsFile],
    ['LibreOffice', libreOfficeFile],
  ])('%s: each row is looked at', async (_, file) => {
    const report = await checkedFile(file());
    const rows = new Set(report.issues.map(({ row }) => row).filter((row) => row !== null));
    expect(rows.size).toBe(report.rows);
    for (const { message } of report.issues) expect(message).not.toMatch(/undefined|[{}]/u);
  });

  it('a list of ours that LibreOffice saved: what was wrong before, and nothing else', async () => {
    const { bytes } = await withCells([
      [0, '措施', text('加强管理')],
      [1, '措施', text('待补充')],
      [1, '时限', text('2025.12.30')],
      [2, '责任单位', text('相关部门')],
      [2, '完成情况', text('联系人13912345678')],
      [3, '措施', error('#N/A', 'NA()')],
      [4, '状态', text('整改种')],
      [5, '具体表现', text('改过的文字')],
      [6, '编号', text('')],
    ]);
    const before = await checkedFile(bytes);
    const after = await checkedFile(recalculated(bytes));
    expect(after.rows).toBe(before.rows);
    expect(places(after).sort()).toEqual(places(before).sort());
  });
});
