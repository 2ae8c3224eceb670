import type { ConditionalFormat } from '../../model/conditionalFormat';
import type { Sheet } from '../../model/sheet';
import type { Json } from '../../model/validation';
import { booleanValue, oneOfValue, stringValue } from '../args';
import { bind, type Link, type Scalar, type TypeTable } from '../members';
import { color } from './formattable';

export interface Rule {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

function formatScalar(key: string, check: (value: Json) => string | boolean): Scalar<Rule> {
  return {
    get: ({ format }) => format.format[key] ?? null,
    set: ({ format }, value) => {
      format.format[key] = check(value);
    },
  };
}

function clearer(prefix: string): TypeTable<Rule>['methods'] {
  return {
    Clear: {
      arity: [0, 0],
      call: ({ format }) => {
        for (const key of Object.keys(format.format)) if (key.startsWith(prefix)) delete format.format[key];
        return undefined;
      },
    },
  };
}

export const conditionalFill: TypeTable<Rule> = {
  name: 'ConditionalRangeFill',
  scalars: { Color: formatScalar('fill.color', (value) => String(color(value))) },
  methods: clearer('fill.') ?? {},
};

export const conditionalFont: TypeTable<Rule> = {
  name: 'ConditionalRangeFont',
  scalars: {
    Color: formatScalar('font.color', (value) => String(color(value))),
    Bold: formatScalar('font.bold', booleanValue),
    Italic: formatScalar('font.italic', booleanValue),
    Strikethrough: formatScalar('font.strikethrough', booleanValue),
    Underline: formatScalar('font.underline', (value) => oneOfValue(value, ['None', 'Single', 'Double'])),
  },
  methods: clearer('font.') ?? {},
};

const SIDES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

interface RuleBorder extends Rule {
  readonly side: (typeof SIDES)[number];
}

export const conditionalBorder: TypeTable<RuleBorder> = {
  name: 'ConditionalRangeBorder',
  identity: ({ side }) => ({ Id: side }),
  scalars: {
    SideIndex: { get: ({ side }) => side },
    Style: {
      get: ({ format, side }) => format.format[`border.${side}.style`] ?? 'None',
      set: ({ format, side }, value) => {
        format.format[`border.${side}.style`] = oneOfValue(value, [
          'None',
          'Continuous',
          'Dash',
          'DashDot',
          'DashDotDot',
          'Dot',
        ]);
      },
    },
    Color: {
      get: ({ format, side }) => format.format[`border.${side}.color`] ?? '#000000',
      set: ({ format, side }, value) => {
        format.format[`border.${side}.color`] = color(value);
      },
    },
  },
};

const borderLink = (side: RuleBorder['side']): Link<Rule> => ({
  get: (rule) => bind(conditionalBorder, { ...rule, side }),
});

export const conditionalBorders: TypeTable<Rule> = {
  name: 'ConditionalRangeBorderCollection',
  scalars: { Count: { get: () => SIDES.length } },
  links: {
    Top: borderLink('EdgeTop'),
    Bottom: borderLink('EdgeBottom'),
    Left: borderLink('EdgeLeft'),
    Right: borderLink('EdgeRight'),
  },
  indexer: (rule, args) => bind(conditionalBorder, { ...rule, side: args.oneOf(0, SIDES) }),
  items: (rule) => SIDES.map((side) => bind(conditionalBorder, { ...rule, side })),
};

export const conditionalRangeFormat: TypeTable<Rule> = {
  name: 'ConditionalRangeFormat',
  scalars: { NumberFormat: formatScalar('numberFormat', stringValue) },
  links: {
    Fill: { get: (rule) => bind(conditionalFill, rule) },
    Font: { get: (rule) => bind(conditionalFont, rule) },
    Borders: { get: (rule) => bind(conditionalBorders, rule) },
  },
};
