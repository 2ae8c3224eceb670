/** A stretch of text on a page: left end of its baseline, in points, y upwards, as `angle` (degrees) turns it. */
export interface TextRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly angle: number;
}

/** What was printed on one baseline without a wide gap. */
interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Row {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** A gap wider than this many characters parts what stands on one line: cells, columns. */
const WIDE_GAP = 1.6;

/**
 * The text of a page, one line a printed line: rebuilt from positions, for a PDF knows neither lines nor blanks. Two
 * columns are read one after the other; indents of a new paragraph are kept as two blanks, as 公文 prints them.
 * `turned` counts the characters of another direction (a watermark), which are left out.
 */
export function pageText(runs: readonly TextRun[]): { lines: string[]; turned: number } {
  const visible = runs.filter(({ text }) => text.trim() !== '');
  const angle = mainAngle(visible);
  const upright = visible.filter((run) => run.angle === angle).map((run) => turn(run, angle));
  const turned = visible.reduce((sum, run) => sum + (run.angle === angle ? 0 : run.text.trim().length), 0);
  const rows = toRows(upright);
  const gutter = findGutter(rows);
  const blocks = gutter === null ? [rows] : inColumns(rows, gutter);
  return { lines: blocks.flatMap(blockLines), turned };
}

/** The direction most characters have: 0, 90, 180 or 270, or whatever a slanted page has. */
function mainAngle(runs: readonly TextRun[]): number {
  const counts = new Map<number, number>();
  for (const { angle, text } of runs) counts.set(angle, (counts.get(angle) ?? 0) + text.length);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}

function turn(run: TextRun, angle: number): TextRun {
  if (angle === 0) return run;
  const [sin, cos] = [Math.sin((-angle * Math.PI) / 180), Math.cos((-angle * Math.PI) / 180)];
  return { ...run, x: run.x * cos - run.y * sin, y: run.x * sin + run.y * cos };
}

/** Runs of one baseline, from the top of the page down. */
function toRows(runs: readonly TextRun[]): Row[] {
  const rows: { y: number; size: number; runs: TextRun[] }[] = [];
  for (const run of [...runs].sort((a, b) => b.y - a.y)) {
    const row = rows[rows.length - 1];
    // Superscripts and fonts of another height share a line with what they stand beside.
    if (row && row.y - run.y < 0.45 * Math.max(row.size, run.size)) {
      row.runs.push(run);
      row.size = Math.max(row.size, run.size);
    } else rows.push({ y: run.y, size: run.size, runs: [run] });
  }
  return rows.map(({ y, size, runs: inRow }) => ({ y, size, segments: toSegments(inRow) }));
}

function toSegments(runs: readonly TextRun[]): Segment[] {
  const segments: { start: number; end: number; text: string }[] = [];
  for (const run of [...runs].sort((a, b) => a.x - b.x)) {
    const segment = segments[segments.length - 1];
    const gap = segment ? run.x - segment.end : Infinity;
    const text = run.text.trim();
    if (segment && isDouble(segment, run)) continue;
    if (!segment || gap > WIDE_GAP * run.size) segments.push({ start: run.x, end: run.x + run.width, text });
    else {
      segment.text += blankBetween(segment.text, text, gap, run) + text;
      segment.end = Math.max(segment.end, run.x + run.width);
    }
  }
  return segments;
}

/** Bold print made by printing twice. */
const isDouble = (segment: Segment, run: TextRun): boolean =>
  run.x - segment.end < -0.7 * run.width && run.width > 0 && segment.text.endsWith(run.text.trim());

const WESTERN = /[\p{Script=Latin}\p{Nd}]/u;

/** Chinese is set without blanks, however far it is spaced out to fill its line. */
function blankBetween(before: string, after: string, gap: number, { size, text }: TextRun): string {
  const isWestern = WESTERN.test(before.slice(-1)) && WESTERN.test(after.charAt(0));
  if (isWestern) return gap > 0.18 * size || text.startsWith(' ') ? ' ' : '';
  return gap > 0.9 * size ? ' ' : '';
}

/** Rows that a page needs on both sides to be one of two columns. */
const MIN_COLUMN_ROWS = 6;

/**
 * Where two columns of prose part, or null. A table has gaps at one place, too, but its cells do not fill their columns
 * line by line.
 */
function findGutter(rows: readonly Row[]): number | null {
  const left = Math.min(...rows.flatMap(({ segments }) => segments.map(({ start }) => start)));
  const right = Math.max(...rows.flatMap(({ segments }) => segments.map(({ end }) => end)));
  const gaps = rows.flatMap(({ segments }) =>
    segments.slice(1).map((segment, index) => (segments[index]!.end + segment.start) / 2),
  );
  const middle = gaps.filter((x) => x > left + 0.35 * (right - left) && x < left + 0.65 * (right - left));
  if (middle.length < MIN_COLUMN_ROWS) return null;
  const gutter = middle.sort((a, b) => a - b)[Math.floor(middle.length / 2)]!;
  const both = rows.filter(({ segments }) => segments.length === 2 && isParted(segments, gutter));
  if (both.length < MIN_COLUMN_ROWS) return null;
  const fills = (segment: Segment, width: number): boolean => segment.end - segment.start > 0.7 * width;
  const full = both.filter(
    ({ segments }) => fills(segments[0]!, gutter - left) && fills(segments[1]!, right - gutter),
  );
  return full.length >= 0.5 * both.length ? gutter : null;
}

const isParted = (segments: readonly Segment[], gutter: number): boolean =>
  segments.every(({ start, end }) => end <= gutter || start >= gutter);

/** Rows over the whole width part the page into bands; in each the left column goes before the right one. */
function inColumns(rows: readonly Row[], gutter: number): Row[][] {
  const blocks: Row[][] = [];
  let left: Row[] = [];
  let right: Row[] = [];
  let wide: Row[] = [];
  const flush = (): void => {
    blocks.push(...[wide, left, right].filter((block) => block.length > 0));
    [wide, left, right] = [[], [], []];
  };
  for (const row of rows) {
    if (!isParted(row.segments, gutter)) {
      if (left.length + right.length > 0) flush();
      wide.push(row);
      continue;
    }
    const side = (wanted: (segment: Segment) => boolean): Row[] => {
      const segments = row.segments.filter(wanted);
      return segments.length > 0 ? [{ ...row, segments }] : [];
    };
    left.push(...side(({ end }) => end <= gutter));
    right.push(...side(({ start }) => start >= gutter));
  }
  flush();
  return blocks;
}

/** An indent of a paragraph, in characters. */
const INDENT = { least: 1.5, most: 3.5 };

function blockLines(rows: readonly Row[]): string[] {
  const margin = leftMargin(rows);
  return rows.map(({ segments, size }) => {
    const indent = (segments[0]!.start - margin) / size;
    const isIndented = indent >= INDENT.least && indent <= INDENT.most;
    return (isIndented ? '　　' : '') + segments.map(({ text }) => text).join('\t');
  });
}

/** Where most lines begin that are not indented: the leftmost place that a fifth of them share. */
function leftMargin(rows: readonly Row[]): number {
  const starts = rows.map(({ segments }) => segments[0]!.start).sort((a, b) => a - b);
  const needed = Math.max(1, Math.floor(starts.length / 5));
  const shared = starts.find((x, index) => (starts[index + needed - 1] ?? Infinity) - x < 3);
  return shared ?? starts[0] ?? 0;
}
