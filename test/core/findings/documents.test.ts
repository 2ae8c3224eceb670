import fs from 'node:fs';
import path from 'node:path';
import { parseFeedback } from '../../../src/core/findings/parseFeedback';
import type { InspectionFeedback } from '../../../src/core/findings/finding';

/**
 * Fictional documents of every kind and layout (`documents/NAME.txt`), each with what has to be read in it
 * (`NAME.json`). `UPDATE_DOCUMENTS=1 npx jest test/core/findings/documents` rewrites the outputs; review the difference.
 */
const FOLDER = path.join(__dirname, 'documents');
const names = fs
  .readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt'))
  .map((file) => file.slice(0, -4));

const read = (feedback: InspectionFeedback): unknown => ({
  kind: feedback.kind,
  title: feedback.title,
  sourceOrg: feedback.sourceOrg,
  inspectedOrg: feedback.inspectedOrg,
  feedbackDate: feedback.feedbackDate,
  findings: feedback.findings.map((finding) => ({
    number: finding.number,
    path: finding.categories.map(({ text }) => text),
    caption: finding.caption,
    points: finding.points.map(({ text }) => text),
    measures: finding.measures.map(({ text }) => text),
    part: finding.part,
  })),
  recommendations: feedback.recommendations.map(({ number, text }) => `${number} ${text}`),
  leftOut: feedback.ledger
    .filter(({ became }) => became === 'leftOut')
    .map(
      ({ range, reason }) => `${reason}: ${feedback.text.slice(range[0], Math.min(range[1], range[0] + 24))}`,
    ),
  doubts: feedback.doubts.map(({ code, finding }) => (finding === null ? code : `${code} ${finding}`)),
});

test.each(names)('%s', (name) => {
  const text = fs.readFileSync(path.join(FOLDER, `${name}.txt`), 'utf8');
  const output = path.join(FOLDER, `${name}.json`);
  const result = read(parseFeedback(text));
  if (process.env['UPDATE_DOCUMENTS']) fs.writeFileSync(output, `${JSON.stringify(result, null, 2)}\n`);
  expect(result).toEqual(JSON.parse(fs.readFileSync(output, 'utf8')));
});

test('every output has its document', () => {
  const outputs = fs.readdirSync(FOLDER).filter((file) => file.endsWith('.json'));
  expect(outputs.map((file) => file.slice(0, -5)).sort()).toEqual([...names].sort());
});
