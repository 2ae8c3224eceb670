/** A copy of a list in which `count` elements from `at` on are replaced (Array.prototype.toSpliced of ES2023). */
export const spliced = <T>(list: readonly T[], at: number, count: number, ...items: readonly T[]): T[] => [
  ...list.slice(0, at),
  ...items,
  ...list.slice(at + count),
];
