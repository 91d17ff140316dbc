import initSqlJs from 'sql.js';

/** A fill as a ledger has it, text for text, without what names the run. */
export type LedgerTrade = Readonly<Record<(typeof COLUMNS)[number], string>>;

const COLUMNS = ['symbol', 'side', 'quantity', 'price', 'fee', 'fee_asset', 'pnl', 'timestamp'] as const;

/** Every fill of an SQLite ledger, in the order in which they were made. */
export async function tradesIn(ledger: Uint8Array): Promise<readonly LedgerTrade[]> {
  const { Database } = await initSqlJs();
  const database = new Database(ledger);
  const [result] = database.exec(`SELECT ${COLUMNS.join(', ')} FROM trades ORDER BY rowid`);
  database.close();
  return (result?.values ?? []).map(([symbol, side, quantity, price, fee, feeAsset, pnl, timestamp]) => ({
    symbol: String(symbol),
    side: String(side),
    quantity: String(quantity),
    price: String(price),
    fee: String(fee),
    fee_asset: String(feeAsset),
    pnl: String(pnl),
    timestamp: String(timestamp),
  }));
}
