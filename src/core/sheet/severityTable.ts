import type { CellValue } from '../list/item';
import { cellText } from '../list/rows';
import { readSeverity, SEVERITY_CHOICES, type SeverityChoice } from '../list/severity';
import type { CheckLine } from './checkLines';
import * as styles from './styles';
import type { CellBlock, ValidationPlan } from './workbookPlan';

/** Heading of the checks in 设置; below it one line a check: its title, its severity, what is usual. */
export const CHECKS_LABEL = '检查项';

type Severities = Readonly<Record<string, SeverityChoice>>;

/** The checks as lines of 设置 from `row` on: an empty severity is the usual one. */
export function planSeverities(
  row: number,
  checks: readonly CheckLine[],
  severities: Severities,
): { readonly blocks: readonly CellBlock[]; readonly validations: readonly ValidationPlan[] } {
  if (checks.length === 0) return { blocks: [], validations: [] };
  return {
    blocks: [
      {
        row,
        column: 0,
        values: [[CHECKS_LABEL, '报送时的级别', '不填即按通常的级别；填写过程中不会高于通常的级别']],
        style: styles.HEADER,
        rowHeight: 24,
      },
      {
        row: row + 1,
        column: 0,
        values: checks.map(({ code, title, why, severity }) => {
          const choice = severities[code];
          return [
            title,
            choice === undefined ? '' : SEVERITY_CHOICES[choice],
            `通常：${SEVERITY_CHOICES[severity]}。${why}`,
          ];
        }),
        style: [styles.SHORT, styles.SHORT, styles.TEXT],
        rowHeight: 'fit',
      },
    ],
    validations: [
      {
        area: { row: row + 1, column: 1, rows: checks.length, columns: 1 },
        rule: { kind: 'list', words: Object.values(SEVERITY_CHOICES) },
        alert: 'stop',
        title: CHECKS_LABEL,
        message: '请从下拉中选择级别；清空即按通常的级别。',
      },
    ],
  };
}

/** What the lines below the heading say, by code; unknown checks and unknown words are left out. */
export function readSeverities(
  rows: readonly (readonly CellValue[])[],
  checks: readonly CheckLine[],
): Severities {
  const first = rows.findIndex((row) => cellText(row[0]).trim() === CHECKS_LABEL);
  if (first === -1) return {};
  const codes = new Map(checks.map(({ title, code }) => [title, code]));
  return Object.fromEntries(
    rows.slice(first + 1).flatMap((row) => {
      const code = codes.get(cellText(row[0]).trim());
      const severity = readSeverity(cellText(row[1]));
      return code === undefined || severity === null ? [] : [[code, severity] as const];
    }),
  );
}
