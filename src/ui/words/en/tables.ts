import type { OrderStatus, Side } from '../../../app/ledger/rows';

/** Positions, trades and orders. */
export const tables = {
  positions: {
    title: 'Positions',
    none: 'No position yet.',
    stale: 'stale',
    staleBecause: 'Held since before the restart, at its last known price: its symbol has not ticked since.',
  },
  trades: { title: 'Trades', none: 'No trade yet. The funnel shows what stops each tick.' },
  orders: { title: 'Orders', none: 'No order yet.' },
  rows: (table: string): string => `${table}: rows`,
  columns: {
    time: 'Time',
    symbol: 'Symbol',
    side: 'Side',
    quantity: 'Quantity',
    price: 'Price',
    entry: 'Entry',
    mark: 'Mark',
    breakEven: 'Break-even',
    unrealised: 'Unrealised',
    realised: 'Realised',
    fee: 'Fee',
    pnl: 'P&L',
    status: 'Status',
  },
  sides: { buy: 'BUY', sell: 'SELL' } satisfies Record<Side, string>,
  statuses: {
    pending: 'pending',
    filled: 'filled',
    partially_filled: 'partly filled',
    cancelled: 'cancelled',
    rejected: 'rejected',
  } satisfies Record<OrderStatus, string>,
};
