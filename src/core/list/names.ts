/** Separator of names in one cell, as 公文 writes lists: `市财政局、市审计局`. */
export const NAME_SEPARATOR = '、';

/** The names in a cell, whole and in order: `甲、乙；丙` → 甲, 乙, 丙. */
export const splitNames = (cell: string): string[] =>
  cell
    .split(/[、，,；;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
