/** A stretch of text that both versions say, only the old one, or only the new one. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Beyond so many pairs of characters a comparison is not worth its time: all of it counts as replaced. */
const MOST_PAIRS = 250_000;

/** Fewer equal characters than these between two changes are chance. */
const LEAST_SAME = 2;

/** Old words → new words, character by character; for each place what was removed, then what was added. */
export function wordDiff(before: string, after: string): readonly WordChange[] {
  const a = [...before];
  const b = [...after];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  return tidy([
    { kind: 'same', text: a.slice(0, start).join('') },
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ]);
}

function middle(a: readonly string[], b: readonly string[]): readonly WordChange[] {
  if (a.length * b.length > MOST_PAIRS) return replaced(a, b);
  const width = b.length + 1;
  /** Length of the longest common part of what follows a[i] and b[j]. */
  const common = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const changes: WordChange[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      changes.push({ kind: 'same', text: a[i]! });
      i += 1;
      j += 1;
    } else if (
      j === b.length ||
      (i < a.length && common[(i + 1) * width + j]! >= common[i * width + j + 1]!)
    ) {
      changes.push({ kind: 'removed', text: a[i]! });
      i += 1;
    } else {
      changes.push({ kind: 'added', text: b[j]! });
      j += 1;
    }
  }
  return changes;
}

const replaced = (a: readonly string[], b: readonly string[]): WordChange[] => [
  { kind: 'removed', text: a.join('') },
  { kind: 'added', text: b.join('') },
];

/** Neighbors joined, chance equalities given up, in each place the removed words before the added ones. */
function tidy(changes: readonly WordChange[]): readonly WordChange[] {
  const runs = joined(changes);
  const firm = runs.flatMap((run, index): WordChange[] => {
    const isInside = index > 0 && index < runs.length - 1;
    return run.kind === 'same' && isInside && [...run.text].length < LEAST_SAME
      ? [
          { kind: 'removed', text: run.text },
          { kind: 'added', text: run.text },
        ]
      : [run];
  });
  const tidied: WordChange[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') tidied.push({ kind: 'removed', text: removed });
    if (added !== '') tidied.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of firm) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      tidied.push({ kind, text });
    }
  }
  flush();
  return tidied;
}

function joined(changes: readonly WordChange[]): WordChange[] {
  const runs: WordChange[] = [];
  for (const { kind, text } of changes) {
    if (text === '') continue;
    const last = runs.at(-1);
    if (last?.kind === kind) runs[runs.length - 1] = { kind, text: last.text + text };
    else runs.push({ kind, text });
  }
  return runs;
}
