import { HostError } from '../../hostError';
import { type Area, isWholeColumns, isWholeRows, lastColumn, lastRow } from '../../model/address';
import { BORDER_SIDES, type FormatValue, normalColor } from '../../model/cellFormat';
import type { Sheet } from '../../model/sheet';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../../model/sheet';
import type { Json } from '../../model/validation';
import { booleanValue, numberValue, oneOfValue, stringValue } from '../args';
import { bind, type Scalar, type TypeTable } from '../members';
import type { RangeRef } from '../session';
import { areaOf } from './rangeArgument';
import { refuseUnlessAllowed } from './writing';

/** Anything that has cells to format: one range, or several areas of a sheet. */
export interface Formattable {
  readonly sheet: Sheet;
  readonly areas: () => readonly Area[];
}

export const formattable = (range: RangeRef): Formattable => ({
  sheet: range.sheet,
  areas: () => [areaOf(range)],
});

/** One value if all cells agree, else null: how Office.js reports mixed formats. */
function common(of: Formattable, key: string): FormatValue {
  let found: FormatValue | undefined;
  for (const area of of.areas())
    for (const format of of.sheet.formatsIn(area)) {
      const value = format[key] ?? null;
      if (found === undefined) found = value;
      else if (found !== value) return null;
    }
  return found ?? null;
}

type Check = (value: Json) => FormatValue;

function cellScalar(key: string, check: Check, since = 1): Scalar<Formattable> {
  return {
    since,
    get: (of) => common(of, key),
    set: (of, value) => {
      refuseUnlessAllowed(of.sheet, 'allowFormatCells');
      const checked = check(value);
      for (const area of of.areas()) of.sheet.patchFormat(area, { [key]: checked });
    },
  };
}

const among =
  (...allowed: readonly string[]): Check =>
  (value) =>
    oneOfValue(value, allowed);
const between =
  (least: number, most: number): Check =>
  (value) =>
    numberValue(value, least, most);
export const color: Check = (value) => {
  const text = stringValue(value);
  const normal = normalColor(text);
  if (normal === null) throw new HostError('InvalidArgument', `${text} is no color`);
  return normal;
};

export const rangeFill: TypeTable<Formattable> = {
  name: 'RangeFill',
  scalars: {
    Color: {
      get: (of) => common(of, 'fill.color'),
      set: (of, value) => {
        refuseUnlessAllowed(of.sheet, 'allowFormatCells');
        // An empty text means no fill, as clear() does.
        const fill = value === '' ? NO_FILL : { 'fill.color': color(value), 'fill.pattern': 'Solid' };
        for (const area of of.areas()) of.sheet.patchFormat(area, fill);
      },
    },
    Pattern: cellScalar('fill.pattern', stringValue, 9),
    PatternColor: cellScalar('fill.patternColor', color, 9),
    TintAndShade: cellScalar('fill.tintAndShade', between(-1, 1), 9),
    PatternTintAndShade: cellScalar('fill.patternTintAndShade', between(-1, 1), 9),
  },
  methods: {
    Clear: {
      arity: [0, 0],
      call: (of) => {
        refuseUnlessAllowed(of.sheet, 'allowFormatCells');
        for (const area of of.areas()) of.sheet.patchFormat(area, NO_FILL);
        return undefined;
      },
    },
  },
};

const NO_FILL = { 'fill.color': '#FFFFFF', 'fill.pattern': 'None' };

const UNDERLINES = ['None', 'Single', 'Double', 'SingleAccountant', 'DoubleAccountant'] as const;

export const rangeFont: TypeTable<Formattable> = {
  name: 'RangeFont',
  scalars: {
    Name: cellScalar('font.name', stringValue),
    Size: cellScalar('font.size', between(1, 409)),
    Color: cellScalar('font.color', color),
    Bold: cellScalar('font.bold', booleanValue),
    Italic: cellScalar('font.italic', booleanValue),
    Underline: cellScalar('font.underline', among(...UNDERLINES)),
    Strikethrough: cellScalar('font.strikethrough', booleanValue, 9),
    Subscript: cellScalar('font.subscript', booleanValue, 9),
    Superscript: cellScalar('font.superscript', booleanValue, 9),
    TintAndShade: cellScalar('font.tintAndShade', between(-1, 1), 9),
  },
};

interface Border {
  readonly of: Formattable;
  readonly side: (typeof BORDER_SIDES)[number];
}

const BORDER_STYLES = [
  'None', 'Continuous', 'Dash', 'DashDot', 'DashDotDot', 'Dot', 'Double', 'SlantDashDot',
] as const; // prettier-ignore
const BORDER_WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const;
const BORDER_DEFAULTS = { style: 'None', weight: 'Thin', color: '#000000', tintAndShade: 0 } as const;

