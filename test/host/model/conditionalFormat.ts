import type { Area } from './address';
import type { FormatValue } from './cellFormat';
import type { Json } from './validation';

export const CONDITIONAL_FORMAT_TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

export type ConditionalFormatType = (typeof CONDITIONAL_FORMAT_TYPES)[number];

export interface ConditionalFormat {
  readonly id: string;
  readonly type: ConditionalFormatType;
  areas: Area[];
  stopIfTrue: boolean;
  formula: string;
  rule: Json;
  /** `fill.color`, `font.color`, `font.bold` …; an absent key changes nothing. */
  format: Record<string, FormatValue>;
}
