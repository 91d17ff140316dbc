/** The ledger's rows as the engine hands them over: column names and texts are those of the tables, ready to be stored. */

export type Side = 'buy' | 'sell';
export type OrderType = 'market' | 'limit';
export type OrderStatus = 'pending' | 'filled' | 'partially_filled' | 'cancelled' | 'rejected';

/** Plain decimal text without an exponent. */
export type DecimalText = string;
/** `YYYY-MM-DDTHH:MM:SS.ffffff`, UTC. */
export type DateTimeText = string;

export interface OrderRow {
  readonly id: string;
  readonly symbol: string;
  readonly side: Side;
  readonly order_type: OrderType;
  readonly quantity: DecimalText;
  readonly price: DecimalText | null;
  readonly status: OrderStatus;
  readonly filled_quantity: DecimalText;
  readonly avg_fill_price: DecimalText | null;
  readonly created_at: DateTimeText;
  readonly updated_at: DateTimeText;
}

export interface TradeRow {
  readonly id: string;
  readonly order_id: string;
  readonly symbol: string;
  readonly side: Side;
  readonly price: DecimalText;
  readonly quantity: DecimalText;
  readonly fee: DecimalText;
  readonly fee_asset: string;
  readonly pnl: DecimalText | null;
  readonly timestamp: DateTimeText;
  readonly created_at: DateTimeText;
}

export interface PositionRow {
  readonly symbol: string;
  readonly quantity: DecimalText;
  readonly entry_price: DecimalText;
  readonly unrealized_pnl: DecimalText;
  readonly realized_pnl: DecimalText;
  readonly updated_at: DateTimeText;
}

export interface AccountSnapshotRow {
  readonly balance: DecimalText;
  readonly equity: DecimalText;
  readonly total_pnl: DecimalText;
  readonly win_rate: number;
  readonly total_trades: number;
  readonly positions_json: string;
  readonly timestamp: DateTimeText;
}

export interface DailyStatsRow {
  /** `YYYY-MM-DD`, UTC. */
  readonly date: string;
  readonly starting_balance: DecimalText;
  readonly ending_balance: DecimalText;
  readonly pnl: DecimalText;
  readonly trades_count: number;
  readonly winning_trades: number;
  readonly losing_trades: number;
  readonly max_drawdown: DecimalText;
  readonly sharpe_ratio: number | null;
  readonly created_at: DateTimeText;
}

/** A rest that the desk kept, or is keeping. */
export interface PauseRow {
  readonly id: string;
  readonly kind: string;
  /** Of the days, as in "Shabbat, Pesach I". */
  readonly names: string;
  readonly start: DateTimeText;
  /** Null where no clock told when it would end. */
  readonly end: DateTimeText | null;
  /** The rule that made the window. */
  readonly method: string;
  readonly place: string;
  readonly entered_at: DateTimeText;
  /** Null while it lasts. */
  readonly left_at: DateTimeText | null;
  /** Ticks that would have been signals. */
  readonly signals_passed_over: number;
}

/** A change of what orders may do: a cause that came or went. */
export interface RiskEventRow {
  readonly time: DateTimeText;
  /** As in RiskCause, but for the ledger's own trouble, which the ledger cannot tell; or a HeldCommand. */
  readonly cause: string;
  /** Whether the cause came (`set`) or went (`lifted`). */
  readonly event: 'set' | 'lifted';
  /** Who did it: `user`, or `limit` where a limit was broken or kept again. */
  readonly who: 'user' | 'limit';
  /** What was measured and its limit, quote units; null for a command. */
  readonly value: DecimalText | null;
  readonly limit_value: DecimalText | null;
}

/** One parameter that was given another value while a run was under way. */
export interface SettingsChangeRow {
  readonly time: DateTimeText;
  readonly key: string;
  /** The values as JSON. */
  readonly old: string;
  readonly new: string;
  /** What changed it: `user`, `preset` or `import`. */
  readonly source: string;
}

/** What came of asking the risk service about an order. */
export interface OrderCheckRow {
  /** Null where no order was made. */
  readonly order_id: string | null;
  readonly symbol: string;
  readonly side: Side;
  /** Base units asked for, and those that were let through: 0 where none were. */
  readonly requested: DecimalText;
  readonly granted: DecimalText;
  /** Whose word it was: `service`, or `local` where the service failed or let through more than the desk's own limits. */
  readonly decided_by: 'service' | 'local';
  /** The service's reason, the failure, or the outcome word of the local refusal; null where there is none. */
  readonly reason: string | null;
  readonly asked_at: DateTimeText;
  readonly answered_at: DateTimeText;
}

/** One write to the ledger; all writes of one engine step belong in one transaction. */
export type LedgerWrite =
  | { readonly table: 'orders'; readonly row: OrderRow }
  | { readonly table: 'trades'; readonly row: TradeRow }
  | { readonly table: 'positions'; readonly row: PositionRow }
  | { readonly table: 'account_snapshots'; readonly row: AccountSnapshotRow }
  | { readonly table: 'daily_stats'; readonly row: DailyStatsRow }
  | { readonly table: 'pauses'; readonly row: PauseRow }
  | { readonly table: 'risk_events'; readonly row: RiskEventRow }
  | { readonly table: 'settings_changes'; readonly row: SettingsChangeRow }
  | { readonly table: 'order_checks'; readonly row: OrderCheckRow };

/** What a run of the engine was fed with. */
export type RunKind = 'live' | 'replay';

/** One stretch of the engine at work on this ledger; the time between two rows is the time the desk was away. */
export interface RunRow {
  readonly id: string;
  readonly kind: RunKind;
  /** The feed or file, in words for a person. */
  readonly source: string;
  readonly profile: string;
  /** The configuration in force, as JSON; the settings to resume with. */
  readonly config_json: string;
  /** Run hash so far, 64 hex digits; null while it is not known. */
  readonly sha256: string | null;
  readonly started_at: DateTimeText;
  /** Null while the run goes on, and for ever where the desk was killed before it could say so. */
  readonly ended_at: DateTimeText | null;
  readonly end_reason: string | null;
}

/** How a run ended. */
export interface RunEnd {
  readonly ended_at: DateTimeText;
  readonly end_reason: string;
  readonly sha256: string | null;
}
