/**
 * Built-in formats that show a day, those of Chinese Excel included (ISO 29500-1 18.8.30). The others of that
 * range show times only.
 */
const BUILT_IN_DATES: ReadonlySet<number> = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);

/**
 * Whether a number format shows a day: `yyyy"年"m"月"d"日"`, `[$-804]yyyy/m/d;@`, `m月d日`. Times without a day
 * (`h:mm`) are no dates. `code` is the custom format's code, or undefined for a built-in one.
 */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(id);
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .split(';')[0]!
    .toLowerCase();
  if (bare.includes('general') || bare.includes('@') || bare.includes('0')) return false;
  return /[yd]/.test(bare) || (bare.includes('m') && !/[hs]/.test(bare));
}
