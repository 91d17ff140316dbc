/** What a page finds in the ledger when it opens it, before it writes on. */
export interface Verdict {
  /** The session's state after opening. */
  readonly state: string;
  /** SQLite's own word: `ok`, or what is wrong. */
  readonly integrity: string;
  readonly trades: number;
  /** What does not fit together in the rows; empty where all does. */
  readonly faults: readonly string[];
  /** Bytes of the file. */
  readonly size: number;
  readonly openMs: number;
}
