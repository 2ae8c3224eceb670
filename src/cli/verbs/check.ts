import { checkList, type Issue } from '../../app/checkList';
import { checkListAndReport, type ReadReport } from '../../app/checkReport';
import { figureNames } from '../../core/checks/documents/reportDiffersFromList';
import { SEVERITY_LABELS } from '../../core/checks/severityLabels';
import type { Stage } from '../../core/checks/check';
import { cellText } from '../../core/list/rows';
import { readFile } from '../../readers';
import { UsageError, type Verb } from '../verb';
import { workdays } from '../workdays';

export const STAGES: readonly Stage[] = ['draft', 'plan', 'progress'];

export const check: Verb = {
  name: 'check',
  usage: 'zhenggai check 清单.xlsx [--stage draft|plan|progress] [--report 报告.docx [--public]] [--json]',
  purpose: '检查一份整改清单；--report 连同改过的报告一起核对',
  fileCount: [1, 1],
  options: { stage: { choices: STAGES }, report: {}, public: { choices: null } },
  needs: [],
  run: async ({ files, values }, io) => {
    const { createXlsxWorkbook } = await import('../../workbook/xlsx');
    const workbook = await createXlsxWorkbook(await io.read(files[0]!));
    const stage = (values.stage ?? 'progress') as Stage;
    const services = { workbook, workdays, readFile, today: io.today };
    const name = values.report === undefined ? null : String(values.report);
    const isPublic = values.public === true;
    if (isPublic && name === null) throw new UsageError('--public 要和 --report 一起用。');
    const { issues, confirmed, counts, report } =
      name === null
        ? { ...(await checkList(services, stage)), report: null }
        : await checkListAndReport(services, stage, { name, bytes: await io.read(name) }, { isPublic });
    for (const issue of issues) io.say(`${SEVERITY_LABELS[issue.severity]} ${wordsOf(issue)}`);
    for (const issue of confirmed)
      io.say(`已确认 ${wordsOf(issue)}（理由：${issue.confirmed?.reason ?? ''}）`);
    if (report) io.say(reportWords(report));
    const words = `错误 ${counts.error}，警告 ${counts.warning}，待核 ${counts.review}，提示 ${counts.hint}`;
    io.say(`${words}${confirmed.length > 0 ? `；已确认 ${confirmed.length}` : ''}。`);
    const found = { issues: [...issues, ...confirmed].map(issueJson), counts };
    const json = report ? { ...found, report } : found;
    return { exit: counts.error > 0 ? 1 : 0, json };
  },
};

/** Where it stands and what it is: in a cell, in the list as a whole, in a sentence of the report. */
const wordsOf = ({ cell, message, sentence }: Issue): string =>
  sentence === undefined ? `${cell ?? '整表'} ${message}` : `报告 ${message}（原句：${sentence}）`;

/** What was compared, so that silence about a report is not taken for more than it is. */
const reportWords = ({ figures, isPublic }: ReadReport): string =>
  (figures.length === 0
    ? '报告里没有找到可以和清单核对的数字'
    : `报告里核对了 ${figureNames(figures).join('、')}`) +
  (isPublic ? '；按公开稿查找了线索和举报人的表述。' : '。');

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
    ...(issue.sentence === undefined ? {} : { sentence: issue.sentence }),
    ...(issue.confirmed ? { confirmed: issue.confirmed } : {}),
  };
}
