import { SHEET_NAMES } from '../../../core/sheet/sheetNames';
import { nameKey } from '../formulaText';
import type { Package } from '../package/package';
import { readWorkbookPart } from '../package/workbookPart';

/** Pages of ours whose figures are drawn from the list. */
const FIGURES = [SHEET_NAMES.statistics, SHEET_NAMES.outcomes].map(nameKey);

/** `<f>…</f><v>12</v>` → `<f>…</f>`, with whatever prefix the file gives its elements. */
const RESULT = /(<\/(?:\w+:)?f>|<(?:\w+:)?f\b[^>]*\/>)\s*<(?:\w+:)?v(?:\s[^>]*)?>[^<]*<\/(?:\w+:)?v>/gu;

/** Which pages of figures hold results from before a change: all of them, until they are written anew. */
export interface StaleResults {
  /** Something that they count was changed. */
  readonly changed: () => void;
  /** These were written with their results. */
  readonly written: (sheets: readonly { readonly name: string }[]) => void;
  /**
   * Takes the results away that are not true any more. Excel and WPS calculate whenever they open a file; LibreOffice and
   * viewers on phones believe the results that they find, and would show figures of a list that is no longer so.
   */
  readonly forget: (pkg: Package) => void;
}

export function staleResults(): StaleResults {
  const stale = new Set<string>();
  return {
    changed: () => FIGURES.forEach((key) => stale.add(key)),
    written: (sheets) => sheets.forEach(({ name }) => stale.delete(nameKey(name))),
    forget: (pkg) => {
      if (stale.size === 0) return;
      for (const { name, part } of readWorkbookPart(pkg).sheets) {
        if (part === null || !stale.has(nameKey(name))) continue;
        const xml = pkg.text(part);
        const without = xml.replace(RESULT, '$1');
        if (without !== xml) pkg.put(part, without);
      }
      stale.clear();
    },
  };
}
