import { describeError } from '../../app/errorMessages';
import type { Kit } from './kit';

type Verbs<T> = { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> };

/** Use cases that are loaded when one of them is first asked for, so that the first screen does without them. */
export function later<T extends Verbs<T>>(
  kit: Kit,
  load: () => Promise<(kit: Kit) => T>,
  names: Readonly<Record<keyof T, true>>,
): T {
  let made: T | null = null;
  const verb =
    (name: keyof T) =>
    async (...given: never[]): Promise<unknown> => {
      try {
        made ??= (await load())(kit);
      } catch (error) {
        kit.dispatch({ type: 'failed', problem: describeError(error) });
        return false;
      }
      return made[name](...given);
    };
  return Object.fromEntries(Object.keys(names).map((name) => [name, verb(name as keyof T)])) as unknown as T;
}
