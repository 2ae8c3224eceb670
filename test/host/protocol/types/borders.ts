import { HostError } from '../../hostError';
import { type Area, lastColumn, lastRow } from '../../model/address';
import { BORDER_SIDES, type FormatValue } from '../../model/cellFormat';
import { bind, type Scalar, type TypeTable } from '../members';
import { among, between, type Check, color, common, type Formattable } from './formattable';
import { refuseUnlessAllowed } from './writing';

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
