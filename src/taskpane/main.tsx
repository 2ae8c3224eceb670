import { createRoot } from 'react-dom/client';
import type { CalendarDate } from '../core/basics/calendarDate';
import { App } from './App';
import type { Composition } from './composition';
import { importAnywhere } from './importing/importAnywhere';
import { reading } from './importing/reading';

/** The pane's composition root: it decides where we are and passes the adapter, the readers and the clock. */
const shared = {
  ...reading,
  importDocument: importAnywhere,
  today: localToday,
  openFile: async (bytes: Uint8Array) => (await import('../workbook/xlsx')).createXlsxWorkbook(bytes),
  newFile: async () => (await import('../workbook/xlsx')).createXlsxWorkbook(),
};

const inBrowser: Composition = {
  ...shared,
  host: 'browser',
  openWorkbook: async (bytes) => (await import('../workbook/xlsx')).createXlsxWorkbook(bytes),
  hostIsDark: null,
};

function inExcel(): Composition {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return {
    ...shared,
    host: 'excel',
    openWorkbook: async () => (await import('../workbook/excel')).createExcelWorkbook(),
    createWorkbook: (base64) => Excel.createWorkbook(base64),
    hostIsDark: background ? isDark(background) : null,
  };
}

async function compose(): Promise<Composition> {
  if (typeof Office === 'undefined') return inBrowser;
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? inExcel() : inBrowser;
}

function localToday(): CalendarDate {
  const now = new Date();
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `#RRGGBB` below half of full brightness. */
function isDark(color: string): boolean {
  const channels = color.match(/[0-9a-f]{2}/giu) ?? [];
  return channels.reduce((sum, channel) => sum + parseInt(channel, 16), 0) < 3 * 128;
}

void compose().then((composition) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('no #root in the page');
  createRoot(root).render(<App composition={composition} />);
});
