import { findSecrecyMark } from '../core/document/secrecyMark';
import { adoptedFeedback } from '../core/list/adoptedFeedback';
import { adoptList } from '../core/list/adoptList';
import { gridToList } from '../core/list/gridToList';
import type { CellValue } from '../core/list/item';
import { isOurId } from '../core/list/itemId';
import { cellText } from '../core/list/rows';
import type { SourceList } from '../core/list/sourceList';
import { parseAddress } from '../core/sheet/address';
import type { ListSheet } from '../workbook/port';
import type { ImportedDocument } from './importDocument';
import type { OpenedList } from './openList';

/** Whether the list of the workbook was made elsewhere: nothing of ours remembers it, and no row bears a 编号 of ours. */
export const isForeign = ({ memory, messages, items }: OpenedList): boolean =>
  memory === null && messages.length === 0 && !items.some(({ id }) => isOurId(id));

/** 转为整改清单: a list made elsewhere that stands in the open workbook, as if its file had been imported. */
export function importOpened({ content }: OpenedList): ImportedDocument | null {
  const list = sourceListOf(content);
  if (!list) return null;
  const { feedback } = adoptedFeedback(list, adoptList(list));
  return {
    feedback,
    fileName: null,
    encoding: null,
    messages: [],
    list: { list, others: 0 },
    secrecyMark: findSecrecyMark(feedback.text),
  };
}

/** The list with what stands above it and with its merged cells, read as a table of any file is. */
function sourceListOf(content: ListSheet): SourceList | null {
  const { above, headers, rows, firstColumn, mergedAreas } = content;
  const indented = (cells: readonly CellValue[]): string[] => [
    ...Array.from({ length: firstColumn }, () => ''),
    ...cells.map(cellText),
  ];
  return gridToList({
    rows: [...above.map((cells) => cells.map(cellText)), indented(headers), ...rows.map(indented)],
    merged: mergedAreas.flatMap((address) => parseAddress(address) ?? []),
  });
}
