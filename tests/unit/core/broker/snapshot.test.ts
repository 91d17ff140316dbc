import { expect, test } from 'vitest';
import { Account } from '../../../../src/core/broker/account';
import { positionsOf, snapshotOf } from '../../../../src/core/broker/snapshot';
import { departuresOf } from '../../../../src/core/departures';
import { Decimal, ZERO } from '../../../../src/core/money';

function money(value: number): Decimal {
  return new Decimal(value);
}

/** 2 bought at 100 and 1 sold at 110 of symbol 4, a round trip of symbol 2, all without fees. */
function traded(): Account {
  const account = new Account(money(1000), departuresOf('corrected'));
  account.apply(4, { side: 'buy', price: money(100), quantity: money(2), fee: ZERO });
  account.apply(2, { side: 'buy', price: money(10), quantity: money(1), fee: ZERO });
  account.apply(2, { side: 'sell', price: money(9), quantity: money(1), fee: ZERO });
  account.apply(4, { side: 'sell', price: money(110), quantity: money(1), fee: ZERO });
  account.marks.set(4, 240, 0);
  account.marks.set(2, 30, 0);
  return account;
}

test('a snapshot has the cash, the equity at the marks and the closed trades', () => {
  const { balance, equity, totalPnl, winRate, totalTrades } = snapshotOf(traded());
  expect([balance, equity, totalPnl].map((figure) => figure.toFixed())).toEqual(['909', '1029', '9']);
  expect([winRate, totalTrades]).toEqual([0.5, 2]);
});

test('every position ever traded has its row, a closed one with nothing unrealised', () => {
  const rows = positionsOf(traded()).map((row) => [
    row.symbol,
    row.unrealizedPnl.toFixed(),
    row.realizedPnl.toFixed(),
  ]);
  expect(rows).toEqual([
    [4, '20', '10'],
    [2, '0', '-1'],
  ]);
});

test('before any tick a position is worth its entry', () => {
  const account = new Account(money(1000), departuresOf('corrected'));
  account.apply(0, { side: 'buy', price: money(100), quantity: money(2), fee: ZERO });
  const { equity, positions } = snapshotOf(account);
  expect([equity.toFixed(), positions[0]?.unrealizedPnl.toFixed()]).toEqual(['1000', '0']);
});
