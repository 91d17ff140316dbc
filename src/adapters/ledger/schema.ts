/** The five tables and their indexes, column by column as the engine's description has them; never edited. */
export const FIVE_TABLES = `
CREATE TABLE trades (
    id TEXT PRIMARY KEY,
    order_id TEXT NOT NULL,
    symbol TEXT NOT NULL,
    side TEXT NOT NULL,
    price TEXT NOT NULL,
    quantity TEXT NOT NULL,
    fee TEXT NOT NULL,
    fee_asset TEXT NOT NULL,
    pnl TEXT,
    timestamp DATETIME NOT NULL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_trades_symbol ON trades(symbol);
CREATE INDEX idx_trades_timestamp ON trades(timestamp);

CREATE TABLE orders (
    id TEXT PRIMARY KEY,
    symbol TEXT NOT NULL,
    side TEXT NOT NULL,
    order_type TEXT NOT NULL,
    quantity TEXT NOT NULL,
    price TEXT,
    status TEXT NOT NULL,
    filled_quantity TEXT NOT NULL,
    avg_fill_price TEXT,
    created_at DATETIME NOT NULL,
    updated_at DATETIME NOT NULL
);
CREATE INDEX idx_orders_symbol ON orders(symbol);
CREATE INDEX idx_orders_status ON orders(status);

CREATE TABLE positions (
    symbol TEXT PRIMARY KEY,
    quantity TEXT NOT NULL,
    entry_price TEXT NOT NULL,
    unrealized_pnl TEXT NOT NULL,
    realized_pnl TEXT NOT NULL,
    updated_at DATETIME NOT NULL
);

CREATE TABLE account_snapshots (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    balance TEXT NOT NULL,
    equity TEXT NOT NULL,
    total_pnl TEXT NOT NULL,
    win_rate REAL NOT NULL,
    total_trades INTEGER NOT NULL,
    positions_json TEXT NOT NULL,
    timestamp DATETIME DEFAULT CURRENT_TIMESTAMP
);

CREATE TABLE daily_stats (
    date DATE PRIMARY KEY,
    starting_balance TEXT NOT NULL,
    ending_balance TEXT NOT NULL,
    pnl TEXT NOT NULL,
    trades_count INTEGER NOT NULL,
    winning_trades INTEGER NOT NULL,
    losing_trades INTEGER NOT NULL,
    max_drawdown TEXT NOT NULL,
    sharpe_ratio REAL,
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP
);
`;

/** When the desk was at work, on what, and with which settings. */
export const RUNS_TABLE = `
CREATE TABLE runs (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    source TEXT NOT NULL,
    profile TEXT NOT NULL,
    config_json TEXT NOT NULL,
    sha256 TEXT,
    started_at DATETIME NOT NULL,
    ended_at DATETIME,
    end_reason TEXT
);
CREATE INDEX idx_runs_started_at ON runs(started_at);
`;

/** The rests that the desk kept; `end` is a word of SQL's own and stands in quotes. */
export const PAUSES_TABLE = `
CREATE TABLE pauses (
    id TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    names TEXT NOT NULL,
    start DATETIME NOT NULL,
    "end" DATETIME,
    method TEXT NOT NULL,
    place TEXT NOT NULL,
    entered_at DATETIME NOT NULL,
    left_at DATETIME,
    signals_passed_over INTEGER NOT NULL
);
`;

/**
 * What orders were allowed to do and why, what was changed in the settings, and what the risk service said. Written tight:
 * the texts of all tables must fit the file's first page, or one broken page could cost every row (see salvage.ts).
 */
export const RISK_TABLES = `
CREATE TABLE risk_events (
id INTEGER PRIMARY KEY,
time DATETIME NOT NULL,
cause TEXT NOT NULL,
event TEXT NOT NULL,
who TEXT NOT NULL,
value TEXT,
limit_value TEXT
);
CREATE TABLE settings_changes (
id INTEGER PRIMARY KEY,
time DATETIME NOT NULL,
key TEXT NOT NULL,
old TEXT NOT NULL,
new TEXT NOT NULL,
source TEXT NOT NULL
);
CREATE TABLE order_checks (
id INTEGER PRIMARY KEY,
order_id TEXT,
symbol TEXT NOT NULL,
side TEXT NOT NULL,
requested TEXT NOT NULL,
granted TEXT NOT NULL,
decided_by TEXT NOT NULL,
reason TEXT,
asked_at DATETIME NOT NULL,
answered_at DATETIME NOT NULL
);
`;

/** One step from `version - 1` to `version`; steps are appended, a step that was ever released is never changed. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [
  { version: 1, sql: FIVE_TABLES },
  { version: 2, sql: RUNS_TABLE },
  { version: 3, sql: PAUSES_TABLE },
  { version: 4, sql: RISK_TABLES },
];
