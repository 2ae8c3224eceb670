import type { FindingPoint } from './finding';

/** A point as people read it: as printed, and which of the things it names side by side this one stands for. */
export const pointText = ({ text, part }: FindingPoint): string =>
  part === undefined ? text : `${text}（本行：${part}）`;
