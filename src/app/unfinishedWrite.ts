import type { Services } from './services';

/** Takes back what a write that was cut off has left: its sheets go, the old names return. The list as it was is untouched. */
export async function discardUnfinishedWrite(services: Pick<Services, 'workbook'>): Promise<void> {
  await services.workbook.discardUnfinished?.();
}
