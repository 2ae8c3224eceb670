import { booleanValue, stringValue } from '../args';
import type { TypeTable } from '../members';
import { among, between, cellScalar, color, common, type Formattable } from './formattable';
import { refuseUnlessAllowed } from './writing';

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
