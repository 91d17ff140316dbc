/** A way to flush: how durable, and how many transactions at once. */
export type Flush = `${'relaxed' | 'strict'}_${1 | 100}`;

/** Milliseconds from the first commit to the end of the flush that stores them all, and how long the thread was held up. */
export interface FlushTimes {
  readonly p50: number;
  readonly p99: number;
  readonly blocked_p99: number;
}

/** What was measured at one file size. */
export interface SizeFigures {
  /** Megabytes of the file in the end: the flushes that were measured made it grow. */
  readonly mb: number;
  readonly trades: number;
  readonly fill_ms: number;
  readonly store_ms: number;
  readonly commit: Readonly<Record<Flush, FlushTimes>>;
  readonly fold_ms: number;
  readonly export_ms: number;
  /** Recovery and quick_check together. */
  readonly open_ms: number;
  readonly recover_ms: number;
  readonly quick_check_ms: number;
  /** The greatest of the page's processes. */
  readonly peak_memory_mb: number;
}

/** The figures of a ledger, each by the file's size in megabytes when its measurement began. */
export interface LedgerFigures {
  readonly commit_ms: Readonly<Record<string, SizeFigures['commit']>>;
  readonly open_ms: Readonly<Record<string, number>>;
  readonly export_ms: Readonly<Record<string, number>>;
  readonly peak_memory_mb: Readonly<Record<string, number>>;
  readonly ledger: Readonly<Record<string, Omit<SizeFigures, 'commit'>>>;
}

/** Puts each figure's sizes side by side. */
export function figuresBySize(found: ReadonlyMap<number, SizeFigures>): LedgerFigures {
  const of = <T>(figure: (size: SizeFigures) => T): Record<string, T> =>
    Object.fromEntries([...found].map(([mb, size]) => [`${mb}_mb`, figure(size)]));
  return {
    commit_ms: of(({ commit }) => commit),
    open_ms: of(({ open_ms }) => open_ms),
    export_ms: of(({ export_ms }) => export_ms),
    peak_memory_mb: of(({ peak_memory_mb }) => peak_memory_mb),
    ledger: of(({ commit: _commit, ...rest }) => rest),
  };
}

/** The sizes in megabytes that a list such as `1,10` names; none for `none`. Throws for anything else. */
export function sizesOf(list: string): number[] {
  if (list === 'none') return [];
  const sizes = list.split(',').map(Number);
  if (sizes.some((mb) => !(mb > 0)))
    throw new Error(`'${list}' is no list of megabytes such as 1,10,100,400`);
  return sizes;
}
