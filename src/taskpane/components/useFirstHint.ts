import { useState } from 'react';
import { preferences } from '../storage/preferences';

/** Only that the hint was seen is remembered, nothing of any document. */
const KEY = 'zhenggai.hintSeen';

export function useFirstHint(): { readonly seen: boolean; readonly skip: () => void } {
  const [seen, setSeen] = useState(() => (preferences()?.getItem(KEY) ?? null) !== null);
  return {
    seen,
    skip: () => {
      preferences()?.setItem(KEY, '1');
      setSeen(true);
    },
  };
}
