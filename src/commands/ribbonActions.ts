import { checkList } from '../app/checkList';
import { describeError } from '../app/errorMessages';
import { repaintList } from '../app/repaintList';
import type { Services } from '../app/services';
import { writeCheckResults } from '../app/writeCheckResults';

/** What a ribbon button has to say, line by line; null where the sheet shows the result by itself. */
export type Notice = readonly string[] | null;

export type RibbonAction = (services: Services) => Promise<Notice>;

/** 检查: the issues go to the sheet 校验结果, which comes to the front; a clean list is said so. */
export const checkFromRibbon: RibbonAction = async (services) => {
  const report = await checkList(services, 'progress');
  const sheetName = await writeCheckResults(services, report);
  if (report.issues.length === 0) return ['检查完成，没有发现问题。'];
  await services.workbook.goTo({ sheetName, row: 0, column: 0 });
  return null;
};

/** 刷新颜色: the colors themselves show that it worked. */
export const repaintFromRibbon: RibbonAction = async (services) => {
  await repaintList(services);
  return null;
};

/** Runs an action; what fails becomes a notice that says what happened, what was kept and what to do. */
export async function runForRibbon(action: RibbonAction, services: () => Promise<Services>): Promise<Notice> {
  try {
    return await action(await services());
  } catch (error) {
    const { happened, kept, todo } = describeError(error);
    return [happened, kept, todo];
  }
}
