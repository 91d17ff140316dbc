import type { PositionRow } from './rows';

/**
 * The positions of an account's snapshot, from its `positions_json`, in the order of first trades. Throws where the text is not
 * what a ledger writes: the file is damaged or was edited by hand.
 */
export function positionRowsIn(json: string): PositionRow[] {
  const rows: unknown = JSON.parse(json);
  if (!Array.isArray(rows)) throw new Error(`A snapshot's positions are no list: ${json}`);
  return rows.map(positionRow);
}

function positionRow(value: unknown): PositionRow {
  return {
    symbol: textOf(value, 'symbol'),
    quantity: textOf(value, 'quantity'),
    entry_price: textOf(value, 'entry_price'),
    unrealized_pnl: textOf(value, 'unrealized_pnl'),
    realized_pnl: textOf(value, 'realized_pnl'),
    updated_at: textOf(value, 'updated_at'),
  };
}

function textOf(value: unknown, key: keyof PositionRow): string {
  const texts = new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );
  const text = texts.get(key);
  if (typeof text !== 'string')
    throw new Error(`A snapshot's position has no ${key}: ${JSON.stringify(value)}`);
  return text;
}
