import type { JSX } from 'react';
import { outcomesNotice } from '../../../app/noticeMessages';
import type { GenerateReport } from '../../../app/generateList';
import { Note } from '../../components/Note';
import { coverageFigures } from '../../state/coverage';
import { listing } from '../../strings/listing';
import { previewing } from '../../strings/previewing';

/** What 生成清单 did: rows, coverage, what was renamed, what was left as it was. */
export function GenerateCard({ report }: { readonly report: GenerateReport }): JSX.Element {
  const words = listing.report;
  const { open, user } = coverageFigures(report.coverage);
  return (
    <Note
      tone={open === 0 ? 'good' : 'open'}
      title={words.title}
      lines={[
        words.rows(report.rows, report.findings, report.points),
        open === 0 ? previewing.covered : previewing.notCovered(open),
        ...(user > 0 ? [previewing.leftOutByUser(user)] : []),
        ...(report.recommendations > 0 ? [words.recommendations(report.recommendations)] : []),
        ...outcomesNotice('outcomes-left-out', report.isTooLong),
        ...report.renamed.map(({ from, to }) => words.renamed(from, to)),
        ...(report.kept.length > 0 ? [words.kept(report.kept.join('、'))] : []),
      ]}
    />
  );
}
