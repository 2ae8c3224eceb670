/** What a benchmark prints and enforces. Ratios, not seconds: they hold on any machine. */

/** Milliseconds of one call: the median of several, after one that warms up. */
export async function time(work: () => unknown, runs = 5): Promise<number> {
  const samples: number[] = [];
  await work();
  for (let run = 0; run < runs; run++) {
    globalThis.gc?.();
    const started = performance.now();
    await work();
    samples.push(performance.now() - started);
  }
  return samples.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
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
