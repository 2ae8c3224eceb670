import type { Coverage } from '../../core/findings/finding';

/** The coverage of the problem part in figures that add up, in characters. */
export interface CoverageFigures {
  readonly total: number;
  readonly rows: number;
  readonly headings: number;
  /** Marks, punctuation, words that only announce: left out by their form. */
  readonly form: number;
  /** Left out by the user, each with a reason. */
  readonly user: number;
  /** Left out although nobody can say why, or not accounted for at all. Nothing is missing where this is 0. */
  readonly open: number;
}

export function coverageFigures({ total, rows, headings, leftOut }: Coverage): CoverageFigures {
  const sum = (wanted: (reason: string) => boolean): number =>
    leftOut.reduce((count, { start, end, reason }) => (wanted(reason) ? count + end - start : count), 0);
  const user = sum((reason) => reason === 'user');
  const unclear = sum((reason) => reason === 'unclear');
  const form = sum((reason) => reason !== 'user' && reason !== 'unclear');
  return {
    total,
    rows,
    headings,
    form,
    user,
    open: unclear + Math.abs(total - rows - headings - form - user - unclear),
  };
}

/** Reasons that need no reading: they hold no words. */
const WORDLESS: ReadonlySet<string> = new Set(['marker', 'punctuation', 'blank']);

/** What was left out and may be worth reading; the user's own exclusions stand elsewhere. */
export function leftOutToRead({ leftOut }: Coverage): Coverage['leftOut'] {
  return leftOut.filter(({ reason }) => !WORDLESS.has(reason) && reason !== 'user');
}
