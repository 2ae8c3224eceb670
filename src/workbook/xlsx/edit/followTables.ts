import { WorkbookError } from '../../port';
import { areaAddress, parseArea } from '../address';
import type { Package } from '../package/package';
import type { TablePart } from '../package/tables';
import { attributeSplice } from '../xml/setAttribute';
import { applySplices, type Splice } from '../xml/splice';
import { escapeXml } from '../xml/xmlText';
import { children, child, type XmlElement } from '../xml/xmlTree';
import { followElements } from './followElements';
import { followRule, type Following } from './following';

/** Tables of the sheet whose rows move: they grow, shrink and move as their rows do. */
export function followTables(
  pkg: Package,
  tables: readonly TablePart[],
  following: Following,
  list: TablePart | null,
): void {
  for (const table of tables) followTable(pkg, table, following, table === list);
}

function followTable(pkg: Package, table: TablePart, following: Following, isList: boolean): void {
  const { shift } = following;
  const { area, hasTotals, part, root } = table;
  const xml = pkg.text(part);
  const end = area.row + area.rows - 1;
  // Rows typed below a table that did not grow with them belong to the list; new ones behind them take them in.
  const takesIn = isList && !hasTotals && end < shift.body.last && shift.lastInsert > end;
  const moved =
    isList && !hasTotals && (end === shift.body.last || takesIn)
      ? { first: area.row, last: Math.max(shift.newBody.last, area.row + 1) }
      : shift.plainSpan(area.row, end);
  const least = (table.hasHeader ? 1 : 0) + 1 + (hasTotals ? 1 : 0);
  if (!moved || moved.last - moved.first + 1 < least)
    throw new WorkbookError('host-failure', { reason: 'table-beside', table: table.name });
  const ref = areaAddress({ ...area, row: moved.first, rows: moved.last - moved.first + 1 });
  const filter = child(root, 'autoFilter');
  const filterArea = parseArea(filter?.attributes['ref'] ?? '');
  const splices: Splice[] = [];
  if (ref !== root.attributes['ref']) splices.push(attributeSplice(xml, root, { ref }));
  if (takesIn && filter && filterArea) {
    splices.push(
      attributeSplice(xml, filter, {
        ref: areaAddress({ ...filterArea, rows: moved.last - filterArea.row + 1 }),
      }),
    );
  }
  const inner = followElements(xml, root, { ...following, isHome: true }).filter(
    ({ start }) => !splices.some((each) => each.start === start),
  );
  pkg.put(part, applySplices(xml, [...splices, ...inner, ...calculatedColumns(table, following)]));
}

/** Their formulas are written for the first row of the body. */
function calculatedColumns({ area, hasHeader, root }: TablePart, following: Following): Splice[] {
  const row = area.row + (hasHeader ? 1 : 0);
  const body = { ...area, row, rows: area.rows - 1 };
  const first =
    body.row >= following.shift.body.first && body.row <= following.shift.body.last + 1
      ? body.row
      : following.shift.place(body.row);
  return children(child(root, 'tableColumns'), 'tableColumn').flatMap((column): Splice[] => {
    const element: XmlElement | undefined = child(column, 'calculatedColumnFormula');
    if (!element) return [];
    const text = followRule(element.text, { ...following, isHome: true }, [body], [{ ...body, row: first }]);
    return text === element.text
      ? []
      : [{ start: element.contentStart, end: element.contentEnd, text: escapeXml(text) }];
  });
}
