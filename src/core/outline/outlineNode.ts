import type { Block } from './blocks';
import type { SectionKind } from './sectionKinds';

/** A node of the outline: a numbered paragraph, an unnumbered heading, or a paragraph below one of them. */
export interface OutlineNode {
  readonly type: 'root' | 'numbered' | 'heading' | 'plain';
  readonly block: Block;
  readonly parent: OutlineNode | null;
  readonly children: readonly OutlineNode[];
  /** What its own heading announces, if it announces a section. */
  readonly section: SectionKind | null;
}
