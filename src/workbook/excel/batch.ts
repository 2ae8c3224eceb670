/** Bytes of one request. Below the 5 MB of Excel on the web by a margin for what is only estimated. */
export const REQUEST_BUDGET = 3_500_000;

/** What one range with its method call and a few settings costs in a request, in bytes, estimated high. */
export const RANGE_COST = 900;

/**
 * Work queued for Excel, sent whenever it would grow too large for one request.
 * A range taken before a `send` may be invalid after it; sheets stay valid.
 */
export interface Batch {
  readonly context: Excel.RequestContext;
  /** Bytes that still fit into the request that is being filled. */
  room(): number;
  /** Announces `bytes` of work that the caller queues next; first sends what stands if both do not fit together. */
  reserve(bytes: number): Promise<void>;
  /** Sends what is queued. */
  send(): Promise<void>;
}

/** `onSent` is told how many bytes have been sent in all, as announced. */
export function startBatch(context: Excel.RequestContext, onSent?: (bytes: number) => void): Batch {
  let used = 0;
  let sent = 0;

  async function send(): Promise<void> {
    if (used === 0) return;
    const bytes = used;
    used = 0;
    hearAgain(context);
    await context.sync();
    sent += bytes;
    onSent?.(sent);
  }

  async function reserve(bytes: number): Promise<void> {
    if (used > 0 && used + bytes > REQUEST_BUDGET) await send();
    if (used === 0) beQuiet(context);
    used += bytes;
  }

  return { context, room: () => REQUEST_BUDGET - used, reserve, send };
}

/**
 * Neither recalculates nor repaints until the request is done; both end with it by themselves. Nor does it tell the pane
 * what the pane itself does: sorting, filters and sheets have events that do not say who caused them.
 */
function beQuiet(context: Excel.RequestContext): void {
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  context.runtime.enableEvents = false;
}

/** The end of `beQuiet`. A request that fails does not get there, so whoever settles a failure begins with it. */
export function hearAgain(context: Excel.RequestContext): void {
  context.runtime.enableEvents = true;
}
