import { readFile } from 'node:fs/promises';
import initSqlJs from 'sql.js';
import type { DeskPage } from './desk-page';

/** A fill as the exported ledger has it. */
export interface ExportedTrade {
  readonly symbol: string;
  /** Base units, negative where sold. */
  readonly quantity: number;
  /** Event time, epoch milliseconds. */
  readonly time: number;
}

/** Exports the ledger as a person would and reads every fill in the file. */
export async function exportedTrades(desk: DeskPage): Promise<readonly ExportedTrade[]> {
  const file = await (await desk.exportedLedger()).path();
  const { Database } = await initSqlJs();
  const database = new Database(await readFile(file));
  const [result] = database.exec('SELECT symbol, side, quantity, timestamp FROM trades');
  database.close();
  return (result?.values ?? []).map(([symbol, side, quantity, timestamp]) => ({
    symbol: String(symbol),
    quantity: side === 'buy' ? Number(quantity) : -Number(quantity),
    time: Date.parse(`${String(timestamp).slice(0, 23)}Z`),
  }));
}
