import type { TextRange } from '../basics/textRange';
import type { Paragraph } from '../document/paragraph';
import type { OutlineNode } from '../outline/outline';
import type { DoubtCode } from './doubts';
import type { FieldExtraction, SharedFields } from './fields/fieldTypes';
import type { LeftOutReason } from './leftOutReasons';

/** A stretch of one paragraph. */
export interface Segment {
  readonly paragraph: Paragraph;
  readonly from: number;
  readonly to: number;
}

/** A problem as it was found, before its points are split. */
export interface DraftFinding {
  readonly node: OutlineNode;
  readonly path: readonly OutlineNode[];
  /** Printed before the text; empty where nothing is. */
  readonly marker: string;
  readonly label: string;
  readonly segments: readonly Segment[];
  /** All that it was taken from, its own paragraph first. */
  readonly own: readonly Segment[];
  readonly fieldSegments: Segment[];
  readonly fields: FieldExtraction | null;
  readonly fieldDoubts: readonly { readonly code: DoubtCode; readonly segment: Segment }[];
  shared: SharedFields | null;
  readonly part: string | null;
  readonly doubts: readonly DoubtCode[];
}

export interface DraftRecommendation {
  readonly number: string;
  readonly segments: readonly Segment[];
  readonly part: string | null;
}

/** What was left out of the rows, and why. */
export interface LeftOut extends Segment {
  readonly reason: LeftOutReason;
}

export interface DraftDoubt {
  readonly code: DoubtCode;
  readonly spans: readonly TextRange[];
  readonly finding: number | null;
}

/** All that was taken from the outline. */
export interface Extraction {
  readonly findings: DraftFinding[];
  readonly recommendations: DraftRecommendation[];
  readonly leftOut: LeftOut[];
  readonly doubts: DraftDoubt[];
  /** Paragraphs that belong to the problem part. */
  readonly problemPart: Paragraph[];
  /** Headings that rows show, and where in its body each ends. */
  readonly headings: Map<OutlineNode, number>;
}
