import { checkList, checkStepwise } from '../../src/app/checkList';
import { fixList } from '../../src/app/fixList';
import { openList } from '../../src/app/openList';
import { submitList } from '../../src/app/submitList';
import { officialWorkdays } from '../../src/readers/workdays';
import { cellText } from '../../src/core/list/rows';
import { fileDesk, generate, today, type, type Desk } from './desk';

const CODE = 'deadline-not-working-day';

/** Deadlines, row by row: a holiday, a Sunday that is worked, a Sunday, a working day; then years not yet announced. */
const DEADLINES = ['2025-10-01', '2025-09-28', '2025-10-26', '2025-10-27', '2099-10-03', '2099-10-01'];
const FOUND = [
  [0, 'warning'],
  [2, 'warning'],
  [4, 'review'],
];

async function desk(settings: readonly (readonly [label: string, value: string])[]): Promise<Desk> {
  const made = await fileDesk();
  await generate(made);
  await type(
    made,
    DEADLINES.map((date, row) => [row, '时限', { date }] as const),
  );
  const lines = (await made.workbook.read()).companions['设置']!;
  for (const [label, value] of settings) {
    const row = lines.findIndex(([cell]) => cellText(cell) === label);
    await made.workbook.setCells('设置', [{ row, column: 1, value }]);
  }
  return made;
}

/** The services of a composition root, and how often the calendar was asked for. */
function services({ workbook }: Desk) {
  let asked = 0;
  const workdays = () => {
    asked += 1;
    return Promise.resolve(officialWorkdays);
  };
  return { given: { workbook, today, workdays }, asked: () => asked };
}

const placesOf = (issues: readonly { code: string; row: number | null; severity: string }[], first: number) =>
  issues
    .filter(({ code }) => code === CODE)
    .map(({ row, severity }) => [row! - first, severity])
    .sort();

test('deadlines are held against the holidays that were announced, wherever a list is checked', async () => {
  const made = await desk([['时限不是工作日', '警告']]);
  const { given } = services(made);
  const list = (await openList(given))!;
  const first = list.content.headerRow + 1;
  expect(placesOf((await checkList(given, 'progress')).issues, first)).toEqual(FOUND);
  const stepwise = await checkStepwise(list, 'progress', given, () => Promise.resolve(true));
  expect(placesOf(stepwise!.report.issues, first)).toEqual(FOUND);
  const options = { form: 'progress', isDraft: false, isMerged: false, reasons: {} } as const;
  const { open } = await submitList(given, options);
  expect(placesOf(open, first)).toEqual(FOUND.filter(([, severity]) => severity === 'warning'));
  const { applied, left } = await fixList(given, { stage: 'progress', codes: [CODE] });
  expect([applied, left]).toEqual([[], (await checkList(given, 'progress')).issues.length]);
});

test('a limit of 立行立改 in working days skips holidays', async () => {
  const made = await desk([
    ['收文日期', '2025-09-30'],
    ['立行立改时限', '5个工作日'],
  ]);
  const { given } = services(made);
  // 10-09, 10-10, the Saturday 10-11, 10-13, 10-14
  await type(made, [
    [0, '时限', { date: '2025-10-14' }],
    [1, '时限', { date: '2025-10-15' }],
    ...[0, 1].map((row) => [row, '时限要求', '立行立改'] as const),
  ]);
  const { items, content } = (await openList(given))!;
  expect(items.length).toBeGreaterThan(DEADLINES.length - 1);
  const late = (await checkList(given, 'progress')).issues.filter(
    ({ code }) => code === 'immediate-but-late',
  );
  expect(late.map(({ row }) => row! - content.headerRow - 1)).toEqual([1]);
});

test('the calendar is loaded only where 设置 asks for it', async () => {
  const usual = services(await desk([]));
  await checkList(usual.given, 'progress');
  expect(usual.asked()).toBe(0);
  const counted = services(await desk([['立行立改时限', '15个工作日内']]));
  await checkList(counted.given, 'progress');
  expect(counted.asked()).toBe(1);
});
