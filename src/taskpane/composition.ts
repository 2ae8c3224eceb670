import type { DocumentSource, ImportedDocument, ImportOptions } from '../app/importDocument';
import type { OpenFile } from '../app/readReturned';
import type { CalendarDate } from '../core/basics/calendarDate';
import type { Services } from '../app/services';
import type { ListWorkbook } from '../workbook/port';

/** A workbook of the pane; only one that lives in a file can be saved by us. */
export type PaneWorkbook = ListWorkbook & { readonly save?: () => Promise<Uint8Array> };

/** What the composition root decides: where the pane runs and what it runs on. */
export interface Composition {
  readonly host: 'excel' | 'browser';
  /** Excel: the workbook that is open. Browser: a new one, or the one in `bytes`. */
  readonly openWorkbook: (bytes?: Uint8Array) => Promise<PaneWorkbook>;
  /** An empty workbook in a file, for what is handed over beside the list. */
  readonly newFile: () => Promise<PaneWorkbook & { readonly save: () => Promise<Uint8Array> }>;
  /** Opens a workbook of somebody else from its bytes, to be read only. */
  readonly openFile: OpenFile;
  readonly readFile: Services['readFile'];
  readonly workdays: Services['workdays'];
  /** Reads a document, a large one without holding up the page. */
  readonly importDocument: (source: DocumentSource, options: ImportOptions) => Promise<ImportedDocument>;
  readonly today: () => CalendarDate;
  /** Opens a workbook in a new Excel window; present where the host swallows downloads. */
  readonly createWorkbook?: (base64: string) => Promise<void>;
  /** The host's theme where it has one; null follows the system. */
  readonly hostIsDark: boolean | null;
}
