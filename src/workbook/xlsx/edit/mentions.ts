import { nameKey } from '../formulaText';
import { escapeXml } from '../xml/xmlText';

/** How a formula or a source names a sheet, in lower case. */
export function mentionsOf(sheet: string): readonly string[] {
  const name = escapeXml(nameKey(sheet));
  const quoted = escapeXml(nameKey(sheet.replaceAll("'", "''")));
  const written = [quoted, quoted.replaceAll("'", '&apos;'), quoted.replaceAll("'", '&#39;')];
  return [
    `${name}!`,
    ...written.flatMap((each) => [`${each}'!`, `${each}&apos;!`, `${each}&#39;!`]),
    `sheet="${name.replaceAll('"', '&quot;')}"`,
  ];
}

/** Whether a part can hold formulas: parts of other programs, properties, texts and styles cannot. */
export function isOfWorkbook(part: string): boolean {
  return /\.xml$/i.test(part) && !/^(customXml|docProps)\/|sharedStrings|styles\.xml$/i.test(part);
}
