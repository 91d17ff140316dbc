/** The market and the account at a glance: figures, charts, the book. */
export const market = {
  figures: {
    group: 'Figures',
    symbol: 'Symbol',
    spread: 'Spread',
    equity: 'Equity',
    balance: 'Cash',
    pnl: 'Closed P&L',
    fees: 'Fees',
    winRate: 'Win rate',
    trades: 'Trades',
    ticks: 'Ticks',
  },
  price: 'Price',
  midPrice: 'Mid price',
  bought: 'bought',
  sold: 'sold',
  waiting: 'Waiting for the first tick',
  equity: 'Equity',
  drawdown: 'Drawdown',
  /** A chart in a sentence, for who cannot see it. */
  chart: {
    empty: 'no data yet',
    now: (value: string, time: string, low: string, high: string): string =>
      `${value} at ${time} UTC, between ${low} and ${high}`,
    fills: (count: number): string => (count === 1 ? '1 fill marked' : `${count} fills marked`),
  },
  book: {
    title: 'Book',
    step: 'Price step of a row',
    price: 'Price',
    quantity: 'Quantity',
    total: 'Total',
    bid: 'Bid',
    ask: 'Ask',
    spread: 'spread',
    imbalance: 'Imbalance',
    weighted: 'Weighted',
    table: 'Best levels of the book, refreshed each second',
  },
};
