import type { CellBlock, CellStyle } from '../../core/sheet/workbookPlan';
import { areaAddress } from './addresses';
import { RANGE_COST, type Batch } from './batch';
import { rangeOf, runsOf } from './ranges';

/** The style of a block's column. */
export function styleOf(block: CellBlock, column: number): CellStyle {
  if (!Array.isArray(block.style)) return block.style as CellStyle;
  const style = (block.style as readonly CellStyle[])[column];
  if (!style) throw new RangeError(`a block has no style for its column ${column}`);
  return style;
}

type Attribute = Exclude<keyof CellStyle, 'format'>;
type Setter<K extends Attribute> = (
  range: Excel.Range,
  value: NonNullable<CellStyle[K]>,
  shape: Shape,
) => void;

interface Shape {
  readonly rows: number;
  readonly columns: number;
}

const HORIZONTAL = {
  left: 'Left',
  center: 'Center',
  right: 'Right',
  centerAcrossSelection: 'CenterAcrossSelection',
} as const;

const VERTICAL = { top: 'Top', center: 'Center' } as const;

const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const BORDER_COLOR = '#BFBFBF';

/** How each attribute of a style is said to Excel. The number format comes apart, before the values. */
const SETTERS: { readonly [K in Attribute]: Setter<K> } = {
  bold: (range, value) => (range.format.font.bold = value),
  fontSize: (range, value) => (range.format.font.size = value),
  fontName: (range, value) => (range.format.font.name = value),
  color: (range, value) => (range.format.font.color = value),
  fill: (range, value) => (range.format.fill.color = value),
  wrap: (range, value) => (range.format.wrapText = value),
  horizontal: (range, value) => (range.format.horizontalAlignment = HORIZONTAL[value]),
  vertical: (range, value) => (range.format.verticalAlignment = VERTICAL[value]),
  border: (range, _value, shape) => setBorders(range, shape),
};

/** Lines around and between; Excel refuses inner lines where there are none. */
function setBorders(range: Excel.Range, { rows, columns }: Shape): void {
  const lines = [
    ...EDGES,
    ...(rows > 1 ? (['InsideHorizontal'] as const) : []),
    ...(columns > 1 ? (['InsideVertical'] as const) : []),
  ];
  for (const line of lines) {
    const border = range.format.borders.getItem(line);
    border.style = 'Continuous';
    border.color = BORDER_COLOR;
  }
}

/** Looks of a block: each attribute once for all neighboring columns that share its value. */
export async function writeStyles(batch: Batch, sheet: Excel.Worksheet, block: CellBlock): Promise<void> {
  const rows = block.values.length;
  const styles = Array.from({ length: block.values[0]?.length ?? 0 }, (_, column) => styleOf(block, column));
  const settings = (Object.keys(SETTERS) as Attribute[]).flatMap((attribute) =>
    runsOf(styles.map((style) => style[attribute])).flatMap(([first, columns, value]) =>
      value === undefined ? [] : [{ attribute, first, columns, value }],
    ),
  );
  // One announcement for all, so that the ranges below stay in one request and can be shared.
  await batch.reserve(settings.reduce((sum, { attribute }) => sum + costOf(attribute), 0));
  const ranges = new Map<string, Excel.Range>();
  for (const { attribute, first, columns, value } of settings) {
    const area = { row: block.row, column: block.column + first, rows, columns };
    const address = areaAddress(area);
    const range = ranges.get(address) ?? rangeOf(sheet, area);
    ranges.set(address, range);
    applyAttribute(range, attribute, value, area);
  }
}

/** Borders are six lines of two settings. */
const costOf = (attribute: Attribute): number => (attribute === 'border' ? 4 : 1) * RANGE_COST;

function applyAttribute<K extends Attribute>(
  range: Excel.Range,
  attribute: K,
  value: NonNullable<CellStyle[K]>,
  shape: Shape,
): void {
  const set: Setter<K> = SETTERS[attribute];
  set(range, value, shape);
}
