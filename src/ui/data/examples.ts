/** Questions to begin with; their titles are in the messages, by key. */
export const EXAMPLES = {
  pnlBySymbol: `SELECT symbol, COUNT(*) AS trades,
  ROUND(SUM(CAST(pnl AS REAL)), 2) AS net_pnl,
  ROUND(SUM(CAST(fee AS REAL)), 2) AS fees
FROM trades
GROUP BY symbol
ORDER BY net_pnl DESC`,
  byHour: `SELECT substr(timestamp, 12, 2) AS hour_utc, COUNT(*) AS trades,
  ROUND(SUM(CAST(pnl AS REAL)), 2) AS net_pnl
FROM trades
GROUP BY hour_utc
ORDER BY hour_utc`,
  worst: `SELECT timestamp, symbol, side, quantity, price, pnl
FROM trades
WHERE pnl IS NOT NULL
ORDER BY CAST(pnl AS REAL)
LIMIT 20`,
  gross: `SELECT timestamp, symbol, side, quantity, price, fee,
  ROUND(CAST(pnl AS REAL) + CAST(fee AS REAL), 8) AS gross_pnl, pnl AS net_pnl
FROM trades
WHERE pnl IS NOT NULL
ORDER BY rowid DESC`,
  equity: `SELECT substr(timestamp, 1, 16) AS minute_utc, equity, balance
FROM account_snapshots
GROUP BY minute_utc
ORDER BY minute_utc`,
  rests: `SELECT kind, names, start, "end", signals_passed_over
FROM pauses
ORDER BY entered_at DESC`,
} as const;

export type ExampleKey = keyof typeof EXAMPLES;
