import { describeError } from '../app/errorMessages';
import type { CheckServices } from '../app/services';
import { SHEET_NAMES } from '../core/sheet/sheetNames';

/** What a ribbon button has to say, line by line; null where the sheet shows the result by itself. */
export type Notice = readonly string[] | null;

export type RibbonServices = CheckServices;

/** What a button needs is loaded when it is pressed: both read the list, and 设置 names every check. */
export type RibbonAction = (services: RibbonServices) => Promise<Notice>;

/** 检查: the issues go to the sheet 校验结果, which comes to the front; a clean list is said so. */
export const checkFromRibbon: RibbonAction = async (services) => {
  const [{ checkList }, { writeCheckResults }] = await Promise.all([
    import('../app/checkList'),
    import('../app/writeCheckResults'),
  ]);
  const report = await checkList(services, 'progress');
  await writeCheckResults(services, report);
  if (report.issues.length === 0) return [`“${report.sheetName}”共 ${report.rows} 行，没有发现问题。`];
  await services.workbook.goTo({ sheetName: SHEET_NAMES.checkResults, row: 0, column: 0 });
  return null;
};

/** 刷新颜色: the colors themselves show that it worked. */
export const repaintFromRibbon: RibbonAction = async (services) => {
  const { repaintList } = await import('../app/repaintList');
  await repaintList(services);
  return null;
};

/** Runs an action; what fails becomes a notice that says what happened, what was kept and what to do. */
export async function runForRibbon(
  action: RibbonAction,
  services: () => RibbonServices | Promise<RibbonServices>,
): Promise<Notice> {
  try {
    return await action(await services());
  } catch (error) {
    const { happened, kept, todo } = describeError(error);
    return [happened, kept, todo];
  }
}
