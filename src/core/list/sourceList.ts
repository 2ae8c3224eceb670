/** A list made elsewhere as it was found in a file: one header a column, one entry of `rows` a row. */
export interface SourceList {
  /** As printed, two-row headers joined; `''` where a column has none. */
  readonly headers: readonly string[];
  /** Each as long as `headers`; merged cells filled down, line breaks kept, dates as `2025-12-31`. */
  readonly rows: readonly (readonly string[])[];
  /** What stands around the table: its title, 填报单位：…, 注：… */
  readonly remarks: readonly string[];
}

/** A merged area of a grid; 0-based. */
export interface MergedArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A table of any file before anything is known of it. The text of a merged area stands in its first cell. */
export interface SourceGrid {
  readonly rows: readonly (readonly string[])[];
  readonly merged: readonly MergedArea[];
}
