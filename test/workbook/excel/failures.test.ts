import { createExcelWorkbook } from '../../../src/workbook/excel';
import { createHost, type Host } from '../../host';
import { remember } from '../../host/model/memento';
import { snapshot } from './snapshot';
import { VERBS, type Verb } from './verbs';

/** A workbook with a list of ours and a sheet of the user, on which the user stands; for as many trials as one likes. */
interface Trials {
  /** Opens the workbook anew, as the next day, and settles what is unfinished. */
  readonly nextDay: () => Promise<unknown>;
  readonly before: unknown;
  /** What the verb makes of it. */
  readonly whole: unknown;
  /** Actions of each of its syncs. */
  readonly syncs: readonly number[];
  /** Runs the verb once more on the workbook as it was. */
  readonly run: (
    fault: (host: Host) => void,
  ) => Promise<{ readonly after: unknown; readonly error: unknown }>;
}

async function trials({ prepare, act }: Verb): Promise<Trials> {
  const host = createHost({ sheets: ['会议安排'] });
  const workbook = createExcelWorkbook(host.Excel);
  await prepare(workbook, host);
  await workbook.goTo({ sheetName: '会议安排', row: 0, column: 0 });
  const plan = await act.plan(workbook);
  const known = new Set(host.model.sheets.map(({ id }) => id));
  const before = snapshot(host.model, known);
  let restore = remember(host.model);

  async function run(fault: (host: Host) => void): Promise<{ after: unknown; error: unknown }> {
    restore();
    restore = remember(host.model);
    host.model.enableEvents = true;
    host.faults.clear();
    host.stats.reset();
    fault(host);
    const error: unknown = await act.run(workbook, plan).then(
      () => null,
      (thrown: unknown) => thrown,
    );
    // Whoever can still speak to Excel hears its events again.
    if (!host.faults.isGone) expect(host.model.enableEvents).toBe(true);
    return { after: snapshot(host.model, known), error };
  }

  const later = createExcelWorkbook(createHost({ model: host.model }).Excel);
  async function nextDay(): Promise<unknown> {
    host.model.enableEvents = true;
    const { unfinished } = await later.read();
    if (unfinished) await later.discardUnfinished?.();
    expect((await later.read()).unfinished).toBeUndefined();
    return withoutActive(snapshot(host.model, known));
  }

  const { after: whole, error } = await run(() => undefined);
  expect(error).toBeNull();
  const syncs = host.stats.log.filter((entry) => entry.isOwn).map((entry) => entry.actions);
  return { nextDay, before, whole, syncs, run };
}

/** Which sheet is shown after a crash is nobody's loss. */
const withoutActive = (state: unknown): unknown => ({ ...(state as object), active: null });

/** Batches up to so many actions are stopped at every one of them, larger ones at so many. */
const MOST_STOPS = 28;

/** Where a batch is stopped: before an action, or after the last. The same places each time, others in each batch. */
function stops(actions: number): readonly number[] {
  if (actions < MOST_STOPS) return Array.from({ length: actions + 1 }, (_, index) => index);
  const random = pseudoRandom(actions);
  const some = Array.from({ length: MOST_STOPS - 2 }, () => Math.floor(random.next().value * actions));
  return [...new Set([0, ...some, actions])].sort((a, b) => a - b);
}

/** Numbers that look random and are the same each time. */
function* pseudoRandom(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    yield state / 2 ** 32;
  }
}

describe.each(VERBS.map((verb) => [verb.name, verb] as const))('%s', (_, verb) => {
  let trial: Trials;
  beforeAll(async () => {
    trial = await trials(verb);
  });

  it('leaves the workbook as it was when a request does not arrive', async () => {
    for (let sync = 1; sync <= trial.syncs.length; sync++) {
      const { after, error } = await trial.run(({ faults }) => faults.refuseAt(sync, 'ActivityLimitReached'));
      expect(error).toMatchObject({ name: 'WorkbookError', code: 'busy' });
      expect(after).toEqual(trial.before);
    }
  });

  it('leaves the workbook as it was, or does all, when a request stops in the middle', async () => {
    for (const [index, actions] of trial.syncs.entries())
      for (const action of stops(actions)) {
        const { after, error } = await trial.run(({ faults }) =>
          faults.failAt(index + 1, { action, code: 'InvalidOperation' }),
        );
        if (error === null) expectOneOf(after, [trial.whole], [index, action]);
        else {
          expect(error).toMatchObject({ name: 'WorkbookError', code: 'host-failure' });
          expectOneOf(after, [trial.before, trial.whole], [index, action]);
        }
      }
  });

  it('leaves the workbook as it was, or does all, when a reply is lost', async () => {
    for (let sync = 1; sync <= trial.syncs.length; sync++) {
      const { after, error } = await trial.run(({ faults }) => faults.loseReplyAt(sync));
      if (error !== null) expect(error).toMatchObject({ name: 'WorkbookError', code: 'connection-lost' });
      expectOneOf(after, error === null ? [trial.whole] : [trial.before, trial.whole], [sync]);
    }
  });

  it('can be taken back or finished the next day when the connection is lost for good', async () => {
    const outcomes = [trial.before, trial.whole].map(withoutActive);
    for (const [index, actions] of trial.syncs.entries())
      for (const action of stops(actions)) {
        await trial.run(({ faults }) => {
          faults.failAt(index + 1, { action, code: 'GeneralException' });
          faults.loseConnectionFrom(index + 2);
        });
        expectOneOf(await trial.nextDay(), outcomes, [index, action]);
      }
  });

  it('can be settled the next day when settling it was cut off as well', async () => {
    const outcomes = [trial.before, trial.whole].map(withoutActive);
    const random = pseudoRandom(4);
    const below = (limit: number): number => Math.floor(random.next().value * limit);
    for (let round = 0; round < 30; round++) {
      const index = below(trial.syncs.length);
      const [first, later, last] = [below((trial.syncs[index] ?? 0) + 1), 1 + below(3), below(12)];
      await trial.run(({ faults }) => {
        faults.failAt(index + 1, { action: first, code: 'GeneralException' });
        faults.failAt(index + 1 + later, { action: last, code: 'GeneralException' });
        faults.loseConnectionFrom(index + 2 + later);
      });
      expectOneOf(await trial.nextDay(), outcomes, [index, first, later, last]);
    }
  });
});

/** Faster than a matcher, which then tells the difference. */
const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function expectOneOf(after: unknown, outcomes: readonly unknown[], where: readonly number[]): void {
  if (!outcomes.some((each) => isEqual(each, after))) expect([where, after]).toEqual([where, outcomes[0]]);
}
