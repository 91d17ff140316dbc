import { readFile } from 'node:fs/promises';
import initSqlJs, { type SqlValue } from 'sql.js';
import type { DeskPage } from './desk-page';

/** A fill as the exported ledger has it. */
export interface ExportedTrade {
  readonly symbol: string;
  /** Base units, negative where sold. */
  readonly quantity: number;
  /** Event time, epoch milliseconds. */
  readonly time: number;
}

/** Exports the ledger as a person would and asks the file. */
export async function exportedRows(desk: DeskPage, sql: string): Promise<readonly (readonly SqlValue[])[]> {
  const file = await (await desk.exportedLedger()).path();
  const { Database } = await initSqlJs();
  const database = new Database(await readFile(file));
  const [result] = database.exec(sql);
  database.close();
  return result?.values ?? [];
}

/** Every fill of the exported ledger. */
export async function exportedTrades(desk: DeskPage): Promise<readonly ExportedTrade[]> {
  const rows = await exportedRows(desk, 'SELECT symbol, side, quantity, timestamp FROM trades');
  return rows.map(([symbol, side, quantity, timestamp]) => ({
    symbol: String(symbol),
    quantity: side === 'buy' ? Number(quantity) : -Number(quantity),
    time: Date.parse(`${String(timestamp).slice(0, 23)}Z`),
  }));
}
