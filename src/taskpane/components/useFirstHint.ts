import { useState } from 'react';

/** Only that the hint was seen is remembered, nothing of any document. */
const KEY = 'zhenggai.hintSeen';

/** Web views inside other sites may forbid the storage; then the hint is only skipped until the pane closes. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return null;
    throw error;
  }
}

export function useFirstHint(): { readonly seen: boolean; readonly skip: () => void } {
  const [seen, setSeen] = useState(() => (storage()?.getItem(KEY) ?? null) !== null);
  return {
    seen,
    skip: () => {
      storage()?.setItem(KEY, '1');
      setSeen(true);
    },
  };
}
