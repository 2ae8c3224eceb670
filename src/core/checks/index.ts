import { cellTooLong } from './cell/cellTooLong';
import { deadlineAmbiguous } from './cell/deadlineAmbiguous';
import { deadlineMissing } from './cell/deadlineMissing';
import { deadlineTextDate } from './cell/deadlineTextDate';
import { errorValue } from './cell/errorValue';
import { findingMissing } from './cell/findingMissing';
import { leaderMissing } from './cell/leaderMissing';
import { measureMissing } from './cell/measureMissing';
import { personMissing } from './cell/personMissing';
import { placeholderLeft } from './cell/placeholderLeft';
import { statusMissing } from './cell/statusMissing';
import { statusSynonym } from './cell/statusSynonym';
import { statusUnknown } from './cell/statusUnknown';
import { unitAlias } from './cell/unitAlias';
import { unitMissing } from './cell/unitMissing';
import { unitUnknown } from './cell/unitUnknown';
import { unitVague } from './cell/unitVague';
import type { Check } from './check';
import { duplicateRow } from './list/duplicateRow';
import { findingNotCovered } from './list/findingNotCovered';
import { findingTextAltered } from './list/findingTextAltered';
import { figuresDiffer } from './measures/figuresDiffer';
import { measureCopiesFinding } from './measures/measureCopiesFinding';
import { measureCopiesRecommendation } from './measures/measureCopiesRecommendation';
import { measureOnlyMeetings } from './measures/measureOnlyMeetings';
import { measureTooShort } from './measures/measureTooShort';
import { measureVague } from './measures/measureVague';
import { moneyWithoutRecovery } from './measures/moneyWithoutRecovery';
import { onlySingleCase } from './measures/onlySingleCase';
import { blankRow } from './sheet/blankRow';
import { columnMissing } from './sheet/columnMissing';
import { filterActive } from './sheet/filterActive';
import { formulaInText } from './sheet/formulaInText';
import { hiddenRows } from './sheet/hiddenRows';
import { idDuplicate } from './sheet/idDuplicate';
import { idMissing } from './sheet/idMissing';
import { mergedCells } from './sheet/mergedCells';

/** Every check there is. A check that is not registered, not tested or has no severity fails a test. */
export const CHECKS: readonly Check[] = [
  findingMissing,
  measureMissing,
  unitMissing,
  leaderMissing,
  personMissing,
  deadlineMissing,
  statusMissing,
  statusUnknown,
  statusSynonym,
  deadlineTextDate,
  deadlineAmbiguous,
  unitAlias,
  unitUnknown,
  unitVague,
  placeholderLeft,
  formulaInText,
  errorValue,
  cellTooLong,
  measureVague,
  measureOnlyMeetings,
  measureTooShort,
  measureCopiesFinding,
  measureCopiesRecommendation,
  moneyWithoutRecovery,
  figuresDiffer,
  onlySingleCase,
  findingNotCovered,
  findingTextAltered,
  duplicateRow,
  idMissing,
  idDuplicate,
  columnMissing,
  mergedCells,
  blankRow,
  filterActive,
  hiddenRows,
];
