import type { CalendarDate } from '../core/basics/calendarDate';

/** What a verb works with; everything that touches the machine comes from `main.ts`. */
export interface Io {
  readonly today: CalendarDate;
  /** Throws a CliError for a path that cannot be read. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Writes beside the target and renames when whole; never over an input. */
  readonly write: (path: string, bytes: Uint8Array) => Promise<void>;
  /**
   * Writes files into a folder, which is made where it is not there: all of them or none. Refuses to write over a file that
   * holds something else: it may have been filled in.
   */
  readonly writeFolder: (path: string, files: readonly OutputFile[]) => Promise<void>;
  /** A line for people: stdout, or stderr where stdout is kept for the one JSON document. */
  readonly say: (line: string) => void;
}

/** A file to be written into a folder; `name` is a plain file name. */
export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface VerbOptions {
  readonly files: readonly string[];
  /** Values of options by their long name; a flag has the value `true`. */
  readonly values: Readonly<Record<string, string | true>>;
  /** Of options that may be given several times all values, in order. */
  readonly repeated: Readonly<Record<string, readonly string[]>>;
}

/** 0 done · 1 refused because of findings, errors or conflicts · 2 unreadable input or wrong usage · 3 an internal fault. */
export type ExitCode = 0 | 1 | 2 | 3;

export interface VerbResult {
  readonly exit: ExitCode;
  /** The one document that `--json` prints. */
  readonly json: unknown;
}

export interface OptionSpec {
  /** Short form without dash, e.g. `o`. */
  readonly short?: string;
  /** Allowed values and what they mean to the program; any text where absent; a flag where null. */
  readonly choices?: readonly string[] | null;
  /** May be given several times. */
  readonly repeats?: true;
}

export interface Verb {
  readonly name: string;
  readonly usage: string;
  readonly purpose: string;
  readonly fileCount: readonly [least: number, most: number];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly needs: readonly string[];
  readonly run: (options: VerbOptions, io: Io) => Promise<VerbResult>;
}

/** Wrong usage or an input that cannot be read: exit 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}
