import type { Composition } from './composition';
import { toBase64 } from './storage/base64';

export interface OutgoingFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly type: string;
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const ZIP_TYPE = 'application/zip';
export const DOCX_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** How a file left the pane; `offered`: as a download inside Excel, which may have swallowed it. */
export type HandOver = 'downloaded' | 'offered' | 'openedInExcel';

/**
 * The one way in which files leave the pane. Desktop web views swallow downloads silently, so in Excel a
 * workbook opens in a new window; everywhere else the browser downloads.
 */
export async function saveFile(
  host: Pick<Composition, 'createWorkbook'>,
  file: OutgoingFile,
): Promise<HandOver> {
  if (host.createWorkbook && file.type === XLSX_TYPE) {
    await host.createWorkbook(toBase64(file.bytes));
    return 'openedInExcel';
  }
  const url = URL.createObjectURL(new Blob([file.bytes.slice()], { type: file.type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download has taken hold of the data by the next minute; revoking at once cancels it in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return host.createWorkbook ? 'offered' : 'downloaded';
}
