import { Account } from '../../src/core/broker/account';
import { orderNumber } from '../../src/core/broker/ids';
import { departuresOf } from '../../src/core/departures';
import { Decimal, plain } from '../../src/core/money';
import type { LedgerReader } from '../../src/app/ledger/port';
import type { TradeRow } from '../../src/app/ledger/rows';

const ALL = 10_000_000;

/** What in a ledger's rows does not follow from its trades, under the corrected profile; empty where all does. */
export function faultsInAccount(ledger: LedgerReader): string[] {
  const first = ledger.firstSnapshot();
  const trades = ledger.trades({ limit: ALL }).reverse();
  if (first === null) return trades.length === 0 ? [] : ['there are trades, but no snapshot'];
  const account = new Account(new Decimal(first.balance), departuresOf('corrected'));
  const names: string[] = [];
  const faults = trades.flatMap((trade, i) => [
    ...(orderNumber(trade.order_id) === i + 1 ? [] : [`trade ${i + 1} is of order ${trade.order_id}`]),
    ...faultsOfTrade(account, indexOf(names, trade.symbol), trade),
  ]);
  return [...faults, ...faultsOfSums(ledger, account), ...faultsOfPositions(ledger, account, names)];
}

function indexOf(names: string[], name: string): number {
  if (!names.includes(name)) names.push(name);
  return names.indexOf(name);
}

function faultsOfTrade(account: Account, symbol: number, trade: TradeRow): string[] {
  const { side, id } = trade;
  const [price, quantity, fee] = [trade.price, trade.quantity, trade.fee].map((text) => new Decimal(text));
  if (!price || !quantity || !fee) return [`trade ${id} has no terms`];
  const { pnl } = account.apply(symbol, { side, price, quantity, fee });
  const found = pnl === null ? null : plain(pnl);
  return found === trade.pnl
    ? []
    : [`trade ${id} says a P&L of ${trade.pnl}, the trades before it say ${found}`];
}

function faultsOfSums(ledger: LedgerReader, account: Account): string[] {
  const last = ledger.lastSnapshot();
  const said = [last?.balance, last?.total_pnl, last?.total_trades, last?.win_rate].join(' ');
  const { balance, totalPnl, totalTrades, winRate } = account;
  const found = [plain(balance), plain(totalPnl), totalTrades, winRate].join(' ');
  return said === found ? [] : [`the account says ${said}, its trades say ${found}`];
}

function faultsOfPositions(ledger: LedgerReader, account: Account, names: readonly string[]): string[] {
  const said = ledger
    .positions()
    .map(({ symbol, quantity, entry_price, realized_pnl }) =>
      [symbol, quantity, entry_price, realized_pnl].join(' '),
    );
  const found = account
    .holdings()
    .map(({ symbol, position: { quantity, entryPrice, realizedPnl } }) =>
      [names[symbol], plain(quantity), plain(entryPrice), plain(realizedPnl)].join(' '),
    );
  return said.sort().join() === found.sort().join()
    ? []
    : [`positions are ${said.join()}, trades say ${found.join()}`];
}
