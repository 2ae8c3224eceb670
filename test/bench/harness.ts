/** What a benchmark prints and enforces. Ratios, not seconds: they hold on any machine. */

/** How long work is repeated before it is measured, in milliseconds: until its code is compiled and compiled again. */
const WARM_UP = 1500;
/** How long one sample lasts at least, in milliseconds: short work has its share of interruptions and of garbage, too. */
const SAMPLE = 150;

/**
 * Milliseconds of one call, warm: the least of several samples, each the mean of as many calls as fill it. What else runs
 * on a machine can only make a sample longer, so the least one tells most about the work; garbage of a call is in it.
 */
export async function time(work: () => unknown, runs = 5): Promise<number> {
  const [least] = await timeTogether([work], runs);
  return least!;
}

/**
 * The same of several works whose ratio matters: samples by turns, so that a slow moment of the machine meets all of them, and all
 * as long as one call of the slowest takes, so that each has its share of what is collected now and then.
 */
export async function timeTogether(works: readonly (() => unknown)[], runs = 5): Promise<readonly number[]> {
  const alone: number[] = [];
  for (const work of works) alone.push(await timeOfCall(work));
  const sample = Math.max(SAMPLE, ...alone);
  const calls = alone.map((call) => Math.ceil(sample / call));
  const least = works.map(() => Infinity);
  for (let run = 0; run < runs; run++) {
    for (const [index, work] of works.entries()) {
      globalThis.gc?.();
      const started = performance.now();
      for (let call = 0; call < calls[index]!; call++) await work();
      least[index] = Math.min(least[index]!, (performance.now() - started) / calls[index]!);
    }
  }
  return least;
}

/** Warms up, and tells how long a call takes about, in milliseconds. */
async function timeOfCall(work: () => unknown): Promise<number> {
  const begun = performance.now();
  let warmed = 0;
  do {
    await work();
    warmed++;
  } while (performance.now() - begun < WARM_UP);
  return (performance.now() - begun) / warmed;
}

/** Prints one figure; above its limit the benchmark fails. */
export function report(what: string, value: number, limit: number, unit = '×'): void {
  const ok = value <= limit;
  if (!ok) process.exitCode = 1;
  process.stdout.write(`  ${ok ? '✓' : '✗'} ${what}: ${value.toFixed(1)}${unit} (at most ${limit}${unit})\n`);
}

/** Prints a figure that nothing depends on. */
export function note(what: string, value: number, unit: string): void {
  process.stdout.write(`    ${what}: ${value.toFixed(1)} ${unit}\n`);
}
