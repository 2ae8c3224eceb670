import { checkList, type Issue } from '../../app/checkList';
import { SEVERITY_LABELS } from '../../core/checks/severityLabels';
import type { Stage } from '../../core/checks/check';
import { cellText } from '../../core/list/rows';
import type { Verb } from '../verb';
import { workdays } from '../workdays';

export const STAGES: readonly Stage[] = ['draft', 'plan', 'progress'];

export const check: Verb = {
  name: 'check',
  usage: 'zhenggai check 清单.xlsx [--stage draft|plan|progress] [--json]',
  purpose: '检查一份整改清单',
  fileCount: [1, 1],
  options: { stage: { choices: STAGES } },
  needs: [],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const stage = (values.stage ?? 'progress') as Stage;
    const { issues, confirmed, counts } = await checkList({ workbook, workdays, today: io.today }, stage);
    for (const issue of issues) {
      io.say(`${SEVERITY_LABELS[issue.severity]} ${issue.cell ?? '整表'} ${issue.message}`);
    }
    for (const issue of confirmed) {
      io.say(`已确认 ${issue.cell ?? '整表'} ${issue.message}（理由：${issue.confirmed?.reason ?? ''}）`);
    }
    const words = `错误 ${counts.error}，警告 ${counts.warning}，待核 ${counts.review}，提示 ${counts.hint}`;
    io.say(`${words}${confirmed.length > 0 ? `；已确认 ${confirmed.length}` : ''}。`);
    const json = { issues: [...issues, ...confirmed].map(issueJson), counts };
    return { exit: counts.error > 0 ? 1 : 0, json };
  },
};

/**
 * The documented JSON of an issue: `column` is the header as it stands in the sheet; `confirmed` is there where a person gave
 * a reason, and such an issue is not counted.
 */
export function issueJson(issue: Issue): unknown {
  return {
    code: issue.code,
    severity: issue.severity,
    sheet: issue.sheet,
    cell: issue.cell,
    rowId: issue.rowId,
    column: issue.cell === null ? null : issue.header,
    message: issue.message,
    ...(issue.fix ? { fix: { from: cellText(issue.fix.from), to: cellText(issue.fix.to) } } : {}),
    ...(issue.confirmed ? { confirmed: issue.confirmed } : {}),
  };
}
