import type { SourceGrid } from './sourceList';

/** A table as lines of text: cells parted by tabs, what is broken inside a cell joined. */
export const gridText = ({ rows }: SourceGrid): string =>
  rows
    .map((row) =>
      row
        .map((text) => text.replace(/\s*[\n\r]\s*/gu, ''))
        .join('\t')
        .trimEnd(),
    )
    .filter((line) => line !== '')
    .join('\n');
