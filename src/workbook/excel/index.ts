export { createExcelWorkbook } from './excelWorkbook';
