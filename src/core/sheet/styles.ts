import type { CellStyle } from './workbookPlan';
import { QUIET } from './palette';

/** 黑体 and 宋体 are on every Chinese Windows, Mac and WPS; elsewhere the host takes the nearest. */
const HEAVY = '黑体';
const BODY = '宋体';

export const TITLE: CellStyle = {
  format: 'text',
  fontName: HEAVY,
  fontSize: 18,
  color: QUIET.title,
  horizontal: 'centerAcrossSelection',
  vertical: 'center',
};

/** Title of a companion sheet, at the left. */
export const HEADLINE: CellStyle = {
  format: 'text',
  fontName: HEAVY,
  fontSize: 15,
  color: QUIET.title,
  vertical: 'center',
};

/** 内部资料 注意保存, above the title of what is handed in. */
export const MARK: CellStyle = { format: 'text', fontName: HEAVY, fontSize: 12, vertical: 'center' };

export const NOTE: CellStyle = {
  format: 'text',
  fontName: BODY,
  fontSize: 10.5,
  color: QUIET.noteText,
  vertical: 'center',
};

export const HEADER: CellStyle = {
  format: 'text',
  fontName: HEAVY,
  fontSize: 10.5,
  color: QUIET.headerText,
  fill: QUIET.headerFill,
  wrap: true,
  horizontal: 'center',
  vertical: 'center',
  border: 'thin',
};

/** Text that reads: wrapped, from the left. */
export const TEXT: CellStyle = {
  format: 'text',
  fontName: BODY,
  fontSize: 10.5,
  wrap: true,
  horizontal: 'left',
  vertical: 'center',
  border: 'thin',
};

/** Short words: numbers, names, status. */
export const SHORT: CellStyle = { ...TEXT, horizontal: 'center' };
export const DATE: CellStyle = { ...SHORT, format: 'date' };
export const NUMBER: CellStyle = { ...SHORT, format: 'general' };
export const PERCENT: CellStyle = { ...SHORT, format: 'percent' };
