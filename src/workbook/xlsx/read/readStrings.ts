import type { Package } from '../package/package';
import { readCellText } from '../xml/xmlText';
import { parseXml, type XmlElement } from '../xml/xmlTree';

/** The shared strings of a workbook, rich text as plain text. */
export function readSharedStrings(pkg: Package, part: string | null): readonly string[] {
  const strings: string[] = [];
  if (part === null) return strings;
  parseXml(pkg.text(part), {
    leave(element, parents) {
      if (element.name !== 'si' || parents.length !== 1) return false;
      strings.push(stringText(element));
      return true;
    },
  });
  return strings;
}

/** Text of `<si>` or `<is>`: its `<t>` and those of its runs, without phonetic hints (`<rPh>`). */
export function stringText(element: XmlElement): string {
  const texts = element.children.flatMap((each) => {
    if (each.name === 't') return [each.text];
    return each.name === 'r'
      ? each.children.filter((inner) => inner.name === 't').map((inner) => inner.text)
      : [];
  });
  return readCellText(texts.join(''));
}
