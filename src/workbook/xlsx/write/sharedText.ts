import { addContentType } from '../package/contentTypes';
import type { Package } from '../package/package';
import { addRelationship } from '../package/relationships';
import { readWorkbookPart } from '../package/workbookPart';
import { escapeCellText } from '../xml/xmlText';
import { inlineText, type CellContext } from './cellXml';

export interface TextWriter {
  readonly text: CellContext['text'];
  /** Adds the part that holds the collected texts, if there is any. */
  finish(): void;
}

/**
 * How texts are written: into the shared table where the workbook has none yet (some viewers of phones and office
 * systems know no other way), else inside the cells, so that the table of an existing file stays byte for byte.
 */
export function textWriter(pkg: Package): TextWriter {
  const { part, sharedStringsPart } = readWorkbookPart(pkg);
  if (sharedStringsPart !== null) return { text: inlineText, finish: () => undefined };
  const indexes = new Map<string, number>();
  let uses = 0;
  return {
    text(text) {
      uses++;
      const index = indexes.get(text) ?? indexes.size;
      indexes.set(text, index);
      return { type: 's', content: `<v>${index}</v>` };
    },
    finish() {
      if (indexes.size === 0) return;
      const items = [...indexes.keys()].map(
        (text) => `<si><t xml:space="preserve">${escapeCellText(text)}</t></si>`,
      );
      const root = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${uses}" uniqueCount="${items.length}">`;
      pkg.put(
        'xl/sharedStrings.xml',
        `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}${items.join('')}</sst>`,
      );
      addContentType(pkg, 'xl/sharedStrings.xml', 'sharedStrings');
      addRelationship(pkg, part, 'sharedStrings', 'xl/sharedStrings.xml');
    },
  };
}
