import type { Line } from './lines';

/** A line breaks where what comes next no longer fits: so much fits, in one measure. */
export interface Capacity {
  readonly sizeOf: (text: string) => number;
  readonly most: number;
}

const columnsOf = (text: string): number => {
  let columns = 0;
  for (let i = 0; i < text.length; i++) columns += text.charCodeAt(i) >= 0x1100 ? 2 : 1;
  return columns;
};
/** Pages break lines by their width, programs by the number of characters. */
const MEASURES: readonly Capacity['sizeOf'][] = [columnsOf, (text) => text.length];
/** What is never parted: a number, a word, an opening bracket and what follows it. */
const CHUNK = /^[（(《“‘〈【]*(?:[0-9A-Za-z.,%]+|.)[，。；：、！？）)》”’〉】]*/;
/** A line that falls shorter than this below the fullest one may be a heading, which breaks where it ends. */
const SHORTFALL = 4;
/** So many breaks tell how much a line holds. */
const ENOUGH = 4;

const chunkOf = ({ text }: Line): string => CHUNK.exec(text)?.[0] ?? '';

/**
 * The most that a line holds, by the measures that the line breaks agree with. Each line that stops in the middle of a sentence had no
 * room for what begins the next one: the capacity is less than both together. `breaks` are such lines, each with the next.
 */
export function capacitiesOf(breaks: readonly (readonly [Line, Line])[]): Capacity[] {
  return MEASURES.flatMap((sizeOf) => {
    const top = Math.max(...breaks.map(([line]) => sizeOf(line.text)));
    const bounds = breaks
      .filter(([line]) => sizeOf(line.text) >= top - SHORTFALL)
      .map(([line, next]) => sizeOf(line.text) + sizeOf(chunkOf(next)));
    const most = Math.min(...bounds) - 1;
    return bounds.length >= ENOUGH && most >= top ? [{ sizeOf, most }] : [];
  });
}

/** Whether what begins the next line would have fitted: then the line ended for another reason, as a paragraph does. */
export const hadRoom = (line: Line, next: Line, capacities: readonly Capacity[]): boolean =>
  line.indent === 0 &&
  capacities.some(({ sizeOf, most }) => sizeOf(line.text) + sizeOf(chunkOf(next)) <= most);

/** Whether a line holds as much as any does, by the number of characters where programs broke the lines by it. */
export const filledUp = (line: Line, next: Line, capacities: readonly Capacity[]): boolean =>
  line.indent === 0 &&
  capacities.some(({ sizeOf, most }) => {
    const size = sizeOf(line.text);
    return size >= most - SHORTFALL && size + sizeOf(chunkOf(next)) > most;
  });
