/** One value of an answer; bytes come as text, `X'0A1B'`. */
export type Cell = string | number | null;

/** A column of a table, as its file declares it. */
export interface QueryColumn {
  readonly name: string;
  readonly type: string;
}

/** A table or a view of a file. */
export interface QueryTable {
  readonly name: string;
  readonly columns: readonly QueryColumn[];
  readonly rows: number;
  /** Made of other tables: it has an order of its own, and no places to sort by. */
  readonly isView: boolean;
}

/** A question in SQL. */
export interface QueryAsk {
  readonly sql: string;
  readonly params: readonly Cell[];
  /** Most rows that are answered with. */
  readonly limit: number;
}

/** What the last statement of a question with columns gave; no columns where none had any. */
export interface QueryAnswer {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** There were more rows than were asked for. */
  readonly more: boolean;
}

/** Why there is no answer: SQLite's own words, or the time that was over. */
export type QueryRefusal =
  | { readonly code: 'sql'; readonly message: string }
  | { readonly code: 'timed_out'; readonly limitMs: number };
