import { checkOpened, checkStepwise } from '../../src/app/checkList';
import { CHECKS } from '../../src/core/checks';
import { openedExample } from '../taskpane/opened';
import { today, workdays } from './desk';

const days = { today, workdays };

test('check by check says what all of them together say', async () => {
  const list = await openedExample([[2, '状态', '在办']]);
  const whole = await checkOpened(list, 'progress', days);
  expect(whole.issues.map(({ code }) => code)).toContain('status-unknown');
  let steps = 0;
  const goOn = async (): Promise<boolean> => (steps += 1) > 0;
  expect((await checkStepwise(list, 'progress', days, goOn))?.report).toEqual(whole);
  expect(steps).toBe(CHECKS.length);
});

test('it ends where nobody wants the result any more', async () => {
  const list = await openedExample();
  let steps = 0;
  expect(await checkStepwise(list, 'draft', days, async () => (steps += 1) < 3)).toBeNull();
  expect(steps).toBe(3);
});

test('after an edit it says what a run over all rows says', async () => {
  const goOn = () => Promise.resolve(true);
  const before = await checkStepwise(await openedExample(), 'progress', days, goOn);
  const list = await openedExample([[2, '状态', '在办']]);
  const after = await checkStepwise(list, 'progress', days, goOn, before!.judged);
  expect(after?.report).toEqual(await checkOpened(list, 'progress', days));
});
