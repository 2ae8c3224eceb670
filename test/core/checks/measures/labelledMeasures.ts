import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Label = '实' | '空' | '疑';

export interface Labelled {
  readonly label: Label;
  readonly text: string;
  /** Counted within its label; even ones are set aside. */
  readonly index: number;
}

/** Lines of `labelled.txt` and its sisters. */
export function readLabelled(name: string): Labelled[] {
  const counts: Record<string, number> = {};
  return readFileSync(join(__dirname, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const label = line.charAt(0) as Label;
      const index = counts[label] ?? 0;
      counts[label] = index + 1;
      return { label, text: line.slice(1).trim().replaceAll('\\n', '\n'), index };
    });
}
