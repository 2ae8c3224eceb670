import type { CalendarDate } from '../../basics/calendarDate';

/** What 催办 comes to: a letter to each recipient who has something late or due, and everything that got none. */
export interface Urging {
  readonly letters: readonly UrgingLetter[];
  /** Recipients without anything late or due of their own. */
  readonly spared: readonly {
    readonly name: string;
    /** 配合事项 of theirs that are late: whoever leads them is urged. */
    readonly lateSupports: number;
  }[];
  /** Late and due rows that name nobody: there is no one to write to. */
  readonly nobody: PressingCounts;
}

/** Rows of the list. */
export interface PressingCounts {
  readonly overdue: number;
  readonly dueSoon: number;
}

/** 催办单, as data in the order in which it is read; a writer gives it the form of a 公文. */
export interface UrgingLetter extends PressingCounts {
  /** A unit or a leader, as in the list. */
  readonly recipient: string;
  /** Rows that the letter names as its own, late first; for whoever reads the account, not in the letter. */
  readonly rowIds: readonly string[];
  readonly lateSupports: number;
  /** Safe on every system, `.docx` included. */
  readonly fileName: string;
  readonly title: string;
  readonly addressee: string;
  readonly blocks: readonly LetterBlock[];
  readonly signature: { readonly organization: LetterText; readonly date: string };
  /** What a person still has to write. */
  readonly missing: readonly string[];
  readonly date: CalendarDate;
}

/** `pending`: nobody has written it yet; marked so that it cannot be overlooked. */
export interface LetterText {
  readonly kind: 'paragraph' | 'pending';
  readonly text: string;
}

export type LetterBlock = LetterText | LetterTable;

export interface LetterTable {
  readonly kind: 'table';
  readonly columns: readonly LetterColumn[];
  readonly rows: readonly (readonly string[])[];
}

export interface LetterColumn {
  readonly header: string;
  /** In parts of the page's width. */
  readonly width: number;
  /** Short words stand in the middle of their cell. */
  readonly isShort: boolean;
}
