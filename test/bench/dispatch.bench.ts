import { collectReturns } from '../../src/app/collectReturns';
import { previewDispatch } from '../../src/app/dispatchList';
import { readReturned, type ReturnedBytes } from '../../src/app/readReturned';
import type { RectificationItem } from '../../src/core/list/item';
import { planWorkbook } from '../../src/core/sheet/planWorkbook';
import { createXlsxWorkbook } from '../../src/workbook/xlsx';
import { feedback } from '../core/list/feedback';
import { note, report } from './harness';

const UNITS = 100;
const ROWS = 10_000;
const today = '2025-09-01';

const items = Array.from({ length: ROWS }, (_, index): RectificationItem => ({
  id: `zg-${String(index).padStart(8, '0')}`,
  cells: {
    sequence: `${Math.floor(index / 3) + 1}-${(index % 3) + 1}`,
    category: `（${(index % 9) + 1}）落实上级决策部署方面`,
    finding: `${Math.floor(index / 3) + 1}.推动第${Math.floor(index / 3)}项重点工作力度不足`,
    point: `第${index}项任务没有按期完成，台账记录不全，责任没有落实到人。`,
    measures: `制定第${index}项任务的推进方案，明确责任人和时间节点，每月调度一次。`,
    responsibleUnits: `第${index % UNITS}局、第${(index + 7) % UNITS}局`,
    responsiblePersons: '林默',
    deadline: { date: '2025-12-31' },
    status: '整改中',
  },
  extra: {},
}));

/** Megabytes that the process has ever held, as the system counts them. */
const peak = (): number => process.resourceUsage().maxRSS / 1024;

async function timed<T>(what: string, work: () => Promise<T>): Promise<readonly [T, number]> {
  globalThis.gc?.();
  const started = performance.now();
  const value = await work();
  const seconds = (performance.now() - started) / 1000;
  note(what, seconds, 's');
  note('peak memory so far', peak(), 'MB');
  return [value, seconds];
}

const [list, writing] = await timed(`the list itself: ${ROWS} rows written`, async () => {
  const workbook = await createXlsxWorkbook();
  const plan = planWorkbook({
    feedback: feedback({ text: '一、发现的问题' }),
    items,
    origins: [],
    profile: 'standard',
    grain: 'point',
    today,
  });
  await workbook.write(plan, []);
  return workbook.save();
});

const [files, splitting] = await timed(`split into ${UNITS} files`, async () => {
  const workbook = await createXlsxWorkbook(list);
  const { files: planned } = await previewDispatch({ workbook, today }, { by: 'unit', due: null });
  const made: ReturnedBytes[] = [];
  for (const { fileName, plan } of planned) {
    const file = await createXlsxWorkbook();
    await file.write(plan(), []);
    const bytes = await file.save();
    made.push({ name: fileName, bytes: () => Promise.resolve(bytes) });
  }
  return made;
});

/** Each unit fills in every tenth of its rows. */
const returned = await Promise.all(
  files.map(async ({ name, bytes }) => {
    const workbook = await createXlsxWorkbook(await bytes());
    const { headers, headerRow, rows, sheetName } = (await workbook.read()).list!;
    await workbook.setCells(
      sheetName,
      rows.flatMap((_, row) =>
        row % 10 === 0
          ? [{ row: headerRow + 1 + row, column: headers.indexOf('完成情况'), value: `${name}已完成` }]
          : [],
      ),
    );
    const saved = await workbook.save();
    return { name, bytes: () => Promise.resolve(saved) };
  }),
);

const [outcome, collecting] = await timed(`collect ${files.length} files`, async () => {
  const workbook = await createXlsxWorkbook(list);
  const read = await readReturned(createXlsxWorkbook, returned);
  const preview = await collectReturns({ workbook, today }, read, { backup: false });
  await workbook.save();
  return preview;
});

const { sent, returned: back, missing, account } = outcome.statement;
if (sent !== ROWS || back !== ROWS || missing !== 0 || account.updated !== UNITS * 10) process.exitCode = 1;

report('split, against writing the list', splitting / writing, 4);
report('collect, against writing the list', collecting / writing, 4);
report('peak memory', peak(), 600, ' MB');