/** The cells that carry a side of a range, and the side of the cell itself. */
function bearers(
  area: Area,
  side: Border['side'],
): readonly { readonly area: Area; readonly cellSide: string }[] {
  const one = (part: Area, cellSide: string): { area: Area; cellSide: string } => ({ area: part, cellSide });
  switch (side) {
    case 'EdgeTop':
      return [one({ ...area, rows: 1 }, 'top')];
    case 'EdgeBottom':
      return [one({ ...area, row: lastRow(area), rows: 1 }, 'bottom')];
    case 'EdgeLeft':
      return [one({ ...area, columns: 1 }, 'left')];
    case 'EdgeRight':
      return [one({ ...area, column: lastColumn(area), columns: 1 }, 'right')];
    case 'InsideHorizontal':
      return area.rows < 2
        ? []
        : [
            one({ ...area, rows: area.rows - 1 }, 'bottom'),
            one({ ...area, row: area.row + 1, rows: area.rows - 1 }, 'top'),
          ];
    case 'InsideVertical':
      return area.columns < 2
        ? []
        : [
            one({ ...area, columns: area.columns - 1 }, 'right'),
            one({ ...area, column: area.column + 1, columns: area.columns - 1 }, 'left'),
          ];
    case 'DiagonalDown':
      return [one(area, 'diagonalDown')];
    case 'DiagonalUp':
      return [one(area, 'diagonalUp')];
  }
}

function borderScalar(key: keyof typeof BORDER_DEFAULTS, check: Check, since = 1): Scalar<Border> {
  return {
    since,
    get: ({ of, side }) => {
      const parts = of.areas().flatMap((area) => bearers(area, side));
      const values = new Set<FormatValue>();
      for (const part of parts)
        for (const format of of.sheet.formatsIn(part.area))
          values.add(format[`border.${part.cellSide}.${key}`] ?? BORDER_DEFAULTS[key]);
      const [only = null] = values;
      return values.size === 1 ? only : null;
    },
    set: ({ of, side }, value) => {
      refuseUnlessAllowed(of.sheet, 'allowFormatCells');
      const checked = check(value);
      for (const part of of.areas().flatMap((area) => bearers(area, side))) {
        // Giving a border a color or a weight makes it visible.
        const shown = key === 'style' ? {} : { [`border.${part.cellSide}.style`]: 'Continuous' };
        const styled = common({ sheet: of.sheet, areas: () => [part.area] }, `border.${part.cellSide}.style`);
        of.sheet.patchFormat(part.area, {
          ...(styled === null || styled === 'None' ? shown : {}),
          [`border.${part.cellSide}.${key}`]: checked,
        });
      }
    },
  };
}

export const rangeBorder: TypeTable<Border> = {
  name: 'RangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: borderScalar('style', among(...BORDER_STYLES)),
    Weight: borderScalar('weight', among(...BORDER_WEIGHTS)),
    Color: borderScalar('color', color),
    TintAndShade: borderScalar('tintAndShade', between(-1, 1), 9),
  },
};

export const rangeBorders: TypeTable<Formattable> = {
  name: 'RangeBorderCollection',
  scalars: { Count: { get: () => BORDER_SIDES.length } },
  indexer: (of, args) => bind(rangeBorder, { of, side: args.oneOf(0, BORDER_SIDES) }),
  methods: {
    GetItemAt: {
      arity: [1, 1],
      call: (of, args) => {
        const side = BORDER_SIDES[args.integer(0)];
        if (side === undefined)
          throw new HostError('InvalidArgument', `there is no border ${args.integer(0)}`);
        return bind(rangeBorder, { of, side });
      },
    },
  },
  items: (of) => BORDER_SIDES.map((side) => bind(rangeBorder, { of, side })),
};

export const formatProtection: TypeTable<Formattable> = {
  name: 'FormatProtection',
  scalars: {
    Locked: cellScalar('protection.locked', booleanValue),
    FormulaHidden: cellScalar('protection.formulaHidden', booleanValue),
  },
};

const HORIZONTAL = [
  'General', 'Left', 'Center', 'Right', 'Fill', 'Justify', 'CenterAcrossSelection', 'Distributed',
] as const; // prettier-ignore
const VERTICAL = ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'] as const;

/** Rows or columns an area spans, without walking a million of them. */
function indexes(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => first + i);
}

function commonSize(values: readonly number[]): number | null {
  const [first] = values;
  return first !== undefined && values.every((one) => one === first) ? first : null;
}

