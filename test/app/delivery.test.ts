import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { closeRow, reopenRow } from '../../src/app/closeRow';
import { collectReturns, previewCollect } from '../../src/app/collectReturns';
import { previewDispatch, rememberDispatch } from '../../src/app/dispatchList';
import { matchEvidenceFiles, recordEvidenceFiles } from '../../src/app/evidenceFiles';
import { extendRow } from '../../src/app/extendRow';
import { listCondition } from '../../src/app/listCondition';
import { openList, type OpenedList } from '../../src/app/openList';
import { compareWithLastPeriod, keepPeriod } from '../../src/app/periods';
import { readReturned, type ReadFiles } from '../../src/app/readReturned';
import { restoreMemory } from '../../src/app/restoreMemory';
import { undoLast } from '../../src/app/undoLast';
import { urgeList } from '../../src/app/urgeList';
import { writeRefusal } from '../../src/app/writeRefusal';
import { openQuestions } from '../../src/core/list/collectTypes';
import type { CellValue, Profile } from '../../src/core/list/item';
import { isBackup } from '../../src/core/sheet/backup';
import type { Dispatch } from '../../src/core/sheet/planDispatch';
import { ReaderError } from '../../src/readers/port';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { zipFiles } from '../../src/zip/zipFiles';
import { DAMAGES, damagedXml } from '../workbook/xlsx/damage';
import { fileOf, partsOf } from '../workbook/xlsx/xlsxFile';
import { cells, DESKS, fileDesk, generate, listOf, POINTS, type, type Desk } from './desk';

const SENT_ON = '2025-07-01';
const services = ({ workbook }: Desk, today = SENT_ON) => ({ workbook, today });
const opened = async ({ workbook }: Desk): Promise<OpenedList> => (await openList({ workbook }))!;

const UNITS = ['县林业局', '县水务局'] as const;

async function filled(makeDesk: () => Promise<Desk>, profile: Profile = 'standard'): Promise<Desk> {
  const desk = await makeDesk();
  await generate(desk, { profile });
  await type(
    desk,
    Array.from({ length: POINTS }, (_, row) => [row, '责任单位', UNITS[row % 2]!] as const),
  );
  return desk;
}

const bytesOf = async (dispatch: Dispatch, unit: string): Promise<Uint8Array> => {
  const file = await createXlsxWorkbook();
  await file.write(dispatch.files.find((each) => each.unit === unit)!.plan(), []);
  return file.save();
};

/** The file of a unit after it typed: row of its own list (0-based), header, value. */
async function returned(
  dispatch: Dispatch,
  unit: string,
  entries: readonly (readonly [row: number, header: string, value: CellValue])[],
): Promise<ReadFiles> {
  const workbook = await createXlsxWorkbook(await bytesOf(dispatch, unit));
  await type({ workbook, edit: () => Promise.reject(new Error('not here')) }, entries);
  const bytes = await workbook.save();
  return readReturned(createXlsxWorkbook, [{ name: `${unit}.xlsx`, bytes: () => Promise.resolve(bytes) }]);
}

