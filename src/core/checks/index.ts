import { deadlineExtendedWithoutReason } from './baseline/deadlineExtendedWithoutReason';
import { statusRegressed } from './baseline/statusRegressed';
import { windowOverUnfinished } from './baseline/windowOverUnfinished';
import { bankCard } from './cell/bankCard';
import { cellTooLong } from './cell/cellTooLong';
import { deadlineAfterWindow } from './cell/deadlineAfterWindow';
import { deadlineAmbiguous } from './cell/deadlineAmbiguous';
import { deadlineBeforeFeedback } from './cell/deadlineBeforeFeedback';
import { deadlineImpossible } from './cell/deadlineImpossible';
import { deadlineMissing } from './cell/deadlineMissing';
import { deadlineNotWorkingDay } from './cell/deadlineNotWorkingDay';
import { deadlineTextDate } from './cell/deadlineTextDate';
import { errorValue } from './cell/errorValue';
import { findingMissing } from './cell/findingMissing';
import { idCard } from './cell/idCard';
import { leaderMissing } from './cell/leaderMissing';
import { measureMissing } from './cell/measureMissing';
import { mobilePhone } from './cell/mobilePhone';
import { personMissing } from './cell/personMissing';
import { placeholderLeft } from './cell/placeholderLeft';
import { statusMissing } from './cell/statusMissing';
import { statusSynonym } from './cell/statusSynonym';
import { statusUnknown } from './cell/statusUnknown';
import { strayCharacters } from './cell/strayCharacters';
import { unitAlias } from './cell/unitAlias';
import { unitMissing } from './cell/unitMissing';
import { unitUnknown } from './cell/unitUnknown';
import { unitVague } from './cell/unitVague';
import type { Check } from './check';
import { commentUnanswered } from './documents/commentUnanswered';
import { informantMentioned } from './documents/informantMentioned';
import { listsDiffer } from './documents/listsDiffer';
import { reportDiffersFromList } from './documents/reportDiffersFromList';
import { chiefWithoutTask } from './list/chiefWithoutTask';
import { duplicateRow } from './list/duplicateRow';
import { findingNotCovered } from './list/findingNotCovered';
import { findingTextAltered } from './list/findingTextAltered';
import { leaderWithoutTask } from './list/leaderWithoutTask';
import { oneDateEverywhere } from './list/oneDateEverywhere';
import { recommendationAsFinding } from './list/recommendationAsFinding';
import { sameMeasureEverywhere } from './list/sameMeasureEverywhere';
import { similarFinding } from './list/similarFinding';
import { figuresDiffer } from './measures/figuresDiffer';
import { measureCopiesFinding } from './measures/measureCopiesFinding';
import { measureCopiesRecommendation } from './measures/measureCopiesRecommendation';
import { measureOnlyMeetings } from './measures/measureOnlyMeetings';
import { measureTooShort } from './measures/measureTooShort';
import { measureVague } from './measures/measureVague';
import { moneyWithoutRecovery } from './measures/moneyWithoutRecovery';
import { onlySingleCase } from './measures/onlySingleCase';
import { closedWithoutCompletion } from './row/closedWithoutCompletion';
import { completedInFuture } from './row/completedInFuture';
import { completedInFutureTense } from './row/completedInFutureTense';
import { completedWithoutEvidence } from './row/completedWithoutEvidence';
import { completedWithoutProgress } from './row/completedWithoutProgress';
import { immediateButLate } from './row/immediateButLate';
import { leadUnitMissing } from './row/leadUnitMissing';
import { notStartedButProgress } from './row/notStartedButProgress';
import { ongoingWithoutFirstDate } from './row/ongoingWithoutFirstDate';
import { overdueNotCompleted } from './row/overdueNotCompleted';
import { problemDonePointOpen } from './row/problemDonePointOpen';
import { blankRow } from './sheet/blankRow';
import { calculationManual } from './sheet/calculationManual';
import { colorsLost } from './sheet/colorsLost';
import { columnMissing } from './sheet/columnMissing';
import { filterActive } from './sheet/filterActive';
import { formulaInText } from './sheet/formulaInText';
import { hiddenRows } from './sheet/hiddenRows';
import { idDuplicate } from './sheet/idDuplicate';
import { idMissing } from './sheet/idMissing';
import { mergedCells } from './sheet/mergedCells';
import { sequenceBroken } from './sheet/sequenceBroken';
import { validationLost } from './sheet/validationLost';

/** The checks of one group, in the order in which a list of checks shows them. */
export interface CheckGroup {
  readonly title: string;
  readonly checks: readonly Check[];
}

/** Every check there is. A check that is not registered, not tested or has no severity fails a test. */
export const CHECK_GROUPS: readonly CheckGroup[] = [
  {
    title: '必填项',
    checks: [
      findingMissing,
      measureMissing,
      unitMissing,
      leaderMissing,
      personMissing,
      deadlineMissing,
      statusMissing,
    ],
  },
  { title: '状态', checks: [statusUnknown, statusSynonym] },
  {
    title: '时限',
    checks: [
      deadlineTextDate,
      deadlineAmbiguous,
      deadlineImpossible,
      deadlineBeforeFeedback,
      deadlineAfterWindow,
      deadlineNotWorkingDay,
    ],
  },
  { title: '单位', checks: [unitAlias, unitUnknown, unitVague] },
  {
    title: '措施',
    checks: [
      measureVague,
      measureOnlyMeetings,
      measureTooShort,
      measureCopiesFinding,
      measureCopiesRecommendation,
      moneyWithoutRecovery,
      figuresDiffer,
      onlySingleCase,
    ],
  },
  {
    title: '文字',
    checks: [placeholderLeft, strayCharacters, formulaInText, errorValue, cellTooLong],
  },
  { title: '个人信息', checks: [idCard, bankCard, mobilePhone] },
  {
    title: '一行之内',
    checks: [
      overdueNotCompleted,
      completedWithoutProgress,
      completedWithoutEvidence,
      completedInFuture,
      completedInFutureTense,
      notStartedButProgress,
      closedWithoutCompletion,
      ongoingWithoutFirstDate,
      immediateButLate,
      leadUnitMissing,
      problemDonePointOpen,
    ],
  },
  { title: '对照原文', checks: [findingNotCovered, findingTextAltered, recommendationAsFinding] },
  {
    title: '整个清单',
    checks: [
      duplicateRow,
      similarFinding,
      sameMeasureEverywhere,
      oneDateEverywhere,
      leaderWithoutTask,
      chiefWithoutTask,
    ],
  },
  {
    title: '表格',
    checks: [
      sequenceBroken,
      idMissing,
      idDuplicate,
      blankRow,
      columnMissing,
      mergedCells,
      filterActive,
      hiddenRows,
      validationLost,
      colorsLost,
      calculationManual,
    ],
  },
  {
    title: '对照上期',
    checks: [statusRegressed, deadlineExtendedWithoutReason, windowOverUnfinished],
  },
  {
    title: '相关文件',
    checks: [commentUnanswered, listsDiffer, reportDiffersFromList, informantMentioned],
  },
];

export const CHECKS: readonly Check[] = CHECK_GROUPS.flatMap(({ checks }) => checks);
