import type { Mending } from '../../port';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';
import { scanSheet } from '../read/scanSheet';
import { attributeSplice } from '../xml/setAttribute';
import { applySplices } from '../xml/splice';
import { child, children } from '../xml/xmlTree';

/** Takes merging back and lets the workbook calculate by itself again. What is not so is left alone, byte for byte. */
export function mend(pkg: Package, sheetIndex: number, { unmerge = [], calculate = false }: Mending): void {
  if (unmerge.length > 0) unmergeAreas(pkg, sheetIndex, unmerge);
  if (calculate) calculateAutomatically(pkg);
}

function unmergeAreas(pkg: Package, sheetIndex: number, areas: readonly string[]): void {
  const part = readWorkbookPart(pkg).sheets[sheetIndex]!.part!;
  const xml = pkg.text(part);
  const container = child(scanSheet(xml, {}), 'mergeCells');
  if (!container) return;
  const all = children(container, 'mergeCell');
  const gone = all.filter(({ attributes }) => areas.includes(attributes['ref'] ?? ''));
  if (gone.length === 0) return;
  const splices =
    gone.length === all.length
      ? [{ start: container.start, end: container.end, text: '' }]
      : [
          attributeSplice(xml, container, { count: String(all.length - gone.length) }),
          ...gone.map(({ start, end }) => ({ start, end, text: '' })),
        ];
  pkg.put(part, applySplices(xml, splices));
}

function calculateAutomatically(pkg: Package): void {
  const { part, root, calculatesByHand } = readWorkbookPart(pkg);
  const properties = child(root, 'calcPr');
  if (!calculatesByHand || !properties) return;
  const xml = pkg.text(part);
  pkg.put(part, applySplices(xml, [attributeSplice(xml, properties, { calcMode: 'auto' })]));
}