describe.each(DESKS)('a list that lives in %s', (_, makeDesk) => {
  it('remembers what was sent, takes what came back, and takes it back', async () => {
    const desk = await filled(makeDesk);
    const dispatch = await previewDispatch(services(desk), { by: 'unit', due: '2025-07-15' });
    expect(dispatch.files.map(({ unit }) => unit)).toEqual([...UNITS]);
    const untouched = (await listOf(desk)).rows;
    await rememberDispatch(services(desk), dispatch);
    expect((await listOf(desk)).rows).toEqual(untouched);
    const { memory } = await opened(desk);
    expect(memory!.snapshots.map(({ kind }) => kind)).toEqual(['import', 'dispatch']);
    expect(new Set(memory!.snapshots[1]!.rows.map(({ unit }) => unit))).toEqual(new Set(UNITS));

    const read = await returned(dispatch, '县水务局', [
      [0, '完成情况', '=已整改'],
      [0, '状态', '已完成（自报）'],
    ]);
    const preview = await previewCollect(services(desk, '2025-07-20'), read);
    expect((await listOf(desk)).rows).toEqual(untouched);
    expect(preview.statement).toMatchObject({
      sent: POINTS,
      returned: Math.floor(POINTS / 2),
      missing: Math.ceil(POINTS / 2),
    });
    await collectReturns(services(desk, '2025-07-20'), read);
    const list = await listOf(desk);
    expect(cells(list, '完成情况')[1]).toBe('=已整改');
    expect(cells(list, '状态')[1]).toBe('已完成');
    expect((await desk.workbook.read()).sheets.filter(({ name }) => isBackup(name))).toHaveLength(1);
    expect((await opened(desk)).memory!.returns).toMatchObject([{ unit: '县水务局', missing: [] }]);
    expect((await previewCollect(services(desk), read)).refused).toMatchObject([{ why: 'repeated' }]);

    expect(await undoLast(services(desk))).toMatchObject({ action: 'collect', cells: 2, left: [] });
    expect((await listOf(desk)).rows).toEqual(untouched);
    expect((await opened(desk)).memory!.returns).toEqual([]);
  });

  it('asks where the list was changed as well, and writes what was decided', async () => {
    const desk = await filled(makeDesk);
    const dispatch = await previewDispatch(services(desk), { by: 'unit', due: null });
    const read = await returned(dispatch, '县林业局', [[0, '措施', '单位的措施']]);
    await type(desk, [[0, '措施', '清单的措施']]);
    const { result } = await collectReturns(services(desk), read);
    expect(openQuestions(result).map(({ kind }) => kind)).toEqual(['changed']);
    expect(cells(await listOf(desk), '措施')[0]).toBe('清单的措施');
    const decisions = { [result.questions[0]!.key]: 'theirs' } as const;
    await collectReturns(services(desk), read, { decisions });
    expect(cells(await listOf(desk), '措施')[0]).toBe('单位的措施');
    expect((await previewCollect(services(desk), read)).refused).toMatchObject([{ why: 'repeated' }]);
  });

  it('keeps a baseline, tells what changed since, and writes it down', async () => {
    const desk = await filled(makeDesk);
    await expect(compareWithLastPeriod(services(desk))).rejects.toMatchObject({ code: 'no-baseline' });
    await type(desk, [[0, '时限', { date: '2025-08-31' }]]);
    const before = (await listOf(desk)).rows;
    await keepPeriod(services(desk, '2025-07-31'));
    expect((await listOf(desk)).rows).toEqual(before);
    await type(desk, [[1, '状态', '已完成']]);
    const { comparison } = await compareWithLastPeriod(services(desk, '2025-09-30'));
    expect(comparison.changes.map(({ kinds }) => kinds)).toEqual([['late'], ['done']]);
    expect(comparison).toMatchObject({ before: POINTS, after: POINTS, same: POINTS - 2, altered: 2 });
    await keepPeriod(services(desk, '2025-09-30'));
    const page = (await desk.workbook.read()).companions['变更记录']!;
    expect(page.slice(2).map((row) => row.slice(2, 5))).toEqual([
      ['栏目', '原内容', '现内容'],
      ['状态', '未启动', '已完成'],
    ]);
  });

  it('extends a deadline with its reason, and takes it back', async () => {
    const desk = await filled(makeDesk);
    await type(desk, [[0, '时限', { date: '2025-08-31' }]]);
    const { items } = await opened(desk);
    const id = items[0]!.id;
    await expect(extendRow(services(desk), id, '2025-12-31', '')).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await extendRow(services(desk), id, '2025-12-31', '资金未到位');
    expect(cells(await listOf(desk), '时限')[0]).toEqual({ date: '2025-12-31' });
    expect((await desk.workbook.read()).companions['变更记录']!.at(-1)).toEqual([
      { date: SENT_ON },
      expect.any(String),
      '时限',
      { date: '2025-08-31' },
      { date: '2025-12-31' },
      '资金未到位',
    ]);
    expect(await undoLast(services(desk))).toMatchObject({ action: 'extend' });
    expect(cells(await listOf(desk), '时限')[0]).toEqual({ date: '2025-08-31' });
    expect((await desk.workbook.read()).companions['变更记录']).toBeUndefined();
  });

  it('closes what is completed, opens it again with a reason, and notes both; the last step is taken back', async () => {
    const desk = await filled(makeDesk);
    const { items } = await opened(desk);
    const id = items[0]!.id;
    const closure = { verifiedBy: '林默', date: SENT_ON };
    await expect(closeRow(services(desk), id, closure)).rejects.toMatchObject({ code: 'not-completed' });
    await type(desk, [[0, '状态', '已完成']]);
    const again = async (): Promise<void> => {
      await closeRow(services(desk), id, closure);
      expect(cells(await listOf(desk), '状态')[0]).toBe('已销号');
      await reopenRow(services(desk), id, '回访发现反弹');
      expect(cells(await listOf(desk), '状态')[0]).toBe('整改中');
    };
    await again();
    await type(desk, [[0, '状态', '已完成']]);
    await again();
    const noted = (await desk.workbook.read()).companions['变更记录']!.slice(-4);
    expect(noted.map((row) => row.slice(2, 5))).toEqual([
      ['状态', '已完成', '已销号'],
      ['状态', '已销号', '整改中'],
      ['状态', '已完成', '已销号'],
      ['状态', '已销号', '整改中'],
    ]);
    expect(noted.map((row) => String(row[5]).includes('林默') || String(row[5]).includes('反弹'))).toEqual(
      Array(4).fill(true),
    );
    expect(await undoLast(services(desk))).toMatchObject({ action: 'reopenRow' });
    expect(cells(await listOf(desk), '状态')[0]).toBe('已销号');
  });

  it('records files by name and digest in one step, holds files against them, and takes the record back', async () => {
    const desk = await filled(makeDesk, 'detailed');
    const { items } = await opened(desk);
    const id = items[0]!.id;
    const slip = { name: '=验收单.pdf', digest: 'a1'.repeat(32) };
    const photo = { name: '照片\u202e.jpg\n=1+1', digest: 'b2'.repeat(32) };
    await type(desk, [[0, '佐证材料', '卷1-3-2 会议记录']]);
    expect(await recordEvidenceFiles(services(desk), id, [slip, photo, slip])).toEqual({ added: 2 });
    const told = `卷1-3-2 会议记录\n=验收单.pdf（SHA-256：${slip.digest}）\n照片.jpg =1+1（SHA-256：${photo.digest}）`;
    expect(cells(await listOf(desk), '佐证材料')[0]).toBe(told);
    expect((await listOf(desk)).formulas.filter(({ formula }) => formula.includes('验收'))).toEqual([]);
    expect((await desk.workbook.read()).companions['变更记录']!.at(-1)!.slice(2, 5)).toEqual([
      '佐证材料',
      '卷1-3-2 会议记录',
      told,
    ]);
    await expect(recordEvidenceFiles(services(desk), id, [slip])).rejects.toMatchObject({
      code: 'evidence-recorded',
    });
    const others = [slip, { ...slip, digest: photo.digest.replace('b', 'c') }, { ...slip, name: '别的.pdf' }];
    expect(await matchEvidenceFiles(services(desk), id, others)).toMatchObject([
      { kind: 'unchanged' },
      { kind: 'changed' },
      { kind: 'unchanged', recorded: '=验收单.pdf' },
    ]);
    expect(await undoLast(services(desk))).toMatchObject({ action: 'evidence' });
    expect(cells(await listOf(desk), '佐证材料')[0]).toBe('卷1-3-2 会议记录');
  });

  it('records no file where the list has no column for it', async () => {
    const desk = await filled(makeDesk);
    const { items } = await opened(desk);
    const file = { name: '验收单.pdf', digest: 'a1'.repeat(32) };
    await expect(recordEvidenceFiles(services(desk), items[0]!.id, [file])).rejects.toMatchObject({
      code: 'no-evidence-column',
    });
  });

  it('archiving and sending do not hinder undo, and undo keeps them', async () => {
    const desk = await filled(makeDesk);
    const { items } = await opened(desk);
    await type(desk, [[0, '时限', { date: '2025-08-31' }]]);
    await extendRow(services(desk), items[0]!.id, '2025-12-31', '理由');
    await keepPeriod(services(desk, '2025-07-31'));
    await rememberDispatch(services(desk), await previewDispatch(services(desk), { by: 'lead', due: null }));
    await undoLast(services(desk));
    expect(cells(await listOf(desk), '时限')[0]).toEqual({ date: '2025-08-31' });
    expect((await opened(desk)).memory!.snapshots.map(({ kind }) => kind)).toEqual([
      'import',
      'period',
      'dispatch',
    ]);
  });
});