export const rangeFormat: TypeTable<Formattable> = {
  name: 'RangeFormat',
  links: {
    Fill: { get: (of) => bind(rangeFill, of) },
    Font: { get: (of) => bind(rangeFont, of) },
    Borders: { get: (of) => bind(rangeBorders, of) },
    Protection: { since: 2, get: (of) => bind(formatProtection, of) },
  },
  scalars: {
    WrapText: cellScalar('wrapText', booleanValue),
    HorizontalAlignment: cellScalar('horizontalAlignment', among(...HORIZONTAL)),
    VerticalAlignment: cellScalar('verticalAlignment', among(...VERTICAL)),
    TextOrientation: cellScalar('textOrientation', between(-90, 255), 7),
    ReadingOrder: cellScalar('readingOrder', among('Context', 'LeftToRight', 'RightToLeft'), 9),
    ShrinkToFit: cellScalar('shrinkToFit', booleanValue, 9),
    IndentLevel: cellScalar('indentLevel', between(0, 250), 9),
    AutoIndent: cellScalar('autoIndent', booleanValue, 9),
    ColumnWidth: {
      since: 2,
      get: (of) =>
        commonSize(
          of
            .areas()
            .flatMap((area) =>
              isWholeRows(area)
                ? [STANDARD_COLUMN_WIDTH, ...of.sheet.columnWidths.values()]
                : indexes(area.column, area.columns).map((column) => of.sheet.columnWidth(column)),
            ),
        ),
      set: (of, value) => {
        refuseUnlessAllowed(of.sheet, 'allowFormatColumns');
        // 255 characters of the default font is the widest column ("Excel specifications and limits").
        const width = numberValue(value, 0, 1790);
        for (const area of of.areas())
          for (const column of indexes(area.column, area.columns)) {
            of.sheet.columnWidths.set(column, width);
            if (width === 0) of.sheet.hiddenColumns.add(column);
            else of.sheet.hiddenColumns.delete(column);
          }
      },
    },
    RowHeight: {
      since: 2,
      get: (of) =>
        commonSize(
          of
            .areas()
            .flatMap((area) =>
              isWholeColumns(area)
                ? [STANDARD_ROW_HEIGHT, ...of.sheet.rowHeights.values()]
                : indexes(area.row, area.rows).map((row) => of.sheet.rowHeight(row)),
            ),
        ),
      set: (of, value) => {
        refuseUnlessAllowed(of.sheet, 'allowFormatRows');
        // 409 points is the highest row ("Excel specifications and limits").
        const height = numberValue(value, 0, 409);
        for (const area of of.areas())
          for (const row of indexes(area.row, area.rows)) {
            of.sheet.rowHeights.set(row, height);
            if (height === 0) of.sheet.hiddenRows.add(row);
            else of.sheet.hiddenRows.delete(row);
          }
      },
    },
    UseStandardHeight: {
      since: 7,
      get: (of) =>
        of
          .areas()
          .every((area) => indexes(area.row, area.rows).every((row) => !of.sheet.rowHeights.has(row))),
      set: (of, value) => {
        if (booleanValue(value))
          for (const area of of.areas())
            for (const row of indexes(area.row, area.rows)) of.sheet.rowHeights.delete(row);
      },
    },
    UseStandardWidth: {
      since: 7,
      get: (of) =>
        of
          .areas()
          .every((area) => indexes(area.column, area.columns).every((c) => !of.sheet.columnWidths.has(c))),
      set: (of, value) => {
        if (booleanValue(value))
          for (const area of of.areas())
            for (const column of indexes(area.column, area.columns)) of.sheet.columnWidths.delete(column);
      },
    },
  },
  methods: {
    AutofitColumns: {
      since: 2,
      arity: [0, 0],
      call: (of) => {
        refuseUnlessAllowed(of.sheet, 'allowFormatColumns');
        for (const area of of.areas())
          if (!isWholeRows(area))
            for (const column of indexes(area.column, area.columns)) of.sheet.columnWidths.delete(column);
        return undefined;
      },
    },
    AutofitRows: {
      since: 2,
      arity: [0, 0],
      call: (of) => {
        refuseUnlessAllowed(of.sheet, 'allowFormatRows');
        for (const area of of.areas()) {
          const fitted = isWholeColumns(area) ? [...of.sheet.rows.keys()] : indexes(area.row, area.rows);
          for (const row of fitted) of.sheet.rowHeights.set(row, fittingHeight(of.sheet, row));
        }
        return undefined;
      },
    },
    AdjustIndent: {
      since: 11,
      arity: [1, 1],
      call: (of, args) => {
        const level = Number(common(of, 'indentLevel') ?? 0) + args.integer(0);
        for (const area of of.areas()) of.sheet.patchFormat(area, { indentLevel: Math.max(0, level) });
        return undefined;
      },
    },
  },
};

/** A rough height in points: wrapped lines times the line height, at most what Excel allows. */
function fittingHeight(sheet: Sheet, row: number): number {
  let lines = 1;
  for (const [column, cell] of sheet.rows.get(row) ?? []) {
    if (cell.format['wrapText'] !== true) continue;
    const perLine = Math.max(1, Math.floor(sheet.columnWidth(column) / Number(cell.format['font.size'])));
    const needed = String(cell.content.value)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
    lines = Math.max(lines, needed);
  }
  return Math.min(409, lines * STANDARD_ROW_HEIGHT);
}
