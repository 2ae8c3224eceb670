import exampleText from '../../assets/example/example-feedback.txt';
import { generateList } from '../../src/app/generateList';
import { parseFeedback } from '../../src/core/findings/parseFeedback';
import type { ListWorkbook } from '../../src/workbook/port';

export const today = '2025-06-18';

/** The list of our fictional example, as the pane generates it. */
export async function generateExample(workbook: ListWorkbook): Promise<void> {
  await generateList(
    { workbook, today },
    { feedback: parseFeedback(exampleText), fileName: null },
    { grain: 'point', profile: 'standard', adjustments: [] },
  );
}
