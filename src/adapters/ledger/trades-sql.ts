import type { TradeQuery } from '../../app/ledger/port';
import { TRADE_COLUMNS } from './columns';

/** The query of `trades`, newest first, with a condition for each part of the filter that is given. */
export function tradesSql(query: TradeQuery): { readonly sql: string; readonly params: (string | number)[] } {
  const conditions: string[] = [];
  const params: (string | number)[] = [];
  const add = (condition: string, value: string | undefined): void => {
    if (value === undefined) return;
    conditions.push(condition);
    params.push(value);
  };
  add('symbol = ?', query.symbol);
  add('timestamp >= ?', query.from);
  add('timestamp <= ?', query.to);
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
  const sql = `SELECT ${TRADE_COLUMNS.join(', ')} FROM trades${where} ORDER BY timestamp DESC, rowid DESC LIMIT ?`;
  return { sql, params: [...params, query.limit] };
}
