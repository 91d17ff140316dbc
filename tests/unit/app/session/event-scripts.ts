import * as fc from 'fast-check';
import { DEFAULT_CONFIG, readConfig } from '../../../../src/app/config/config';
import type { CommandEvent, EngineEvent, FeedEvent } from '../../../../src/app/engine/events';
import type { RiskAnswer } from '../../../../src/app/risk/risk-service';
import { epochMs } from '../../../../src/core/time';
import { DEFAULT_PLACE, type Place } from '../../../../src/core/shabbat/place';
import { settingsWith } from '../../../support/shabbat';
import { JERUSALEM } from '../../core/shabbat/known-places';
import { updateOf } from '../../../support/naive-book';

/** One thing that happens at a live desk; times are steps from the thing before. */
export type Step =
  | {
      readonly kind: 'quote';
      readonly symbol: number;
      readonly after: number;
      /** How much later than it happened it was received; negative where the clocks disagree. */
      readonly lag: number;
      readonly shift: number;
      readonly bidLots: number;
      readonly askLots: number;
      readonly reset: boolean;
      readonly tick: boolean;
      readonly resync: boolean;
    }
  | {
      readonly kind: 'feed';
      readonly symbol: number;
      readonly after: number;
      readonly trouble: FeedEvent['trouble'];
    }
  | { readonly kind: 'timer'; readonly after: number; readonly lag: number }
  | { readonly kind: 'rests'; readonly after: number; readonly place: Place | null }
  | { readonly kind: 'command'; readonly after: number; readonly command: CommandEvent['command'] }
  | { readonly kind: 'answer'; readonly after: number; readonly request: number; readonly answer: RiskAnswer }
  | { readonly kind: 'configure'; readonly after: number; readonly keys: object }
  | { readonly kind: 'finer'; readonly symbol: number; readonly price: number; readonly quantity: number }
  | { readonly kind: 'flush' };

/** The symbols of the scripts, by their index there. */
export const NAMES = ['BTCUSDT', 'ETHUSDT'];
const anySymbol = fc.nat(NAMES.length - 1);
const anyAfter = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 500 }) },
  { weight: 1, arbitrary: fc.integer({ min: -2_000, max: 90_000 }) },
);
const anyLots = fc.oneof(fc.constant(1), fc.constant(9), fc.integer({ min: 0, max: 20 }));

const quote = fc.record({
  kind: fc.constant('quote' as const),
  symbol: anySymbol,
  after: anyAfter,
  lag: fc.integer({ min: -50, max: 2_000 }),
  shift: fc.integer({ min: -3, max: 3 }),
  bidLots: anyLots,
  askLots: anyLots,
  reset: fc.boolean(),
  tick: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
  resync: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
});
const troubles: readonly FeedEvent['trouble'][] = [
  null,
  'syncing',
  'stale',
  'gap',
  'crossed',
  'checksum',
  'offline',
];
const feed = fc.record({
  kind: fc.constant('feed' as const),
  symbol: anySymbol,
  after: anyAfter,
  trouble: fc.constantFrom(...troubles),
});
const commands = [
  'pause',
  'resume',
  'kill',
  'kill_flatten',
  'rearm',
  'reduce',
  'reduce_off',
  'halt',
  'release',
] as const;
const command = fc.record({
  kind: fc.constant('command' as const),
  after: anyAfter,
  command: fc.constantFrom(...commands),
});
const timer = fc.record({
  kind: fc.constant('timer' as const),
  after: anyAfter,
  lag: fc.integer({ min: -50, max: 2_000 }),
});
const rests = fc.record({
  kind: fc.constant('rests' as const),
  after: anyAfter,
  place: fc.constantFrom(null, DEFAULT_PLACE, JERUSALEM),
});
const answer = fc.record({
  kind: fc.constant('answer' as const),
  after: anyAfter,
  request: fc.integer({ min: 1, max: 6 }),
  answer: fc.constantFrom<RiskAnswer>(
    { kind: 'approved', adjusted: null, reason: null },
    { kind: 'approved', adjusted: '0.5', reason: 'cut' },
    { kind: 'refused', reason: 'no' },
    { kind: 'failed', failure: 'timed_out' },
    { kind: 'failed', failure: 'too_late' },
  ),
});
const configure = fc.record({
  kind: fc.constant('configure' as const),
  after: anyAfter,
  keys: fc.constantFrom(
    { max_spread_bps: 1 },
    { window_size: 20 },
    { max_exposure_symbol: '300', max_daily_loss: '0.001' },
    { profile: 'reference', min_confidence: 0.1 },
  ),
});
const finer = fc.record({
  kind: fc.constant('finer' as const),
  symbol: anySymbol,
  price: fc.nat(2),
  quantity: fc.nat(2),
});
const flush = fc.record({ kind: fc.constant('flush' as const) });