it('a file that cannot be read any more is refused by name, the others go on', async () => {
  const dispatch = await previewDispatch(services(await filled(fileDesk)), { by: 'unit', due: null });
  const [forests, water] = await Promise.all(UNITS.map((unit) => bytesOf(dispatch, unit)));
  const lost = new ReaderError('unreadable-file', { name: '县林业局.xlsx' });
  const read = await readReturned(createXlsxWorkbook, [
    { name: '县林业局.xlsx', bytes: () => Promise.reject(lost) },
    { name: '县水务局.xlsx', bytes: () => Promise.resolve(water!) },
    { name: '县林业局(2).xlsx', bytes: () => Promise.resolve(forests!) },
  ]);
  expect(read.files.map(({ file }) => file)).toEqual(['县水务局.xlsx', '县林业局(2).xlsx']);
  expect(read.refused).toEqual([{ file: '县林业局.xlsx', why: 'unreadable-file' }]);
});

it('the file of a unit is no list: nothing of ours is written into it', async () => {
  const dispatch = await previewDispatch(services(await filled(fileDesk)), { by: 'unit', due: null });
  const workbook = await createXlsxWorkbook(await bytesOf(dispatch, '县水务局'));
  const unit = { workbook, today: SENT_ON };
  for (const attempt of [
    () => restoreMemory(unit),
    () => previewDispatch(unit, { by: 'unit', due: null }),
    () => urgeList(unit, { by: 'unit', due: null }),
    () => keepPeriod(unit),
    () => closeRow(unit, 'zg-1', { verifiedBy: '林默', date: SENT_ON }),
    () => undoLast(unit),
  ])
    await expect(attempt()).rejects.toMatchObject({ code: 'dispatch-file' });
  const list = (await openList(unit))!;
  expect(writeRefusal(list)).toBe('dispatch-file');
  expect(listCondition(list)).toMatchObject({ dropDowns: [], missingSheets: [], memory: 'fine' });
});

