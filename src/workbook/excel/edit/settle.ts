import { hearAgain, RANGE_COST, startBatch } from '../batch';
import { repaintAgain } from '../repaint';
import { removeSheet } from '../removeSheet';
import { loadState } from '../state';
import { locate } from './anchors';
import { journalSheet, readJournal } from './journal';
import { swap } from './swap';
import { closeJournal, takeBack } from './takeBack';

/** What became of a change that was cut off: `none` where no journal stands. */
export type Settled = 'none' | 'takenBack' | 'finished';

/** Takes a change back by its journal, or finishes it once rows and sheets may be gone. */
export async function settle(context: Excel.RequestContext): Promise<Settled> {
  hearAgain(context);
  const now = await loadState(context);
  const sheet = journalSheet(now);
  if (!sheet) return 'none';
  const stored = await readJournal(context, sheet);
  if (!stored) {
    removeSheet(context, sheet);
    await context.sync();
    return 'takenBack';
  }
  const { journal, phase, anchors } = stored;
  const located = journal.list && locate(journal.list, anchors);
  if (phase === 'change') {
    await takeBack(context, journal, now, located, sheet);
    return 'takenBack';
  }
  const batch = startBatch(context);
  await batch.reserve(RANGE_COST);
  swap(context, journal, now, located);
  await batch.send();
  if (journal.rules) await repaintAgain(context, journal.rules);
  await closeJournal(context, journal, located, sheet);
  return 'finished';
}
