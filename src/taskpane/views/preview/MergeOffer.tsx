import type { JSX } from 'react';
import { Note } from '../../components/Note';
import { documentName } from '../../state/documentName';
import type { PaneState } from '../../state/paneState';
import { updating } from '../../strings/updating';

/** Says that the workbook holds a list already, and what the document is to it. */
export function MergeOffer({ state }: { readonly state: PaneState }): JSX.Element | null {
  const { list, recalled } = state;
  if (!list?.memory || !recalled) return null;
  const { revised } = recalled;
  const rows = list.items.length;
  const words = updating.offer;
  return (
    <Note
      tone="good"
      title={words.title}
      lines={[
        revised
          ? words.revises(
              documentName(
                revised,
                list.memory.documents.findIndex(({ id }) => id === revised.id),
              ),
              rows,
            )
          : words.further(rows),
        words.generateHint,
      ]}
    />
  );
}
