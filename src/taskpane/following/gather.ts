/** The clock that waits, so that a test can turn it. */
export interface Timers {
  readonly set: (work: () => void, ms: number) => unknown;
  readonly clear: (timer: unknown) => void;
  readonly now: () => number;
}

export interface Gatherer<T> {
  readonly add: (item: T) => void;
  readonly stop: () => void;
}

/**
 * Gathers what comes one by one and works on it together: when nothing came for `quiet` milliseconds, at the latest
 * `longest` after the first, and never twice at once. What comes during the work is worked on after it.
 */
export function gather<T>(
  work: (items: readonly T[]) => Promise<void>,
  { quiet, longest }: { readonly quiet: number; readonly longest: number },
  timers: Timers,
): Gatherer<T> {
  let waiting: T[] = [];
  let since = 0;
  let timer: unknown = null;
  let isWorking = false;
  let isStopped = false;

  function wait(): void {
    if (timer !== null) timers.clear(timer);
    const rest = since + longest - timers.now();
    timer = timers.set(begin, Math.max(0, Math.min(quiet, rest)));
  }
  function begin(): void {
    timer = null;
    if (isWorking || isStopped || waiting.length === 0) return;
    const items = waiting;
    waiting = [];
    isWorking = true;
    const done = (): void => {
      isWorking = false;
      if (waiting.length > 0 && !isStopped && timer === null) wait();
    };
    void work(items).then(done, done);
  }
  return {
    add: (item) => {
      if (isStopped) return;
      if (waiting.length === 0) since = timers.now();
      waiting.push(item);
      wait();
    },
    stop: () => {
      isStopped = true;
      if (timer !== null) timers.clear(timer);
    },
  };
}
