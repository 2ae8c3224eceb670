import { cellAddress } from '../../../src/workbook/xlsx/address';
import type { UserEdit } from '../contract';
import { editPart, sheetPart, type Parts } from './xlsxFile';

/** What Excel would leave in the file after a user's edit. */
export function edited(bytes: Uint8Array, edit: UserEdit): Uint8Array {
  if (edit.kind === 'protectStructure') {
    return editPart(
      bytes,
      () => 'xl/workbook.xml',
      (xml) => xml.replace('<bookViews>', '<workbookProtection lockStructure="1"/><bookViews>'),
    );
  }
  const sheet = (parts: Parts): string => sheetPart(parts, edit.sheet);
  switch (edit.kind) {
    case 'merge':
      return editPart(bytes, sheet, (xml) =>
        xml.replace(
          '</sheetData>',
          `</sheetData><mergeCells count="1"><mergeCell ref="${edit.address}"/></mergeCells>`,
        ),
      );
    case 'protect':
      return editPart(bytes, sheet, (xml) =>
        xml.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1"/>'),
      );
    case 'toRange':
      return editPart(bytes, sheet, (xml) => xml.replace(/<tableParts.*<\/tableParts>/su, ''));
    case 'hideRow':
      return editPart(bytes, sheet, (xml) => hideRow(xml, edit.row));
    case 'formula': {
      const address = cellAddress(edit.row, edit.column);
      const result = edit.formula === '=NA()' ? { type: ' t="e"', value: '#N/A' } : { type: '', value: '2' };
      const cell = `<c r="${address}"${result.type}><f>${edit.formula.slice(1)}</f><v>${result.value}</v></c>`;
      return editPart(bytes, sheet, (xml) =>
        xml.replace(new RegExp(`<c r="${address}"[^>]*?(/>|>.*?</c>)`), cell),
      );
    }
    case 'filter': {
      const column = `<filterColumn colId="${edit.column}"><filters><filter val="${edit.value}"/></filters></filterColumn>`;
      const filtered = editPart(
        bytes,
        () => 'xl/tables/table1.xml',
        (xml) => xml.replace(/<autoFilter ref="([^"]+)"\/>/, `<autoFilter ref="$1">${column}</autoFilter>`),
      );
      return editPart(filtered, sheet, (xml) => hideRow(hideRow(xml, 4), 5));
    }
  }
}

const hideRow = (xml: string, row: number): string =>
  xml.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`);
