import { useState } from 'react';
import { preferences } from '../storage/preferences';

/** A choice of how something is shown, kept on this computer; nothing of any document. The first one is the usual one. */
export function useRemembered<T extends string>(
  name: string,
  choices: readonly [T, ...T[]],
): readonly [T, (choice: T) => void] {
  const key = `zhenggai.${name}`;
  const [chosen, setChosen] = useState<T>(() => {
    const kept = preferences()?.getItem(key) ?? null;
    return choices.find((choice) => choice === kept) ?? choices[0];
  });
  return [
    chosen,
    (choice) => {
      preferences()?.setItem(key, choice);
      setChosen(choice);
    },
  ];
}
