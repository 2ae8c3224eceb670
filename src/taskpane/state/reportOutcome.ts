import type { ReportCheck } from '../../app/checkReport';
import { figureNames } from '../../core/checks/documents/reportDiffersFromList';
import { reporting } from '../strings/reporting';

/** What the pane says of an edited report, and of what it was looked through for. */
export interface ReportOutcome {
  readonly isGood: boolean;
  readonly title: string;
  readonly lines: readonly string[];
}

const words = reporting.checking;

/** 与台账一致 is said only where something was compared, and with the list as it is now. */
export function reportOutcome(fileName: string, result: ReportCheck, isBehind: boolean): ReportOutcome {
  const { issues, figures, isPublic, unchecked } = result;
  const silence =
    figures.length === 0 && !isPublic ? words.nothing : unchecked.length > 0 ? words.partly : words.same;
  const title = issues.length > 0 ? words.found(issues.length) : silence;
  return {
    isGood: title === words.same && !isBehind,
    title: isBehind ? words.behind : title,
    lines: [
      words.file(fileName),
      words.figures(figureNames(figures)),
      ...(isPublic ? [words.isPublic] : []),
      ...unchecked.map(words.unchecked),
    ],
  };
}
