import type { Area } from '../../../core/sheet/workbookPlan';
import type { ListSheet } from '../../port';
import { parseAreas } from '../address';
import { child, children, type XmlElement } from '../xml/xmlTree';

/** For each column how much of the rows has a drop-down or another validation. */
export function validationCoverage(root: XmlElement, body: Area): ListSheet['validations'] {
  const areas = [
    ...children(child(root, 'dataValidations'), 'dataValidation'),
    ...extended(root, 'dataValidation'),
  ]
    .filter(({ attributes }) => (attributes['type'] ?? 'none') !== 'none')
    .flatMap((each) => parseAreas(child(each, 'sqref')?.text ?? each.attributes['sqref'] ?? ''));
  return Array.from({ length: body.columns }, (_, index) => {
    const column = body.column + index;
    const rows = coveredRows(
      areas.filter((area) => area.column <= column && column < area.column + area.columns),
      body,
    );
    return rows === 0 ? 'none' : rows === body.rows ? 'all' : 'some';
  });
}

/** How many rows of the body lie in one of the areas. */
function coveredRows(areas: readonly Area[], body: Area): number {
  let [covered, end] = [0, body.row];
  for (const { row, rows } of [...areas].sort((a, b) => a.row - b.row)) {
    const from = Math.max(row, end);
    const to = Math.min(row + rows, body.row + body.rows);
    if (to <= from) continue;
    covered += to - from;
    end = to;
  }
  return covered;
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
