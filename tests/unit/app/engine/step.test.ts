import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Sha256 } from '../../../../src/adapters/digest/sha256';
import { RunHash } from '../../../../src/app/engine/run-hash';
import { EAGER, NOON, type Quote, TestDesk } from '../../../support/desk';

describe('symbols', () => {
  test('enter a run in the order of their indexes', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    const scale = { priceDecimals: 2, qtyDecimals: 3 };
    expect(() => desk.step({ kind: 'symbol', symbol: 2, name: 'XRPUSDT', scale })).toThrow('in the order');
    desk.step({ kind: 'symbol', symbol: 1, name: 'ETHUSDT', scale });
    expect(desk.state.symbols.map((symbol) => symbol.name)).toEqual(['BTCUSDT', 'ETHUSDT']);
  });

  test('enter before their book changes', () => {
    expect(() => new TestDesk().quote({ time: NOON })).toThrow('before its symbol entered');
  });

  test('enter before their feed changes', () => {
    expect(() => new TestDesk().feed('stale', NOON)).toThrow('before its symbol entered');
  });

  test('that come again change their scale and lose their book, but keep their windows and their streak', () => {
    const desk = TestDesk.with(['BTCUSDT']);
    desk.quotes([NOON, NOON + 1]);
    desk.step({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale: { priceDecimals: 3, qtyDecimals: 3 } });
    const { book, windows, streak, scale } = desk.symbol();
    expect([book.bids.levels, windows.count, streak.length, scale.priceDecimals]).toEqual([0, 2, 2, 3]);
  });
});

test('an event’s effects hold nothing of the event before it', () => {
  const desk = TestDesk.with(['BTCUSDT'], EAGER);
  expect(desk.quotes([NOON, NOON + 1]).at(-1)?.writes).not.toEqual([]);
  expect(desk.timer(NOON + 2)).toEqual({
    outcome: null,
    symbol: -1,
    time: 0,
    signal: null,
    order: null,
    request: null,
    writes: [],
  });
});

test('timers and commands move time forward and never back', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  desk.timer(NOON);
  desk.command('pause', NOON + 5);
  desk.feed('stale', NOON + 7);
  desk.timer(NOON + 6);
  expect(desk.state.time).toBe(NOON + 7);
});

test('a command before the first event opens no day and writes nothing', () => {
  const desk = TestDesk.with(['BTCUSDT']);
  expect([desk.command('kill', 0).writes, desk.state.time]).toEqual([[], null]);
});

/** Anything that can happen at a desk of two symbols, some time after the event before it. */
type Happening =
  | { readonly kind: 'quote'; readonly quote: Omit<Quote, 'time'> }
  | { readonly kind: 'command'; readonly command: 'pause' | 'resume' | 'kill' | 'rearm' }
  | { readonly kind: 'feed'; readonly trouble: 'gap' | null; readonly symbol: number }
  | { readonly kind: 'timer' }
  | { readonly kind: 'scale'; readonly symbol: number };

const symbol = fc.integer({ min: 0, max: 1 });
const lots = fc.integer({ min: 0, max: 9 });
const quote = fc.record({
  symbol,
  bid: fc.integer({ min: 9_980, max: 10_001 }),
  ask: fc.integer({ min: 9_999, max: 10_020 }),
  bidLots: lots,
  askLots: lots,
  resync: fc.integer({ min: 0, max: 30 }).map((n) => n === 0),
});
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 20, arbitrary: quote.map((of) => ({ kind: 'quote' as const, quote: of })) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('timer' as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('scale' as const), symbol }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('feed' as const),
      trouble: fc.constantFrom('gap', null),
      symbol,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('command' as const),
      command: fc.constantFrom('pause', 'resume', 'kill', 'rearm'),
    }),
  },
);
/** Lets most of them through to the broker. */
const LOOSE = { ...EAGER, max_spread_bps: 100 };
const steps = fc.array(
  fc.record({
    after: fc.oneof(fc.integer({ min: -5, max: 2_000 }), fc.constantFrom(61_000, 86_400_000)),
    happening,
  }),
  { minLength: 1, maxLength: 120, size: 'max' },
);

function happen(desk: TestDesk, { kind, ...of }: Happening, time: number) {
  const decimals = 2 + (time % 2);
  if ('quote' in of) return desk.quote({ ...of.quote, time });
  if ('command' in of) return desk.command(of.command, time);
  if ('trouble' in of) return desk.feed(of.trouble, time, of.symbol);
  if (!('symbol' in of)) return desk.timer(time);
  const scale = { priceDecimals: decimals, qtyDecimals: 3 };
  return desk.step({ kind: 'symbol', symbol: of.symbol, name: kind, scale });
}

/** Everything that the run's effects said, and its fingerprint. */
function runOf(profile: string, events: readonly { after: number; happening: Happening }[]): unknown[] {
  const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], { ...LOOSE, profile });
  const hash = new RunHash(new Sha256());
  let time = NOON;
  const effects = events.map(({ after, happening: what }) => {
    time += after;
    const effect = happen(desk, what, time);
    hash.take(effect);
    return JSON.stringify(effect);
  });
  return [...effects, hash.hex(desk.state)];
}

test.each(['corrected', 'reference'])(
  'the same events have the same effects and the same fingerprint: %s',
  (profile) => {
    fc.assert(
      fc.property(steps, (events) => {
        expect(runOf(profile, events)).toEqual(runOf(profile, events));
      }),
      { seed: 1, numRuns: 40 },
    );
  },
);

test('in any run a fill is where the outcome says so, with its rows, and never in a pause', () => {
  let fills = 0;
  fc.assert(
    fc.property(steps, (events) => {
      const desk = TestDesk.with(['BTCUSDT', 'ETHUSDT'], LOOSE);
      let time = NOON;
      for (const { after, happening: what } of events) {
        time += after;
        const stopped = desk.state.killed || desk.state.pausedByUser;
        const { outcome, order, writes } = happen(desk, what, time);
        const filled = outcome === 'traded';
        if (filled) fills++;
        expect(order?.kind === 'traded').toBe(filled);
        expect(writes.some((write) => write.table === 'trades')).toBe(filled);
        expect(stopped && filled).toBe(false);
      }
    }),
    { seed: 2, numRuns: 40 },
  );
  expect(fills).toBeGreaterThan(20);
});

test('a run starts with no time, no symbols, no ticks and its initial balance', () => {
  const { time, symbols, ticks, broker, pausedByUser, killed } = new TestDesk({ initial_balance: '2500.50' })
    .state;
  expect([time, symbols.length, ticks, pausedByUser, killed]).toEqual([null, 0, 0, false, false]);
  expect(broker.account.equity().toFixed()).toBe('2500.5');
});

test('time is an event’s own: a timer of any instant is as good as another', () => {
  const desk = new TestDesk();
  desk.timer(-86_400_001);
  expect(desk.state.time).toBe(-86_400_001);
});
