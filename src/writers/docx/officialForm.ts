/** Millimetres in twentieths of a point, as Word counts lengths. */
function mm(length: number): number {
  return Math.round((length * 1440) / 25.4);
}

/**
 * The form of a 公文 by GB/T 9704-2012: A4, type area 156 × 225 mm (margins 37 top, 35 bottom, 28 left, 26 right, in mm),
 * 22 lines a page, 28 characters a line, body in 三号 (16 pt) 仿宋, title in 二号 (22 pt) 小标宋, page number in 四号 宋体.
 */
export const PAGE = { top: mm(37), bottom: mm(35), left: mm(28), right: mm(26), footer: mm(28) };

/** Width of the type area, in twentieths of a point. */
export const TEXT_WIDTH = mm(156);

/** The annex lies across and has narrower margins. */
export const ANNEX_PAGE = { top: mm(28), bottom: mm(26), left: mm(20), right: mm(20), footer: mm(18) };

export const A4 = { width: mm(210), height: mm(297) };

/** Sizes in half-points, as Word counts them. */
export const SIZE = { title: 44, body: 32, number: 28, table: 21 } as const;

/** Exact line pitch in twentieths of a point: 22 lines in 225 mm. */
export const LINE = 580;

/** First-line indent of two characters of the body, in twentieths of a point. */
export const INDENT = 640;

/** East-Asian fonts; a machine without one of them takes what Word puts in its place. */
export interface ReportFonts {
  readonly title: string;
  readonly heading1: string;
  readonly heading2: string;
  readonly body: string;
  readonly number: string;
}

export const FONTS: ReportFonts = {
  title: '方正小标宋简体',
  heading1: '黑体',
  heading2: '楷体_GB2312',
  body: '仿宋_GB2312',
  number: '宋体',
};
