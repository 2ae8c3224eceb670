import { importDocument } from '../../app/importDocument';
import { pickAssignment } from '../../core/findings/assignment';
import { DOCUMENT_KINDS } from '../../core/findings/documentKinds';
import type { DocumentKind, Finding, InspectionFeedback } from '../../core/findings/finding';
import { becameWords } from '../../core/findings/ledgerWords';
import { leftOutLabel } from '../../core/findings/leftOutReasons';
import { readFile } from '../../readers';
import { workdays } from '../workdays';
import type { TextEncoding } from '../../readers/port';
import type { Verb } from '../verb';

const ENCODINGS: readonly TextEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

export const parse: Verb = {
  name: 'parse',
  usage: 'zhenggai parse 文件 [--encoding utf-8|gb18030|utf-16le|utf-16be] [--kind 类型] [--ledger] [--json]',
  purpose: '读一份反馈意见，列出问题',
  fileCount: [1, 1],
  options: {
    encoding: { choices: ENCODINGS },
    kind: { choices: DOCUMENT_KINDS.map(({ kind }) => kind) },
    ledger: { choices: null },
  },
  needs: [],
  run: async ({ files, values }, io) => {
    const name = files[0]!;
    const { feedback } = await importDocument(
      { readFile, workdays },
      { name, bytes: await io.read(name) },
      {
        ...(values.encoding === undefined ? {} : { encoding: values.encoding as TextEncoding }),
        ...(values.kind === undefined ? {} : { kind: values.kind as DocumentKind }),
      },
    );
    io.say(
      `${feedback.findings.length} 个问题，${countPoints(feedback)} 条具体表现，${feedback.recommendations.length} 条意见建议。`,
    );
    for (const finding of feedback.findings)
      io.say(`  ${finding.number} ${finding.caption ?? finding.text.slice(0, 40)}`);
    if (values.ledger === true) tellLedger(feedback, io.say);
    io.say(coverageWords(feedback));
    return { exit: feedback.findings.length > 0 ? 0 : 1, json: toJson(feedback, /\.txt$/iu.test(name)) };
  },
};

/** Every paragraph of the source with what it became. */
function tellLedger({ text, ledger }: InspectionFeedback, say: (line: string) => void): void {
  for (const entry of ledger) {
    const words = text.slice(...entry.range).replace(/\s+/gu, ' ');
    say(`  【${becameWords(entry, leftOutLabel)}】${words.length > 60 ? `${words.slice(0, 60)}…` : words}`);
  }
}

/** The figures add up: rows, headings and what is left out with its reason make the whole problem part. */
function coverageWords({ coverage }: InspectionFeedback): string {
  const { total, rows, headings, leftOut } = coverage;
  const left = leftOut.reduce((sum, { start, end }) => sum + end - start, 0);
  const figures = `问题部分共 ${total} 字：进入清单 ${rows}，标题 ${headings}，未列入 ${left}`;
  return left === 0 ? `原文逐句已对应，无遗漏。${figures}。` : `${figures}（理由见 --ledger）。`;
}

export const countPoints = (feedback: InspectionFeedback): number =>
  feedback.findings.reduce((sum, finding) => sum + finding.points.length, 0);

/** The documented JSON of `parse` (shared with scripts outside): spans are `[start, end)` in UTF-16 units. */
function toJson(feedback: InspectionFeedback, isText: boolean): unknown {
  return {
    kind: feedback.kind,
    title: feedback.title,
    sourceOrg: feedback.sourceOrg,
    inspectedOrg: feedback.inspectedOrg,
    feedbackDate: feedback.feedbackDate,
    findings: feedback.findings.map(findingJson),
    recommendations: feedback.recommendations.map(({ number, text, spans }) => ({ number, text, spans })),
    doubts: feedback.doubts.map(({ code, spans, finding }) => ({ code, spans, finding })),
    coverage: feedback.coverage,
    ...(isText ? {} : { text: feedback.text }),
  };
}

function findingJson(finding: Finding): unknown {
  return {
    path: finding.categories.map(({ text }) => text),
    number: finding.number,
    caption: finding.caption,
    text: finding.text,
    spans: finding.spans,
    points: finding.points.map(({ text, spans }) => ({ text, spans })),
    measures: finding.measures.map((measure) => ({
      text: measure.text,
      spans: measure.spans,
      ...pickAssignment(measure),
    })),
    ...pickAssignment(finding),
    goal: finding.goal,
    progressNote: finding.progressNote,
    statusText: finding.statusText,
    rectificationType: finding.rectificationType,
    part: finding.part,
  };
}
