import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256 } from '../../../../src/adapters/digest/sha256';
import type { SqlLedger } from '../../../../src/adapters/ledger/sql-ledger';
import { readConfig } from '../../../../src/app/config/config';
import { engineParameters } from '../../../../src/app/config/engine-parameters';
import type { Effects } from '../../../../src/app/engine/effects';
import { restore } from '../../../../src/app/engine/restore';
import { NO_SCHEDULE } from '../../../../src/app/engine/rest-schedule';
import { symbolIndex } from '../../../../src/app/engine/symbol-table';
import { Run } from '../../../../src/app/run/run';
import { DAY_MS, epochMs, ledgerDateTime } from '../../../../src/core/time';
import { accountRows } from '../../../support/account-rows';
import { EAGER, NOON } from '../../../support/desk';
import { updateOf } from '../../../support/naive-book';
import { loadSqlite, openLedger } from '../../adapters/ledger/open';
import { order, pause, snapshot, trade } from '../../adapters/ledger/samples';

const sqlite = await loadSqlite();
const NAMES = ['BTCUSDT', 'ETHUSDT', 'SOLBTC'];

/** A whole book of one level a side, so long after the one before. */
interface Tick {
  readonly name: string;
  readonly afterMs: number;
  readonly bid: number;
  readonly spread: number;
  readonly leansBid: boolean;
}

const ticks = fc.array(
  fc.record({
    name: fc.constantFrom(...NAMES),
    afterMs: fc.oneof(
      fc.nat(2_000),
      fc.constantFrom(0, 30_000, 60_000),
      fc.integer({ min: 1, max: DAY_MS / 3 }),
    ),
    bid: fc.integer({ min: 9_000, max: 11_000 }),
    spread: fc.integer({ min: 1, max: 3 }),
    leansBid: fc.boolean(),
  }),
  { minLength: 2, maxLength: 60 },
);
const profile = fc.constantFrom('corrected', 'reference');

/** A run that writes to that ledger, from where the ledger stands. */
function runOn(ledger: SqlLedger, config: object): Run {
  const read = readConfig({ ...EAGER, max_leverage: 100, daily_trade_limit: 20, ...config });
  if (!read.ok) throw new Error('the configuration of a test is wrong');
  const carried = restore(ledger);
  return new Run({
    parameters: engineParameters(read.value),
    schedule: NO_SCHEDULE,
    identity: 'test',
    digest: new Sha256(),
    commit: (writes) => ledger.commit(writes),
    ...(carried === null ? {} : { goOn: { carried, names: [] } }),
  });
}

/** Takes a tick to a run, which its symbol enters where it has not yet; answers with its effects. */
function take(run: Run, { name, bid, spread, leansBid }: Tick, time: number): Effects {
  const symbol = symbolIndex(run.state, name);
  const scale = { priceDecimals: 2, qtyDecimals: 3 };
  if (run.state.symbols[symbol]?.entered !== true) run.take({ kind: 'symbol', symbol, name, scale });
  const [bidLots, askLots] = leansBid ? [9, 1] : [1, 9];
  return run.take(
    updateOf({ bids: [[bid, bidLots]], asks: [[bid + spread, askLots]], reset: true, time, symbol }),
  );
}

/** What a run must not have after it was split: a past of its symbols. */
function forget(run: Run): void {
  for (const symbol of run.state.symbols) {
    symbol.startAnew();
    symbol.time = null;
  }
}

/** Where a run is split: before the next tick, and whether the desk could finish first. */
interface Split {
  readonly at: (i: number, effects: Effects) => boolean;
  readonly finishes: boolean;
}

/** The same market in one run that forgets at the split, and in several with the ledger's file between them. */
function bothWays(market: readonly Tick[], config: object, { at, finishes }: Split) {
  const [ledger, files] = [openLedger(sqlite), { ledger: openLedger(sqlite), splits: 0 }];
  const whole = runOn(ledger, config);
  let run = runOn(files.ledger, config);
  let time = NOON;
  market.forEach((tick, i) => {
    time += tick.afterMs;
    const effects = take(whole, tick, time);
    take(run, tick, time);
    if (!at(i, effects)) return;
    if (finishes) for (const one of [whole, run]) one.finish();
    forget(whole);
    const bytes = files.ledger.exportFile();
    files.ledger.close();
    files.ledger = openLedger(sqlite, bytes);
    files.splits++;
    run = runOn(files.ledger, config);
  });
  return { whole: { run: whole, ledger }, split: { run, ...files } };
}

