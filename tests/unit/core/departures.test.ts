import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Account } from '../../../src/core/broker/account';
import { departuresOf } from '../../../src/core/departures';
import { Decimal } from '../../../src/core/money';

const corrected = departuresOf('corrected');
const reference = departuresOf('reference');

function money(value: string | number): Decimal {
  return new Decimal(value);
}

/** What the seed's rule gives and what the corrected rule gives. */
function both(figure: (rules: typeof corrected) => Decimal | boolean): (string | boolean)[] {
  return [reference, corrected].map(figure).map((one) => (typeof one === 'boolean' ? one : one.toFixed()));
}

/** An account of 10000 that bought (or sold) at 100 without a fee; the mark is 100 still. */
function accountAfter(side: 'buy' | 'sell', quantity: number) {
  return (rules: typeof corrected) => {
    const account = new Account(money(10_000), rules);
    account.marks.set(0, 200, 0);
    account.apply(0, { side, price: money(100), quantity: money(quantity), fee: money(0) });
    return account;
  };
}

test('partial close: the seed averages the entry, corrected lets it stand', () => {
  const entry = (rules: typeof corrected) => {
    const account = accountAfter('buy', 2)(rules);
    account.apply(0, { side: 'sell', price: money(110), quantity: money(1), fee: money(0) });
    return account.position(0).entryPrice;
  };
  expect(both(entry)).toEqual(['310', '100']);
});

test('equity: the seed loses the price of a purchase, corrected counts what was bought', () => {
  expect(both((rules) => accountAfter('buy', 10)(rules).equity())).toEqual(['9000', '10000']);
});

test('size: the seed takes a share of cash, which a short sale raises, corrected a share of equity', () => {
  expect(both((rules) => rules.sizingAccount(accountAfter('sell', 10)(rules)))).toEqual(['11000', '10000']);
});

test('position limit: the seed has no room to cover a short at its limit, corrected has all of it', () => {
  expect(both((rules) => rules.roomUnderLimit(money('0.5'), money('-0.5'), 'buy'))).toEqual(['0', '1']);
});

test('margin: the seed lets any short through, corrected asks for collateral', () => {
  const short = { before: money(0), after: money(-101), price: money(100), otherNotional: money(0) };
  const check = { ...short, equity: money(10_000), maxLeverage: money(1) };
  expect(both((rules) => rules.margin(check) === null)).toEqual([true, false]);
});

test('fill price: the seed fills between the steps of the grid, corrected on it', () => {
  expect(both((rules) => rules.fillPrice(money('7727.091615'), 'buy', 2))).toEqual(['7727.091615', '7727.1']);
});

test('a close at a P&L of exactly 0: the seed does not count it, corrected does', () => {
  expect(both((rules) => rules.countsClosing(money(0)))).toEqual([false, true]);
});

test('each profile has its own variant of every rule', () => {
  const variants = new Map<string, unknown>(Object.entries(reference));
  const shared = Object.entries(corrected).filter(([name, rule]) => variants.get(name) === rule);
  expect(shared).toEqual([]);
});

test('no other file decides anything by the profile, but for the configuration that names it', () => {
  const asks = /profile\s*[!=]==|switch \([^)]*profile/i;
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' });
  const asking = files.filter(
    (file) => /\.tsx?$/.test(file) && asks.test(readFileSync(join('src', file), 'utf8')),
  );
  const config = join('app', 'config');
  expect(asking.filter((file) => !file.startsWith(config))).toEqual([join('core', 'departures.ts')]);
});
