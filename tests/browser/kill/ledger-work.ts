import type { LedgerPort } from '../../../src/app/ledger/port';
import type { LedgerWrite } from '../../../src/app/ledger/rows';
import { Decimal, plain } from '../../../src/core/money';
import { ledgerDateTime, epochMs } from '../../../src/core/time';
import { day, order, position, snapshot, trade } from '../../unit/adapters/ledger/samples';

const START = Date.UTC(2026, 0, 5);
const FIRST_BALANCE = new Decimal(10_000);
const SYMBOLS = ['BTCUSDT', 'ETHUSDT', 'SOLUSDT', 'XRPUSDT', 'ADAUSDT'];
/** One snapshot alone, as between trades, follows this many trades. */
const TRADES_A_SNAPSHOT = 7;

const tradeId = (n: number): string => `TRD-${String(n).padStart(12, '0')}`;
const symbolOf = (n: number): string => SYMBOLS[n % SYMBOLS.length] ?? 'BTCUSDT';

/** Price, quantity and fee of the n-th trade; every one of them a buy that costs what it says. */
function termsOf(n: number): { price: Decimal; quantity: Decimal; fee: Decimal } {
  return {
    price: new Decimal(100 + (n % 977)).div(8),
    quantity: new Decimal(1 + (n % 13)).div(1_000),
    fee: new Decimal(1 + (n % 5)).div(10_000),
  };
}

/** Cash after the n-th trade, from the first balance. */
function paid(balance: Decimal, n: number): Decimal {
  const { price, quantity, fee } = termsOf(n);
  return balance.minus(price.times(quantity)).minus(fee);
}

/** Trades without end, each with the rows that the engine writes for one; every row depends on the trade's number. */
export class LedgerWork {
  #trades = 0;
  #balance = FIRST_BALANCE;

  /** Goes on where a ledger of so many trades has stopped. */
  constructor(trades: number) {
    while (this.#trades < trades) this.#balance = paid(this.#balance, this.#trades++);
  }

  get trades(): number {
    return this.#trades;
  }

  get balance(): string {
    return plain(this.#balance);
  }

  /** Commits the next trade, and now and then a snapshot after it; answers with how many commits that were. */
  trade(ledger: LedgerPort): number {
    const n = this.#trades++;
    this.#balance = paid(this.#balance, n);
    ledger.commit(this.#rows(n));
    if (n % TRADES_A_SNAPSHOT !== 0) return 1;
    ledger.commit([this.#snapshot(n)]);
    return 2;
  }

  #rows(n: number): LedgerWrite[] {
    const { price, quantity, fee } = termsOf(n);
    const timestamp = ledgerDateTime(epochMs(START + n * 1_000));
    const id = `ORD-${n}`;
    const symbol = symbolOf(n);
    const terms = { symbol, price: plain(price), quantity: plain(quantity), fee: plain(fee), timestamp };
    return [
      { table: 'orders', row: order({ id, symbol, quantity: terms.quantity, avg_fill_price: terms.price }) },
      { table: 'trades', row: trade({ id: tradeId(n), order_id: id, ...terms }) },
      { table: 'positions', row: position({ symbol, entry_price: terms.price, updated_at: timestamp }) },
      this.#snapshot(n),
      { table: 'daily_stats', row: day({ date: timestamp.slice(0, 10), trades_count: this.#trades }) },
    ];
  }

  #snapshot(n: number): LedgerWrite {
    const row = snapshot({ balance: this.balance, total_trades: n + 1 });
    return { table: 'account_snapshots', row };
  }
}

/** What in the ledger's rows does not follow from its number of trades. */
export function faultsIn(ledger: LedgerPort, trades: number): string[] {
  return [...tradeFaults(ledger, trades), ...accountFaults(ledger, trades)];
}

function tradeFaults(ledger: LedgerPort, trades: number): string[] {
  const faults: string[] = [];
  const stored = ledger.trades({ limit: trades + 1 });
  if (stored.length !== trades) faults.push(`${stored.length} trades are stored, ${trades} were counted`);
  const gap = stored.findIndex(({ id }, at) => id !== tradeId(trades - 1 - at));
  if (gap >= 0) faults.push(`trade ${tradeId(trades - 1 - gap)} is missing`);
  const wrong = stored.find(({ price }, at) => price !== plain(termsOf(trades - 1 - at).price));
  if (wrong !== undefined) faults.push(`trade ${wrong.id} has another price`);
  return faults;
}

function accountFaults(ledger: LedgerPort, trades: number): string[] {
  const faults: string[] = [];
  const { balance } = new LedgerWork(trades);
  const last = ledger.lastSnapshot();
  if (trades > 0 && last?.balance !== balance) {
    faults.push(`the account says ${last?.balance}, the ${trades} trades say ${balance}`);
  }
  if (ledger.orders(trades + 1).length !== trades) faults.push('orders and trades differ in number');
  if (ledger.positions().length !== Math.min(trades, SYMBOLS.length)) faults.push('a position is missing');
  return faults;
}