/** An account, its day and its ids, decimals as text and symbols by name; marks of what is not held do not count. */
function accountOf({ state }: Run) {
  const { holdings, rounding, ...figures } = state.broker.account.state();
  const isAudited = state.parameters.profile === 'corrected';
  return {
    figures: JSON.stringify(figures),
    rounding: isAudited ? rounding.toFixed() : null,
    holdings: holdings.map(({ symbol, position, mark }) => ({
      name: state.symbols[symbol]?.name,
      position: JSON.stringify(position),
      mark: position.quantity.isZero() ? null : mark?.toFixed(),
    })),
    day: JSON.stringify(state.broker.day.state()),
    ids: state.broker.ids.state(),
    stops: JSON.stringify(state.broker.stops.all()),
  };
}

/** Splits markets of both profiles and compares; answers with how many splits that were. */
function splitsOf(seed: number, splitOf: (every: number) => Split, limits: object = {}): number {
  let splits = 0;
  fc.assert(
    fc.property(ticks, profile, fc.integer({ min: 1, max: 5 }), (market, name, every) => {
      const { whole, split } = bothWays(market, { profile: name, ...limits }, splitOf(every));
      splits += split.splits;
      expect(accountOf(split.run)).toEqual(accountOf(whole.run));
      expect(accountRows(split.ledger)).toEqual(accountRows(whole.ledger));
      for (const { ledger } of [whole, split]) ledger.close();
    }),
    { seed, numRuns: 100 },
  );
  return splits;
}

test('a run that is killed after any trade goes on from its file as if it had only forgotten its windows', () => {
  const afterTrade = (every: number): Split => ({
    at: (i, effects) => i % every === 0 && effects.order?.kind === 'traded',
    finishes: false,
  });
  expect(splitsOf(31, afterTrade)).toBeGreaterThan(100);
});

test('a run that is ended after any event goes on from its file as if it had only forgotten its windows', () => {
  const anywhere = (every: number): Split => ({ at: (i) => i % every === 0, finishes: true });
  expect(splitsOf(32, anywhere)).toBeGreaterThan(300);
});

test('what a limit halted or reduced stands after a restart as it did before', () => {
  const limits = { max_exposure_symbol: '1500', max_exposure_total: '2500', max_daily_loss: '0.01' };
  const anywhere = (every: number): Split => ({ at: (i) => i % every === 0, finishes: true });
  expect(splitsOf(33, anywhere, limits)).toBeGreaterThan(300);
});

const BUY: Tick = { name: 'BTCUSDT', afterMs: 0, bid: 9_999, spread: 2, leansBid: true };

/** A ledger in which two symbols were bought at noon. */
function boughtTwo(): SqlLedger {
  const ledger = openLedger(sqlite);
  const run = runOn(ledger, {});
  for (const name of ['ETHUSDT', 'BTCUSDT']) {
    for (let i = 0; i < 2; i++) take(run, { ...BUY, name }, NOON + i);
  }
  return ledger;
}

test('a new ledger has nothing to go on from', () => {
  expect(restore(openLedger(sqlite))).toBeNull();
});

test('a position is valued at its old mark until its own symbol ticks again', () => {
  const run = runOn(boughtTwo(), {});
  const stale = (): boolean[] => [0, 1].map((symbol) => run.state.broker.account.marks.isStale(symbol));
  expect([stale(), run.state.broker.account.marks.get(0)?.toFixed()]).toEqual([[true, true], '100']);
  take(run, BUY, NOON + 5);
  expect(run.state.symbols.map(({ name, entered }) => [name, entered])).toEqual([
    ['ETHUSDT', false],
    ['BTCUSDT', true],
  ]);
  expect(stale()).toEqual([true, false]);
});

test('a symbol cannot enter under an index that a carried position has', () => {
  const run = runOn(boughtTwo(), {});
  const scale = { priceDecimals: 2, qtyDecimals: 3 };
  expect(() => run.take({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale })).toThrow(
    /ETHUSDT has the index/,
  );
});

