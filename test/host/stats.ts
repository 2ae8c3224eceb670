import type { Action, Request } from './protocol/batchTypes';

export interface RequestEntry {
  /** Carries actions of the add-in, not only the library's release of references. */
  readonly isOwn: boolean;
  readonly requestBytes: number;
  readonly actions: number;
  replyBytes: number;
  error: string | null;
}

/** What went over the wire. Sizes are bytes of UTF-8. */
export class Stats {
  log: RequestEntry[] = [];
  /** Cells whose content was written. */
  cellsWritten = 0;

  add(request: Request, requestBytes: number): RequestEntry {
    const isOwn = !request.Actions.every((action) => isLibrarys(action, request));
    const entry: RequestEntry = {
      isOwn,
      requestBytes,
      actions: request.Actions.length,
      replyBytes: 0,
      error: null,
    };
    this.log.push(entry);
    return entry;
  }

  reply(entry: RequestEntry, bytes: number, error: string | null): void {
    entry.replyBytes = bytes;
    entry.error = error;
  }

  reset(): void {
    this.log = [];
    this.cellsWritten = 0;
  }

  get requests(): number {
    return this.log.length;
  }

  /** Requests that carry the add-in's actions. */
  get syncs(): number {
    return this.log.filter((entry) => entry.isOwn).length;
  }

  get requestBytes(): number {
    return this.log.reduce((sum, entry) => sum + entry.requestBytes, 0);
  }

  get replyBytes(): number {
    return this.log.reduce((sum, entry) => sum + entry.replyBytes, 0);
  }

  get largestRequest(): number {
    return Math.max(0, ...this.log.map((entry) => entry.requestBytes));
  }

  get largestReply(): number {
    return Math.max(0, ...this.log.map((entry) => entry.replyBytes));
  }
}

/** What the library does by itself: it releases ranges after Excel.run, and talks to services of Office (path type 2). */
function isLibrarys(action: Action, request: Request): boolean {
  const type = request.ObjectPaths[String(action.ObjectPathId)]?.ObjectPathType;
  if (type === 2 || (action.ActionType === 1 && type === 1)) return true;
  return action.ActionType === 3 && action.Name === '_RemoveReference';
}
