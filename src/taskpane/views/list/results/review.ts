import type { Issue } from '../../../../app/checkList';
import type { OpenedList } from '../../../../app/openList';
import type { KeyedIssue } from '../../../state/issueGroups';

/** What the cards of the results share. */
export interface Review {
  readonly list: OpenedList | null;
  /** Key of the issue that is looked at. */
  readonly current: string | null;
  /** All open issues, to find those of the same rule. */
  readonly issues: readonly KeyedIssue[];
  readonly busy: boolean;
  /** Why the list cannot be written into; null where it can. */
  readonly refusal: string | null;
  /** Why nothing can be confirmed: a list that remembers nothing keeps no reason. */
  readonly unconfirmable: string | null;
  readonly onGoTo: (issue: KeyedIssue) => void;
  readonly onFix: (issue: Issue) => void;
  readonly onAccept: (issue: Issue) => void;
  readonly onConfirm: (issues: readonly Issue[], reason: string) => void;
  readonly onSource: () => void;
}