test('the trades of the day before the restart count against the daily limit', () => {
  const ledger = boughtTwo();
  const run = runOn(ledger, { daily_trade_limit: 2 });
  const outcomes = [0, 1, 2].map((i) => take(run, { ...BUY, leansBid: false }, NOON + 10 + i).outcome);
  expect(outcomes.at(-1)).toBe('daily_trade_limit');
});

test('a kill switch that was thrown stays thrown over a restart, and one that was taken back does not', () => {
  const ledger = boughtTwo();
  const killed = runOn(ledger, {});
  killed.take({ kind: 'command', command: 'kill', time: epochMs(NOON + 2) });
  const next = runOn(ledger, {});
  expect(take(next, BUY, NOON + 3).outcome).toBe('halted');
  next.take({ kind: 'command', command: 'rearm', time: epochMs(NOON + 4) });
  expect(runOn(ledger, {}).state.killed).toBe(false);
});

test('a pause by hand holds on over a restart, and one that was ended does not', () => {
  const ledger = boughtTwo();
  runOn(ledger, {}).take({ kind: 'command', command: 'pause', time: epochMs(NOON + 2) });
  const next = runOn(ledger, {});
  expect(take(next, BUY, NOON + 3).outcome).toBe('paused_by_user');
  next.take({ kind: 'command', command: 'resume', time: epochMs(NOON + 4) });
  expect(runOn(ledger, {}).state.pausedByUser).toBe(false);
});

test('what the kill switch was still to close is closed after a restart', () => {
  const ledger = boughtTwo();
  runOn(ledger, {}).take({ kind: 'command', command: 'kill_flatten', time: epochMs(NOON + 2) });
  const next = runOn(ledger, {});
  const outcomes = ['ETHUSDT', 'BTCUSDT'].map(
    (name, i) => take(next, { ...BUY, name }, NOON + 3 + i).outcome,
  );
  expect([outcomes, runOn(ledger, {}).state.flattening]).toEqual([['kill_flatten', 'kill_flatten'], false]);
});

test.each([
  [
    ['pause', 'kill'],
    [true, true],
  ],
  [
    ['pause', 'kill', 'resume', 'rearm'],
    [false, false],
  ],
] as const)('%j during a ledger’s trouble is noted once it is over', (commands, expected) => {
  const ledger = boughtTwo();
  const run = runOn(ledger, {});
  for (const command of ['halt', ...commands, 'release'] as const)
    run.take({ kind: 'command', command, time: epochMs(NOON + 2) });
  const { pausedByUser, killed } = runOn(ledger, {}).state;
  expect([pausedByUser, killed]).toEqual(expected);
});

test('a cause that this version does not know is left out', () => {
  const ledger = boughtTwo();
  const row = { time: ledgerDateTime(epochMs(NOON)), cause: 'later', event: 'set', who: 'user' } as const;
  ledger.commit([{ table: 'risk_events', row: { ...row, value: null, limit_value: null } }]);
  expect(restore(ledger)?.stops).toEqual([]);
});

test('a ledger whose orders bear other ids goes on after as many as it has trades', () => {
  const ledger = openLedger(sqlite);
  const first = { table: 'account_snapshots', row: snapshot() } as const;
  ledger.commit([
    first,
    { table: 'orders', row: order({ id: 'elsewhere' }) },
    { table: 'trades', row: trade() },
  ]);
  expect(restore(ledger)?.orders).toBe(1);
});

test('the rest that the desk was left in goes on, with what it has passed over', () => {
  const ledger = boughtTwo();
  const row = pause({ left_at: null, signals_passed_over: 4 });
  ledger.commit([{ table: 'pauses', row }]);
  const run = runOn(ledger, {});
  const { writes } = run.take({
    kind: 'timer',
    time: epochMs(NOON + 90_000),
    received: epochMs(NOON + 90_000),
  });
  const rows = writes.flatMap((write) => (write.table === 'pauses' ? [write.row] : []));
  expect(rows.at(-1)).toEqual({ ...row, left_at: ledgerDateTime(epochMs(NOON + 90_000)) });
});
