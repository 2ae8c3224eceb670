import { bind } from '../members';
import type { ObjectFactory } from '../session';
import { range } from './range';
import { rangeAreas } from './rangeAreas';
import { table } from './table';
import { worksheet } from './worksheet';

export { workbook } from './workbook';

export const objects: ObjectFactory = {
  range: (one) => bind(range, one),
  rangeAreas: (one) => bind(rangeAreas, one),
  worksheet: (one) => bind(worksheet, one),
  table: (one) => bind(table, one),
};
