import type { ModelEvent, Workbook } from './model/workbook';
import { EventFeed, type EventEntry } from './eventFeed';
import { Faults } from './faults';
import type { Reply, Request } from './protocol/batchTypes';
import { processBatch } from './protocol/interpreter';
import { bind } from './protocol/members';
import { Session } from './protocol/session';
import { objects, workbook as workbookTable } from './protocol/types';
import { ADDIN_SERVICE, addinService } from './protocol/types/addinService';
import { Stats } from './stats';
import { TRANSPORT_ERRORS, type TransportError } from './transport/transportErrors';

/** Excel on the web takes and gives at most 5 MB: learn.microsoft.com "Resource limits and performance optimization". */
export const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What a transport hands back to the client library: a reply, or an error below the level of batches. */
export type Outcome =
  | { readonly kind: 'reply'; readonly text: string }
  | { readonly kind: 'error'; readonly error: TransportError };

const failure = (name: keyof typeof TRANSPORT_ERRORS): Outcome => ({
  kind: 'error',
  error: TRANSPORT_ERRORS[name],
});

/** `Excel.run({ delayForCellEdit: true }, …)` sets this flag: Excel waits instead of refusing. */
const DELAY_FOR_CELL_EDIT = 64;

/** The simulated Excel behind every transport. */
export class ExcelHost {
  readonly stats = new Stats();
  readonly faults = new Faults();
  readonly session: Session;
  private readonly feed: EventFeed;
  private inFlight = 0;

  constructor(
    readonly model: Workbook,
    readonly apiVersion: number,
    private readonly payloadLimit: number,
  ) {
    this.session = new Session(model, apiVersion, objects);
    // A pane that is opened anew hears everything again.
    model.enableEvents = true;
    this.feed = new EventFeed(this.session);
    model.listen((event: ModelEvent) => this.feed.add(event));
  }

  /** Events the client asked for, as entries of a rich API message. */
  onEvents(deliver: (entries: readonly EventEntry[]) => void): void {
    this.feed.deliverTo(deliver);
  }

  /** ProcessQuery. `bytes` is the size of the request's body in UTF-8. */
  async execute(request: Request, bytes: number, flags: number): Promise<Outcome> {
    this.inFlight += 1;
    try {
      return await this.process(request, bytes, flags);
    } finally {
      this.inFlight -= 1;
    }
  }

  /** When all events are delivered and nothing is asked any more: what they set off is done. */
  async settled(): Promise<void> {
    for (let quiet = 0; quiet < 3;) {
      await tick();
      quiet = this.feed.isIdle && this.inFlight === 0 ? quiet + 1 : 0;
    }
  }

  private async process(request: Request, bytes: number, flags: number): Promise<Outcome> {
    while (this.model.cellEditMode && (flags & DELAY_FOR_CELL_EDIT) !== 0) await tick();
    const entry = this.stats.add(request, bytes);
    if (this.model.cellEditMode) return failure('InvalidOperationInCellEditMode');
    if (bytes > this.payloadLimit) return failure('RequestPayloadSizeLimitExceeded');
    const fault = entry.isOwn ? this.faults.forSync() : null;
    if (fault !== null && fault.at === 'request') return failure(fault.transport);
    if (entry.isOwn) this.model.markUndoStep();
    const reply = this.runBatch(
      request,
      fault?.at === 'action' ? fault.before(request.Actions.length) : () => undefined,
    );
    if (fault !== null && fault.at === 'reply') return failure(fault.transport);
    const text = JSON.stringify(reply);
    const replyBytes = Buffer.byteLength(text);
    this.stats.reply(entry, replyBytes, reply.Error?.Code ?? null);
    return replyBytes > this.payloadLimit
      ? failure('ResponsePayloadSizeLimitExceeded')
      : { kind: 'reply', text };
  }

  private runBatch(request: Request, before: (index: number) => void): Reply {
    this.model.trigger = 'ThisLocalAddin';
    const written = this.model.cellsWritten;
    try {
      return processBatch(
        request,
        {
          workbook: bind(workbookTable, this.model),
          services: { [ADDIN_SERVICE]: bind(addinService, this.model) },
        },
        this.session,
        before,
      );
    } finally {
      this.model.trigger = 'Unknown';
      this.stats.cellsWritten += this.model.cellsWritten - written;
    }
  }
}

const tick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