/** Anything that may happen at a desk of two symbols; mostly quotes. */
export const anySteps: fc.Arbitrary<Step[]> = fc.array(
  fc.oneof(
    { weight: 30, arbitrary: quote },
    { weight: 2, arbitrary: feed },
    { weight: 2, arbitrary: timer },
    { weight: 2, arbitrary: command },
    { weight: 1, arbitrary: rests },
    { weight: 1, arbitrary: configure },
    { weight: 4, arbitrary: answer },
    { weight: 1, arbitrary: finer },
    { weight: 2, arbitrary: flush },
  ),
  { maxLength: 120 },
);

interface Market {
  bid: number;
  scale: { priceDecimals: number; qtyDecimals: number };
}

/** The steps as events from `start` on, as a live feed gives them: a finer scale is followed by a whole book. */
export function* eventsOf(steps: readonly Step[], start: number): Generator<EngineEvent | 'flush'> {
  let time = start;
  const markets: Market[] = [];
  for (const step of steps) {
    if ('after' in step) time += step.after;
    if ('symbol' in step) yield* entering(markets, step.symbol, time);
    const market = 'symbol' in step ? markets[step.symbol] : undefined;
    yield* eventsAt(step, time, market);
  }
}

function* entering(markets: Market[], symbol: number, time: number): Generator<EngineEvent> {
  while (markets.length <= symbol) {
    const index = markets.length;
    const market = { bid: 9_999, scale: { priceDecimals: 2, qtyDecimals: 3 } };
    markets.push(market);
    yield { kind: 'symbol', symbol: index, name: NAMES[index] ?? '', scale: market.scale };
    yield wholeBook(market, index, time);
  }
}

function* eventsAt(step: Step, time: number, market?: Market): Generator<EngineEvent | 'flush'> {
  if (step.kind === 'flush') yield 'flush';
  else if (step.kind === 'finer') {
    if (market) yield* grown(market, step, time);
  } else if (step.kind === 'quote') {
    if (market) yield quoteEvent(market, step, time);
  } else yield eventOf(step, time);
}

function eventOf(step: Exclude<Step, { kind: 'flush' | 'finer' | 'quote' }>, at: number): EngineEvent {
  const time = epochMs(at);
  switch (step.kind) {
    case 'timer':
      return { kind: 'timer', time, received: epochMs(at + step.lag) };
    case 'rests':
      return { kind: 'rests', time, settings: settingsWith({ place: step.place }) };
    case 'command':
      return { kind: 'command', command: step.command, time };
    case 'answer': {
      const { request, answer: told } = step;
      return { kind: 'risk_answer', time, received: time, request, answer: told };
    }
    case 'configure':
      return configureEvent(step.keys, at);
    case 'feed':
      return { kind: 'feed', symbol: step.symbol, trouble: step.trouble, time };
  }
}

function configureEvent(keys: object, time: number): EngineEvent {
  const read = readConfig(keys);
  if (!read.ok) throw new Error('the configuration of a test is wrong');
  return {
    kind: 'configure',
    time: epochMs(time),
    before: DEFAULT_CONFIG,
    after: read.value,
    source: 'user',
  };
}

function* grown(
  market: Market,
  step: Extract<Step, { kind: 'finer' }>,
  time: number,
): Generator<EngineEvent> {
  const { priceDecimals, qtyDecimals } = market.scale;
  market.scale = {
    priceDecimals: Math.min(6, priceDecimals + step.price),
    qtyDecimals: Math.min(6, qtyDecimals + step.quantity),
  };
  market.bid *= 10 ** (market.scale.priceDecimals - priceDecimals);
  yield { kind: 'symbol', symbol: step.symbol, name: NAMES[step.symbol] ?? '', scale: market.scale };
  yield wholeBook(market, step.symbol, time);
}

function wholeBook({ bid }: Market, symbol: number, time: number): EngineEvent {
  return updateOf({ symbol, time, bids: [[bid, 9]], asks: [[bid + 2, 1]], reset: true, tick: false });
}

function quoteEvent(market: Market, step: Extract<Step, { kind: 'quote' }>, time: number): EngineEvent {
  const { symbol, bidLots, askLots, reset, tick, resync, lag } = step;
  market.bid = Math.max(100, market.bid + step.shift);
  const update = updateOf({
    symbol,
    time,
    bids: [[market.bid, bidLots]],
    asks: [[market.bid + 2, askLots]],
    reset,
    tick,
    resync,
  });
  update.received = epochMs(time + lag);
  return update;
}
