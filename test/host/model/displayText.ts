import type { Sheet } from './sheet';

/** A cell as it is shown. Dates of the formats this host sets itself and of `yyyy"年"m"月"d"日"`; else the plain value. */
export function displayText(sheet: Sheet, row: number, column: number): string {
  const content = sheet.content(row, column);
  const format = String(sheet.format(row, column)['numberFormat']);
  if (typeof content.value === 'boolean') return String(content.value).toUpperCase();
  if (typeof content.value === 'number' && /[yd]/.test(format.replaceAll(/"[^"]*"/g, '')))
    return dateText(content.value, format);
  if (typeof content.value === 'number' && format.endsWith('%')) return `${Math.round(content.value * 100)}%`;
  return String(content.value);
}

function dateText(serial: number, format: string): string {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  const parts: Readonly<Record<string, string>> = {
    yyyy: String(date.getUTCFullYear()),
    m: String(date.getUTCMonth() + 1),
    mm: String(date.getUTCMonth() + 1).padStart(2, '0'),
    d: String(date.getUTCDate()),
    dd: String(date.getUTCDate()).padStart(2, '0'),
  };
  return format.replaceAll(
    /"([^"]*)"|yyyy|mm?|dd?/g,
    (token, quoted: string | undefined) => quoted ?? parts[token] ?? token,
  );
}
