import { HostError, type HostErrorCode } from './hostError';
import type { TransportErrorName } from './transport/transportErrors';

export type Fault =
  /** The batch never reaches Excel. */
  | { readonly at: 'request'; readonly transport: TransportErrorName }
  /** Everything was done, but the client never learns it. */
  | { readonly at: 'reply'; readonly transport: TransportErrorName }
  /** The batch stops before one of its actions; earlier ones stay done. */
  | { readonly at: 'action'; readonly before: (actions: number) => (index: number) => void };

/** Failures to come, by the number of the sync that carries the add-in's actions (1 is the next one). */
export class Faults {
  private readonly planned = new Map<number, Fault>();
  private count = 0;
  private goneFrom = Infinity;

  /** Sync `sync` stops before its action `action` (0-based; beyond the end: after the last one) with Excel's error `code`. */
  failAt(sync: number, options: { readonly action?: number; readonly code?: HostErrorCode } = {}): void {
    const { action = 0, code = 'GeneralException' } = options;
    this.planned.set(this.count + sync, {
      at: 'action',
      before: (actions) => (index) => {
        if (index === Math.min(action, actions))
          throw new HostError(code, `injected failure before action ${index}`, 'fault');
      },
    });
  }

  /** Sync `sync` is refused as a whole: throttled, connection lost, session timed out. */
  refuseAt(sync: number, transport: TransportErrorName = 'ConnectionFailure'): void {
    this.planned.set(this.count + sync, { at: 'request', transport });
  }

  /** Sync `sync` is carried out, but its reply is lost. */
  loseReplyAt(sync: number, transport: TransportErrorName = 'ConnectionFailure'): void {
    this.planned.set(this.count + sync, { at: 'reply', transport });
  }

  /** From sync `sync` on nothing reaches Excel any more: the pane was closed, the computer switched off. */
  loseConnectionFrom(sync: number): void {
    this.goneFrom = this.count + sync;
  }

  get isGone(): boolean {
    return this.count + 1 >= this.goneFrom;
  }

  clear(): void {
    this.planned.clear();
    this.goneFrom = Infinity;
  }

  /** Counts a sync and yields what is to go wrong with it. */
  forSync(): Fault | null {
    this.count += 1;
    if (this.count >= this.goneFrom) return { at: 'request', transport: 'ConnectionFailure' };
    const fault = this.planned.get(this.count) ?? null;
    this.planned.delete(this.count);
    return fault;
  }
}
