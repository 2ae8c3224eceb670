import { useEffect } from 'react';
import type { PaneState } from '../state/paneState';
import type { UseCases } from '../useCases';

/** Once a document is imported into a workbook with a list: what the list knows of it. */
export function useRecall({ imported, list, recalled, busy }: PaneState, useCases: UseCases): void {
  const isDue =
    imported !== null &&
    imported.list === null &&
    imported.feedback.findings.length > 0 &&
    list !== null &&
    list.memory !== null &&
    recalled === null &&
    busy === null;
  useEffect(() => {
    if (isDue) void useCases.recall();
  }, [isDue, useCases]);
}
