import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';

/** F8 and Shift+F8 from anywhere in the pane or the table; Alt with the arrow keys inside the results. */
export function useIssueKeys(move: (step: 1 | -1) => void): {
  readonly onKeyDown: (event: KeyboardEvent) => void;
} {
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return {
    onKeyDown: (event) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
      if (!event.altKey || step === undefined) return;
      event.preventDefault();
      latest.current(step);
    },
  };
}
