import type { PrintPlan } from '../../core/sheet/workbookPlan';
import { RANGE_COST, type Batch } from './batch';
import { hostCode } from './hostErrors';
import { rangeOf } from './ranges';
import type { Target } from './sheets';

type Section = 'leftFooter' | 'centerFooter' | 'rightFooter';

const SECTIONS: Readonly<Record<string, Section>> = {
  '&L': 'leftFooter',
  '&C': 'centerFooter',
  '&R': 'rightFooter',
};

const ORIENTATIONS = { landscape: 'Landscape', portrait: 'Portrait' } as const;

const POINTS_PER_INCH = 72;

/** What Excel says where the printer of this computer knows no such paper, or where there is no printer at all. */
const PRINTER_REFUSALS: ReadonlySet<string | null> = new Set([
  'InvalidArgument',
  'InvalidOperation',
  'GeneralException',
]);

/**
 * Print set-up in a request of its own: Excel asks the printer, and a printer without A3 must not cost the user the
 * list. What the printer refuses stays as Excel has it: first the paper, then the whole set-up.
 */
export async function printSheets(batch: Batch, targets: readonly Target[]): Promise<void> {
  await batch.send();
  for (const paper of [true, false]) {
    for (const { sheet, plan } of targets)
      if (plan.print) await writePrintSetup(batch, sheet, plan.print, paper);
    try {
      return await batch.send();
    } catch (error) {
      if (!PRINTER_REFUSALS.has(hostCode(error))) throw error;
    }
  }
}

/** One page wide, header row on each page, page numbers below. */
async function writePrintSetup(
  batch: Batch,
  sheet: Excel.Worksheet,
  plan: PrintPlan,
  paper: boolean,
): Promise<void> {
  await batch.reserve(3 * RANGE_COST);
  const layout = sheet.pageLayout;
  if (paper) layout.paperSize = plan.paper;
  layout.orientation = ORIENTATIONS[plan.orientation];
  layout.centerHorizontally = true;
  layout.leftMargin = layout.rightMargin = 0.4 * POINTS_PER_INCH;
  layout.topMargin = layout.bottomMargin = 0.6 * POINTS_PER_INCH;
  layout.headerMargin = layout.footerMargin = 0.3 * POINTS_PER_INCH;
  layout.zoom = { horizontalFitToPages: plan.fitWidth };
  if (plan.repeatRows) layout.setPrintTitleRows(`$${plan.repeatRows[0] + 1}:$${plan.repeatRows[1] + 1}`);
  if (plan.area) layout.setPrintArea(rangeOf(sheet, plan.area));
  const footers = layout.headersFooters.defaultForAllPages;
  for (const [section, text] of footerSections(plan.footer)) footers[section] = text;
}

/** `&L机密&C第&P页&R&D` → its three parts; a text without a mark stands in the middle, as in Excel. */
export function footerSections(footer: string): readonly (readonly [Section, string])[] {
  const parts = footer.split(/(&[LCR])/);
  const sections: [Section, string][] = parts[0] ? [['centerFooter', parts[0]]] : [];
  for (let i = 1; i < parts.length; i += 2) {
    const section = SECTIONS[parts[i] ?? ''];
    const text = parts[i + 1];
    if (section && text) sections.push([section, text]);
  }
  return sections;
}
