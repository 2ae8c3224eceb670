import type { CellValue } from '../list/item';
import { QUIET, STATE_COLORS } from './palette';
import * as styles from './styles';
import type { CellBlock, CellStyle, SheetPlan } from './workbookPlan';

/** Explanations beside their terms. */
export const EXPLAINED: CellStyle = { ...styles.TEXT, vertical: 'top' };
const SECTION: CellStyle = { ...styles.HEADLINE, fontSize: 12 };

/** A block of a page of two columns, terms and explanations; blocks stand one below the other. */
export interface GuidePart {
  readonly values: readonly (readonly CellValue[])[];
  readonly style: CellBlock['style'];
  readonly height: 'fit' | number;
}

export const sectionPart = (title: string): GuidePart => ({ values: [[title]], style: SECTION, height: 27 });

/** What the program does not do: the first lines of every guide. */
export const DISCLAIMER: readonly GuidePart[] = [
  { values: [['本工具不起草措施，不评价成效']], style: styles.HEADLINE, height: 30 },
  { values: [['整改内容由本单位研究填写，整改成效由有权机关认定。']], style: styles.NOTE, height: 21 },
];

export const termsPart = (terms: readonly (readonly [term: string, explanation: string])[]): GuidePart => ({
  values: terms,
  style: [styles.SHORT, EXPLAINED],
  height: 'fit',
});

export const stepsPart = (steps: readonly string[]): GuidePart =>
  termsPart(steps.map((step, index) => [`${index + 1}`, step]));

/** Each state in its own color with what it means. */
export const LEGEND: readonly GuidePart[] = [
  sectionPart('颜色图例（自上而下，先符合者为准）'),
  ...STATE_COLORS.map(({ label, meaning, fill, text }): GuidePart => ({
    values: [[label, meaning]],
    style: [{ ...styles.SHORT, fill, color: text }, EXPLAINED],
    height: 'fit',
  })),
];

/** 0-based row at which each part begins. */
export function partRows(parts: readonly GuidePart[]): number[] {
  let row = 0;
  return parts.map(({ values }) => {
    const first = row;
    row += values.length;
    return first;
  });
}

/** 填表说明 from its parts. */
export function planGuideSheet(name: string, parts: readonly GuidePart[]): SheetPlan {
  const rows = partRows(parts);
  return {
    role: 'guide',
    name,
    visibility: 'visible',
    tabColor: QUIET.tabSupport,
    columns: [{ width: 20 }, { width: 84 }],
    blocks: parts.flatMap(({ values, style, height }, index): CellBlock[] =>
      values.length === 0 ? [] : [{ row: rows[index]!, column: 0, values, style, rowHeight: height }],
    ),
    table: null,
    validations: [],
    colorRules: [],
    freeze: null,
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitWidth: 1,
      repeatRows: null,
      footer: '第&P页 共&N页',
      area: null,
    },
    links: [],
  };
}
