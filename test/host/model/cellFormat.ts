/** Formats are shared, frozen, flat records: `font.bold`, `fill.color`, `border.EdgeTop.style`. */
export type FormatValue = string | number | boolean | null;
export type CellFormat = Readonly<Record<string, FormatValue>>;

export const BORDER_SIDES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
  'DiagonalDown',
  'DiagonalUp',
] as const;

/** Only the sides of a cell are stored; EdgeX and InsideX of a range are views of them. */
export type CellSide = 'top' | 'bottom' | 'left' | 'right' | 'diagonalDown' | 'diagonalUp';

export const DEFAULT_FORMAT: CellFormat = Object.freeze({
  numberFormat: 'General',
  wrapText: false,
  horizontalAlignment: 'General',
  verticalAlignment: 'Center',
  textOrientation: 0,
  readingOrder: 'Context',
  shrinkToFit: false,
  indentLevel: 0,
  autoIndent: false,
  'protection.locked': true,
  'protection.formulaHidden': false,
  'fill.color': '#FFFFFF',
  'fill.pattern': 'None',
  'fill.patternColor': '#000000',
  'fill.tintAndShade': 0,
  'fill.patternTintAndShade': 0,
  'font.name': '等线',
  'font.size': 11,
  'font.color': '#000000',
  'font.bold': false,
  'font.italic': false,
  'font.underline': 'None',
  'font.strikethrough': false,
  'font.subscript': false,
  'font.superscript': false,
  'font.tintAndShade': 0,
});

export type FormatPatch = Readonly<Record<string, FormatValue>>;

/** Applies a patch; equal formats share one object within the returned function's life. */
export function patcher(patch: FormatPatch): (format: CellFormat) => CellFormat {
  const seen = new Map<CellFormat, CellFormat>();
  return (format) => {
    const known = seen.get(format);
    if (known) return known;
    const changed = Object.keys(patch).some((key) => format[key] !== patch[key]);
    const result = changed ? Object.freeze({ ...format, ...patch }) : format;
    seen.set(format, result);
    return result;
  };
}

/** `#1f4e79`, `1F4E79`, `red` → `#1F4E79`; null where it is no color. */
export function normalColor(text: string): string | null {
  const hex = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  if (hex) return `#${hex.toUpperCase()}`;
  return NAMED_COLORS[text.toLowerCase()] ?? null;
}

const NAMED_COLORS: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
};
