import { fileOf, partsOf } from '../xlsxFile';
import { libreOfficeFile } from './libreOfficeFile';

/** A workbook as the Open XML SDK writes one: every element with a prefix. */
export function prefixedFile(): Uint8Array {
  const parts = partsOf(libreOfficeFile());
  const prefix = (xml: string): string =>
    xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="');
  const names = [
    'xl/workbook.xml',
    'xl/styles.xml',
    'xl/worksheets/sheet1.xml',
    'xl/tables/table1.xml',
    'xl/sharedStrings.xml',
  ];
  return fileOf({ ...parts, ...Object.fromEntries(names.map((name) => [name, prefix(parts[name]!)])) });
}
