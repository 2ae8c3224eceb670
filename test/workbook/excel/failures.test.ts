import { createExcelWorkbook } from '../../../src/workbook/excel';
import type { ListWorkbook, Renaming } from '../../../src/workbook/port';
import { createHost, type Host } from '../../host';
import { sampleListSheet, samplePlan, sampleUnitsSheet } from '../samplePlans';
import { snapshot } from './snapshot';

/** A workbook with a list of ours and a sheet of the user, on which the user stands. */
async function workbookWithList(): Promise<{ host: Host; workbook: ListWorkbook }> {
  const host = createHost({ sheets: ['会议安排'] });
  const workbook = createExcelWorkbook(host.Excel);
  await workbook.write(samplePlan(), []);
  await workbook.goTo({ sheetName: '会议安排', row: 0, column: 0 });
  host.stats.reset();
  return { host, workbook };
}

const RENAMINGS: readonly Renaming[] = [
  { sheet: '整改清单', to: '整改清单 (旧)', tables: [{ name: '整改清单', to: '整改清单_旧' }] },
  { sheet: '责任单位名录', to: '责任单位名录 (旧)', tables: [] },
  { sheet: '清单助手数据', to: '清单助手数据 (旧)', tables: [] },
];

type Verb = (workbook: ListWorkbook) => Promise<void>;

const PAGE = { ...sampleUnitsSheet('校验结果'), links: [], role: 'checkResults' as const };

const VERBS: readonly (readonly [name: string, prepare: Verb, verb: Verb])[] = [
  [
    'write',
    () => Promise.resolve(),
    (workbook) => workbook.write(samplePlan([{ finding: '新' }]), RENAMINGS),
  ],
  ['putSheet, new', () => Promise.resolve(), (workbook) => workbook.putSheet(PAGE)],
  [
    'putSheet, over an old one',
    (workbook) => workbook.putSheet(PAGE),
    (workbook) =>
      workbook.putSheet({
        ...PAGE,
        blocks: [{ row: 0, column: 0, values: [['无']], style: { format: 'text' } }],
      }),
  ],
  [
    'setCells',
    () => Promise.resolve(),
    (workbook) =>
      workbook.setCells('整改清单', [
        { row: 3, column: 2, value: '=文字' },
        { row: 3, column: 4, value: '立行立改1' },
        { row: 4, column: 4, value: { date: '2026-02-28' } },
        { row: 5, column: 6, value: '' },
      ]),
  ],
  ['repaint', () => Promise.resolve(), (workbook) => workbook.repaint(sampleListSheet())],
];

/** Runs the verb with a fault and tells what became of the workbook. */
async function outcome(
  prepare: Verb,
  verb: Verb,
  fault: (host: Host) => void,
): Promise<{ before: unknown; after: unknown; error: unknown }> {
  const { host, workbook } = await workbookWithList();
  await prepare(workbook);
  const before = snapshot(host.model);
  fault(host);
  let error: unknown = null;
  await verb(workbook).catch((thrown: unknown) => (error = thrown));
  return { before, after: snapshot(host.model), error };
}

async function syncsOf(prepare: Verb, verb: Verb): Promise<readonly number[]> {
  const { host, workbook } = await workbookWithList();
  await prepare(workbook);
  host.stats.reset();
  await verb(workbook);
  return host.stats.log.filter((entry) => entry.isOwn).map((entry) => entry.actions);
}

/** Actions of a batch before which it is stopped: each of the first, which move sheets, then some, then after the last. */
const stops = (actions: number): readonly number[] => [
  ...new Set([
    ...Array.from({ length: Math.min(actions, 24) }, (_, index) => index),
    ...Array.from({ length: 8 }, (_, index) => Math.floor((actions * (index + 1)) / 8)),
  ]),
];

describe.each(VERBS)('%s', (_, prepare, verb) => {
  let syncs: readonly number[];
  let whole: unknown;
  beforeAll(async () => {
    syncs = await syncsOf(prepare, verb);
    whole = (await outcome(prepare, verb, () => undefined)).after;
  });

  it('leaves the workbook as it was when a request does not arrive', async () => {
    for (let sync = 1; sync <= syncs.length; sync++) {
      const { before, after, error } = await outcome(prepare, verb, (host) =>
        host.faults.refuseAt(sync, 'ActivityLimitReached'),
      );
      expect(error).toMatchObject({ name: 'WorkbookError', code: 'busy' });
      expect(after).toEqual(before);
    }
  });

  it('leaves the workbook as it was, or does all, when a request stops in the middle', async () => {
    for (const [index, actions] of syncs.entries()) {
      for (const action of stops(actions)) {
        const result = await outcome(prepare, verb, (host) =>
          host.faults.failAt(index + 1, { action, code: 'InvalidOperation' }),
        );
        if (result.error === null) expect(result.after).toEqual(whole);
        else {
          expect(result.error).toMatchObject({ name: 'WorkbookError', code: 'host-failure' });
          expect([result.before, whole]).toContainEqual(result.after);
        }
      }
    }
  }, 60_000);

  it('leaves the workbook as it was, or does all, when a reply is lost', async () => {
    for (let sync = 1; sync <= syncs.length; sync++) {
      const result = await outcome(prepare, verb, (host) => host.faults.loseReplyAt(sync));
      if (result.error === null) expect(result.after).toEqual(whole);
      else {
        expect(result.error).toMatchObject({ name: 'WorkbookError', code: 'connection-lost' });
        expect([result.before, whole]).toContainEqual(result.after);
      }
    }
  });
});