it('a returned file, however damaged, is read or refused by name, and the next one goes on', async () => {
  const dispatch = await previewDispatch(services(await filled(fileDesk)), { by: 'unit', due: null });
  const whole = await bytesOf(dispatch, '县水务局');
  const parts = Object.keys(partsOf(whole)).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const at = fc.double({ min: 0, max: 1, noNaN: true });
  const damaged = fc.oneof(
    at.map((share) => whole.subarray(0, Math.floor(share * whole.length))),
    fc.array(fc.tuple(at, fc.integer({ min: 1, max: 255 })), { minLength: 1, maxLength: 8 }).map((flips) => {
      const bytes = whole.slice();
      for (const [share, bits] of flips) bytes[Math.floor(share * (bytes.length - 1))]! ^= bits;
      return bytes;
    }),
    fc.tuple(fc.constantFrom(...parts), at, fc.constantFrom(...DAMAGES)).map(([name, share, kind]) => {
      const all = partsOf(whole);
      return fileOf({ ...all, [name]: damagedXml(all[name]!, share, kind) });
    }),
  );
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const { files, refused } = await readReturned(createXlsxWorkbook, [
        { name: '坏.xlsx', bytes: () => Promise.resolve(bytes) },
        { name: '好.xlsx', bytes: () => Promise.resolve(whole) },
      ]);
      expect(files.length + refused.length).toBe(2);
      expect(files.at(-1)?.file).toBe('好.xlsx');
      expect(refused.every(({ file }) => file === '坏.xlsx')).toBe(true);
    }),
    { numRuns: 150 },
  );
});

it('the files of a dispatch as one .zip', async () => {
  const dispatch = await previewDispatch(services(await filled(fileDesk)), { by: 'unit', due: null });
  const files = await Promise.all(
    dispatch.files.map(async ({ unit, fileName }) => ({
      name: fileName,
      bytes: await bytesOf(dispatch, unit),
    })),
  );
  const zip = unzipSync(zipFiles(files));
  expect(Object.keys(zip)).toEqual(files.map(({ name }) => name));
  for (const { name, bytes } of files) expect(Buffer.from(zip[name]!).equals(bytes)).toBe(true);
  expect(Buffer.from(zipFiles(files)).equals(zipFiles(files))).toBe(true);
});
