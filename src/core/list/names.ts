/** Separator of names in one cell, as 公文 writes lists: `市财政局、市审计局`. */
export const NAME_SEPARATOR = '、';

/** Separators between names; the 、 of two bodies that are named as one (县委、县政府) is none. */
const BETWEEN =
  /[，,；;\n]|(?<!(?:党委|[省市州盟县区旗乡镇]委|工委|支部))、|、(?!(?:[省市州盟县区旗乡镇]?(?:人民)?政府|行政|(?:街道)?办事处|管委会|[村居]委会))/u;

/** The names in a cell, whole and in order: `甲、乙；丙` → 甲, 乙, 丙. */
export const splitNames = (cell: string): string[] =>
  cell
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter((name) => name !== '');
