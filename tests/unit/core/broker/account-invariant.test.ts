import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Account, type AccountState } from '../../../../src/core/broker/account';
import { audit, Exact } from '../../../../src/core/broker/audit';
import type { Fill } from '../../../../src/core/broker/position';
import { departuresOf } from '../../../../src/core/departures';
import { Decimal, ZERO } from '../../../../src/core/money';
import { fillsOf, ragged, scaled } from './arbitraries';

/** Fills and marks over three symbols. */
type Event =
  | { readonly kind: 'fill'; readonly symbol: number; readonly fill: Fill }
  | { readonly kind: 'mark'; readonly symbol: number; readonly halfTicks: number };

const symbol = fc.nat({ max: 2 });

function eventsWith(fills: fc.Arbitrary<Fill>): fc.Arbitrary<Event[]> {
  const fill = fc.record({ kind: fc.constant('fill' as const), symbol, fill: fills });
  const halfTicks = fc.integer({ min: 2, max: 2 ** 50 });
  const mark = fc.record({ kind: fc.constant('mark' as const), symbol, halfTicks });
  return fc.array(fc.oneof({ arbitrary: fill, weight: 4 }, { arbitrary: mark, weight: 1 }), {
    maxLength: 60,
  });
}

/** Prices of 2 decimals and quantities of few lots, so that reductions, exact closes and flips are all common. */
const venueFills = fillsOf(scaled(10_000_000, 2), fc.oneof(scaled(6, 1), scaled(2_000_000, 6)));
const raggedFills = fillsOf(ragged, ragged);

function play(account: Account, events: readonly Event[]): Account {
  for (const event of events) {
    if (event.kind === 'fill') account.apply(event.symbol, event.fill);
    else account.marks.set(event.symbol, event.halfTicks, 8);
  }
  return account;
}

function accountOf(profile: 'corrected' | 'reference'): Account {
  return new Account(new Decimal(10_000), departuresOf(profile));
}

/** The largest amount that any rounding of the run was relative to. */
function magnitude(state: AccountState, events: readonly Event[]): Decimal {
  let sum = state.initialBalance.abs();
  for (const event of events) {
    if (event.kind === 'fill') sum = sum.plus(event.fill.price.times(event.fill.quantity).times(2));
  }
  return sum;
}

test('equity - initial balance is gross P&L + unrealised - fees + rounding, exactly, after any fills', () => {
  const events = fc.oneof(eventsWith(venueFills), eventsWith(raggedFills));
  fc.assert(
    fc.property(events, (sequence) => {
      const { equityChange, explained } = audit(play(accountOf('corrected'), sequence).state());
      expect(equityChange.toFixed()).toBe(explained.toFixed());
    }),
    { seed: 1, numRuns: 400 },
  );
});

test('the rounding term stays within a few units of the 28th digit of what was traded', () => {
  fc.assert(
    fc.property(eventsWith(venueFills), (sequence) => {
      const state = play(accountOf('corrected'), sequence).state();
      const bound = magnitude(state, sequence)
        .times(sequence.length * 4)
        .times('1e-27');
      expect(state.rounding.abs().lte(bound)).toBe(true);
    }),
    { seed: 2, numRuns: 400 },
  );
});

/** Never adds to a position: what would add closes the whole of it instead. */
function withoutAdditions(sequence: readonly Event[]): Event[] {
  const held = new Map<number, Decimal>();
  return sequence.map((event) => {
    if (event.kind !== 'fill') return event;
    const before = held.get(event.symbol) ?? ZERO;
    const sign = event.fill.side === 'buy' ? 1 : -1;
    const adds = before.times(sign).gt(0);
    const side = adds === (event.fill.side === 'buy') ? 'sell' : 'buy';
    const quantity = adds ? before.abs() : event.fill.quantity;
    held.set(event.symbol, before.plus(quantity.times(side === 'buy' ? 1 : -1)));
    return { ...event, fill: { ...event.fill, side, quantity } };
  });
}

test('without averages the invariant holds as SPEC writes it: the rounding term is 0 and equity() is exact', () => {
  fc.assert(
    fc.property(eventsWith(venueFills).map(withoutAdditions), (sequence) => {
      const account = play(accountOf('corrected'), sequence);
      const state = account.state();
      expect(state.rounding.toFixed()).toBe('0');
      const unrealized = state.holdings.reduce((sum, { position, mark }) => {
        const change = new Exact(mark ?? position.entryPrice).minus(position.entryPrice);
        return sum.plus(change.times(position.quantity));
      }, new Exact(0));
      const explained = unrealized.plus(state.grossPnl).minus(state.fees);
      expect(account.equity().minus(state.initialBalance).toFixed()).toBe(explained.toFixed());
    }),
    { seed: 3, numRuns: 400 },
  );
});

test("the seed's averaging on a partial close breaks the invariant, which is why it is a departure", () => {
  const fee = ZERO;
  const events: Event[] = [
    {
      kind: 'fill',
      symbol: 0,
      fill: { side: 'buy', price: new Decimal(100), quantity: new Decimal(2), fee },
    },
    {
      kind: 'fill',
      symbol: 0,
      fill: { side: 'sell', price: new Decimal(110), quantity: new Decimal(1), fee },
    },
  ];
  expect(audit(play(accountOf('reference'), events).state()).balanced).toBe(false);
  expect(audit(play(accountOf('corrected'), events).state()).balanced).toBe(true);
});

test('an account restored from its state goes on exactly as the one that was never stopped', () => {
  const ticks: Event[] = [0, 1, 2].map((one) => ({ kind: 'mark', symbol: one, halfTicks: 7 + one }));
  fc.assert(
    fc.property(eventsWith(venueFills), eventsWith(venueFills), (before, rest) => {
      const after = [...ticks, ...rest];
      const rules = departuresOf('corrected');
      const whole = play(accountOf('corrected'), before);
      const resumed = Account.restore(whole.state(), rules);
      expect(resumed.equity().toFixed()).toBe(whole.equity().toFixed());
      expect(play(resumed, after).state()).toEqual(play(whole, after).state());
    }),
    { seed: 4, numRuns: 100 },
  );
});
