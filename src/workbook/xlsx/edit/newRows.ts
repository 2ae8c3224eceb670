import type { CellValue } from '../../../core/list/item';
import type { CellValueRow, FormulaCell } from '../../../core/sheet/workbookPlan';
import type { ScannedCell, ScannedRow } from '../read/scanSheet';
import { emptyStyle, patchContext, type CellLooks } from '../write/cellRenderer';
import { formatForFormula, styleForValue } from '../write/cellFormats';
import { cellXml, isFormula, type CellContext } from '../write/cellXml';
import { heightOf } from '../write/heightOf';
import { namespaceFor } from '../xml/schemaOrder';
import { setAttribute } from '../xml/setAttribute';
import type { XmlElement } from '../xml/xmlTree';

/** How a row looks that new ones take after: its start tag and the styles of its cells. */
export interface RowLook {
  readonly tag: string;
  readonly element: XmlElement;
  /** `s`, by column. */
  readonly styles: ReadonlyMap<number, string>;
}

export function lookOf(xml: string, { element }: ScannedRow, cells: readonly ScannedCell[]): RowLook {
  return {
    tag: xml.slice(element.start, element.contentStart),
    element,
    styles: new Map(cells.map(({ column, element: cell }) => [column, cell.attributes['s'] ?? '0'])),
  };
}

/** What belongs to one row only: its number, a height that somebody gave it, whether it is hidden or grouped. */
const OWN = ['r', 'ht', 'customHeight', 'hidden', 'outlineLevel', 'collapsed'];

export interface NewRowContext {
  readonly xml: string;
  readonly root: XmlElement;
  readonly looks: CellLooks;
  readonly firstColumn: number;
  readonly tableName: string | null;
}

/** `<row>` with values of a new row, in the looks of a row that is there. */
export function newRowXml(
  values: CellValueRow,
  row: number,
  look: RowLook | null,
  { firstColumn, looks, root, tableName, xml }: NewRowContext,
): string {
  const context: CellContext = { ...patchContext(looks.workbook, root, xml), table: tableName };
  const styleAt = (column: number): number =>
    Number(look?.styles.get(column) ?? emptyStyle(root, column, look?.element));
  const columns = new Set([...(look?.styles.keys() ?? []), ...values.map((_, index) => firstColumn + index)]);
  const cells = [...columns]
    .sort((a, b) => a - b)
    .map((column) => {
      const value = values[column - firstColumn] ?? '';
      const style = styleAt(column);
      if (value === '' && style === 0) return '';
      return cellXml(row, column, value, styleOf(value, style, looks), context);
    });
  // A row without a height is fitted by every program; one with a height hands down that it was fitted.
  const height =
    look?.element.attributes['ht'] === undefined
      ? ''
      : ` ht="${heightOf(values, firstColumn, root, (column) => looks.formats[styleAt(column)])}"`;
  const tag = startTag(look, `r="${row + 1}"${height}`, namespaceFor(root, xml), spansHold(look, columns));
  const name = /^<([^\s/>]+)/.exec(tag)![1]!;
  return `${tag}${cells.join('')}</${name}>`;
}

function styleOf(value: CellValue | FormulaCell, style: number, { formats, styles }: CellLooks): number {
  if (!styles) return style;
  return isFormula(value)
    ? formatForFormula(style, formats[style], styles)
    : styleForValue(value, style, formats[style], styles);
}

function startTag(look: RowLook | null, attributes: string, namespace: string, fits: boolean): string {
  if (!look) return `<row${namespace} ${attributes}>`;
  const bare = [...OWN, ...(fits ? [] : ['spans'])]
    .reduce((tag, name) => setAttribute(tag, name, null), look.tag)
    .replace(/\s*\/>$/, '>');
  return bare.replace(/^<[^\s/>]+/, (start) => `${start} ${attributes}`);
}

/** Whether the columns that a row tells it spans (`1:10`) hold all of its cells: a hint that is wrong is worse than none. */
function spansHold(look: RowLook | null, columns: ReadonlySet<number>): boolean {
  const match = /^(\d+):(\d+)$/.exec(look?.element.attributes['spans'] ?? '');
  return [...columns].every((column) => column >= Number(match?.[1]) - 1 && column < Number(match?.[2]));
}
