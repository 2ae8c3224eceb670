import type { ChartPlan, SheetPlan } from '../../../core/sheet/workbookPlan';
import { addContentType, removeContentType } from '../package/contentTypes';
import { freePart, type Package } from '../package/package';
import {
  addRelationship,
  insertIntoRoot,
  readRelationships,
  relationshipsPart,
  removeRelationship,
} from '../package/relationships';
import { applySplices } from '../xml/splice';
import { escapeAttribute } from '../xml/xmlText';
import { attribute, child, parseXml, type XmlElement } from '../xml/xmlTree';
import { chartXml } from './chartXml';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const SHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * Puts the charts of a plan onto its sheet, in the place of those of the same names. Whatever else people drew there
 * stays. Gives the id under which the sheet refers to its drawing; null where it has none.
 */
export function putCharts(pkg: Package, sheetPart: string, plan: SheetPlan): string | null {
  const charts = plan.charts ?? [];
  const old = readRelationships(pkg, sheetPart).find(({ kind }) => kind === 'drawing');
  if (charts.length === 0) return old?.id ?? null;
  const part = old?.part ?? freePart(pkg, 'xl/drawings/drawing');
  if (!old) {
    pkg.put(part, EMPTY);
    addContentType(pkg, part, 'drawing');
  }
  removeOwn(pkg, part, new Set(charts.map(({ name }) => name)));
  for (const chart of charts) {
    const chartPart = freePart(pkg, 'xl/charts/chart');
    pkg.put(chartPart, chartXml(chart, plan));
    addContentType(pkg, chartPart, 'chart');
    const relationship = addRelationship(pkg, part, 'chart', chartPart);
    const xml = pkg.text(part);
    pkg.put(part, insertIntoRoot(xml, anchorXml(chart, relationship, nextId(xml))));
  }
  return old?.id ?? addRelationship(pkg, sheetPart, 'drawing', part);
}

const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}"></xdr:wsDr>`;

/** Charts that bear a name of ours go, with their parts. */
function removeOwn(pkg: Package, part: string, names: ReadonlySet<string>): void {
  const xml = pkg.text(part);
  const anchors = parseXml(xml).children.filter((anchor) => {
    const name = propertiesOf(anchor)?.attributes['name'];
    return name !== undefined && names.has(name);
  });
  if (anchors.length === 0) return;
  pkg.put(
    part,
    applySplices(
      xml,
      anchors.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  );
  for (const anchor of anchors) {
    const id = chartIdOf(anchor);
    const chartPart = readRelationships(pkg, part).find((each) => each.id === id)?.part;
    if (id === undefined || !chartPart) continue;
    removeRelationship(pkg, part, id);
    removeContentType(pkg, chartPart);
    pkg.remove(relationshipsPart(chartPart));
    pkg.remove(chartPart);
  }
}

const inside = (anchor: XmlElement, ...path: readonly string[]): XmlElement | undefined =>
  path.reduce<XmlElement | undefined>((element, name) => element && child(element, name), anchor);

const propertiesOf = (anchor: XmlElement): XmlElement | undefined =>
  inside(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr');

function chartIdOf(anchor: XmlElement): string | undefined {
  const chart = inside(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
  return chart && attribute(chart, 'id');
}

/** Shapes of a drawing have numbers of their own. */
const nextId = (xml: string): number =>
  Math.max(1, ...[...xml.matchAll(/cNvPr[^>]*?\sid="(\d+)"/g)].map(([, id]) => Number(id))) + 1;

function anchorXml({ name, place }: ChartPlan, relationship: string, id: number): string {
  const corner = (tag: string, row: number, column: number): string =>
    `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
  return [
    `<xdr:twoCellAnchor xmlns:xdr="${SHEET_DRAWING}" xmlns:a="${MAIN}">`,
    corner('from', place.row, place.column),
    corner('to', place.row + place.rows, place.column + place.columns),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeAttribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relationship}"/></a:graphicData></a:graphic>`,
    '</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('');
}
