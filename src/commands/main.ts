import { formatDate } from '../core/basics/calendarDate';
import { createExcelWorkbook } from '../workbook/excel';
import { WorkbookError } from '../workbook/port';
import {
  checkFromRibbon,
  repaintFromRibbon,
  runForRibbon,
  type Notice,
  type RibbonAction,
  type RibbonServices,
} from './ribbonActions';

/** The composition root of the ribbon buttons. Throws WorkbookError `host-too-old`, as the pane's page does in its way. */
function services(): RibbonServices {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.14'))
    throw new WorkbookError('host-too-old');
  const now = new Date();
  return {
    workbook: createExcelWorkbook(),
    workdays: async () => (await import('../readers/workdays')).officialWorkdays,
    today: formatDate(now.getFullYear(), now.getMonth() + 1, now.getDate())!,
  };
}

/** A ribbon button has no place of its own to speak: what it says opens as a small dialog. */
function show(notice: Notice): Promise<void> {
  if (notice === null) return Promise.resolve();
  const page = new URL(`notice.html#${encodeURIComponent(notice.join('\n'))}`, location.href).href;
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(page, { height: 30, width: 30, displayInIframe: true }, () =>
      resolve(),
    );
  });
}

/** One after the other: Excel lets a user press the second button while the first is still at work. */
let last: Promise<void> = Promise.resolve();

function run(action: RibbonAction, event: Office.AddinCommands.Event): void {
  const now = async (): Promise<void> => show(await runForRibbon(action, services));
  last = last.then(now, now).finally(() => event.completed());
}

void Office.onReady(() => {
  Office.actions.associate('checkList', (event: Office.AddinCommands.Event) => run(checkFromRibbon, event));
  Office.actions.associate('repaintList', (event: Office.AddinCommands.Event) =>
    run(repaintFromRibbon, event),
  );
});
