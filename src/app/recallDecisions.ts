import type { Adjustment } from '../core/findings/adjust';
import { recallCorrections } from '../core/findings/corrections';
import type { InspectionFeedback } from '../core/findings/finding';
import { openList } from './openList';
import type { Services } from './services';

/**
 * What was decided in the preview when the list of this workbook was made, as far as the document still says the same.
 * Empty where the workbook has no list, or its memory is gone.
 */
export async function recallDecisions(
  services: Pick<Services, 'workbook'>,
  feedback: InspectionFeedback,
): Promise<readonly Adjustment[]> {
  const list = await openList(services);
  return recallCorrections(feedback, list?.memory?.documents.flatMap(({ corrections }) => corrections) ?? []);
}
