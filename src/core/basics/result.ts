import type { TextRange } from './textRange';

/**
 * Something the user should know, as data: the code is stable, the Chinese sentence is made from it in one place.
 * `data` fills the sentence in; `spans` say where in the source.
 */
export interface Message {
  readonly code: string;
  readonly data?: Readonly<Record<string, string | number>>;
  readonly spans?: readonly TextRange[];
}

/** A value together with what there is to say about it. Bad input yields messages; only bugs throw. */
export interface Result<T> {
  readonly value: T;
  readonly messages: readonly Message[];
}
