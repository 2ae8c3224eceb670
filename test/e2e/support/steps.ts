import AxeBuilder from '@axe-core/playwright';
import type { Frame, Locator, Page } from 'playwright-core';

/** The pane in a page of its own, or in the frame of Excel on the web. */
type Screen = Page | Frame;

/** What a person does, in the words on the screen. */
export const press = (page: Screen, name: string | RegExp): Promise<void> =>
  page
    .getByRole('button', { name, exact: typeof name === 'string' })
    .first()
    .click();

export const heading = (page: Screen, name: string): Locator =>
  page.getByRole('heading', { name, exact: true }).first();

export async function pasteText(page: Screen, text: string): Promise<void> {
  await page.getByLabel('反馈意见全文').fill(text);
}

/** From the first screen to a written list of the fictional example. */
export async function generateExample(page: Screen): Promise<void> {
  await press(page, '用示例试一试');
  await press(page, '识别并预览');
  await heading(page, '预览与核对').waitFor();
  await press(page, '生成清单');
  await page.getByText('清单已生成').waitFor();
}

/** Code of the error that is shown; waits for one. */
export async function problemCode(page: Screen): Promise<string | null> {
  const bar = page.locator('[data-code]');
  await bar.waitFor();
  return bar.getAttribute('data-code');
}

/** Violations of the rules that axe knows, as `rule: element`. In a view that is still coming there may be some; what stays counts. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  const faults = await faultsNow(page);
  if (faults.length === 0) return faults;
  await page.waitForTimeout(1000);
  return faultsNow(page);
}

async function faultsNow(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Presses Tab until the element has the focus; fails where the keyboard does not reach it. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let steps = 0; steps < 60; steps += 1) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the keyboard does not reach ${String(target)}`);
}

/** Waits until something becomes true of a value that is asked for again and again; ends with the last value seen. */
export async function until<T>(ask: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> {
  let value = await ask();
  for (let tries = 0; tries < 100 && !holds(value); tries += 1) {
    await new Promise((done) => setTimeout(done, 100));
    value = await ask();
  }
  return value;
}
