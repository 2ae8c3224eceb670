/** A report as data, in the order in which it is read; a writer gives it the form of a 公文. */
export interface ReportPlan {
  readonly title: string;
  readonly blocks: readonly ReportBlock[];
  /** The list, on landscape pages of its own. */
  readonly annex: ReportAnnex;
  readonly signature: { readonly organization: string; readonly date: string };
  /** What a person still has to write, by heading. */
  readonly missing: readonly MissingPart[];
  /** 公开稿 only: words that a person decides about before it goes out. */
  readonly removals: readonly ProposedRemoval[];
}

export type ReportBlock =
  /** Level 1 is 一、, level 2 （一）, level 3 1.; the number is part of the text. */
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** 待补充: nobody has written it yet; marked so that it cannot be overlooked. */
  | { readonly kind: 'pending'; readonly text: string };

export interface ReportAnnex {
  readonly title: string;
  readonly headers: readonly string[];
  /** In parts of the page's width. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export interface MissingPart {
  readonly section: string;
  readonly what: string;
}

export interface ProposedRemoval {
  readonly text: string;
  /** `name`, `clue`, `number`, `contact`: sentences stand with the writer. */
  readonly reason: 'name' | 'clue' | 'number' | 'contact';
  /** Heading under which it stands. */
  readonly where: string;
}
