export { createXlsxWorkbook, type XlsxWorkbook } from './createXlsxWorkbook';
