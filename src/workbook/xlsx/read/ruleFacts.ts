import type { Area } from '../../../core/sheet/workbookPlan';
import type { ListSheet } from '../../port';
import { parseAreas } from '../address';
import { child, children, type XmlElement } from '../xml/xmlTree';

/** For each column how much of the rows has a drop-down or another validation, and which rows have none. */
export function validationCoverage(
  root: XmlElement,
  body: Area,
): Required<Pick<ListSheet, 'validations' | 'unguardedRows'>> {
  const areas = [
    ...children(child(root, 'dataValidations'), 'dataValidation'),
    ...extended(root, 'dataValidation'),
  ]
    .filter(({ attributes }) => (attributes['type'] ?? 'none') !== 'none')
    .flatMap((each) => parseAreas(child(each, 'sqref')?.text ?? each.attributes['sqref'] ?? ''));
  const unguardedRows = Array.from({ length: body.columns }, (_, index) => {
    const column = body.column + index;
    return uncoveredRows(
      areas.filter((area) => area.column <= column && column < area.column + area.columns),
      body,
    );
  });
  return {
    unguardedRows,
    validations: unguardedRows.map(({ length }) =>
      length === body.rows ? 'none' : length === 0 ? 'all' : 'some',
    ),
  };
}

/** The rows of the body, from its first on, that lie in none of the areas. */
function uncoveredRows(areas: readonly Area[], body: Area): readonly number[] {
  const rows: number[] = [];
  let end = body.row;
  const missing = (to: number): void => {
    for (; end < to; end++) rows.push(end - body.row);
  };
  for (const { row, rows: count } of [...areas].sort((a, b) => a.row - b.row)) {
    missing(Math.min(row, body.row + body.rows));
    end = Math.max(end, row + count);
  }
  missing(body.row + body.rows);
  return rows;
}

/** Color rules by formula, whoever made them, the first in priority first. */
export function colorRulesOf(root: XmlElement): ListSheet['colorRules'] {
  return [...children(root, 'conditionalFormatting'), ...extended(root, 'conditionalFormatting')]
    .flatMap((group) => {
      const areas = parseAreas(child(group, 'sqref')?.text ?? group.attributes['sqref'] ?? '');
      return children(group, 'cfRule')
        .filter(({ attributes }) => attributes['type'] === 'expression')
        .map((rule) => ({
          priority: Number(rule.attributes['priority'] ?? 0),
          // In extended rules it is `xm:f`.
          formula: `=${(child(rule, 'formula') ?? child(rule, 'f'))?.text ?? ''}`,
          areas,
        }));
    })
    .sort((a, b) => a.priority - b.priority)
    .map(({ formula, areas }) => ({ formula, areas }));
}

/** Newer features stand in `<extLst><ext><x14:…s><x14:…>`. */
function extended(root: XmlElement, name: string): readonly XmlElement[] {
  return children(child(root, 'extLst'), 'ext').flatMap((ext) =>
    children(ext, `${name}s`).flatMap((list) => children(list, name)),
  );
}
