import { isWholeColumns, isWholeRows } from '../../model/address';
import { STANDARD_COLUMN_WIDTH, STANDARD_ROW_HEIGHT } from '../../model/sheet';
import { booleanValue, numberValue } from '../args';
import { bind, type TypeTable } from '../members';
import { rangeBorders } from './borders';
import { rangeFill, rangeFont } from './fillAndFont';
import { among, between, cellScalar, common, type Formattable } from './formattable';
import { commonSize, fittingHeight, indexes } from './sizes';
import { refuseUnlessAllowed } from './writing';

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
