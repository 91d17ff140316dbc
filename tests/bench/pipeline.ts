import { FeatureWindows } from '../../src/core/features/windows';
import { WindowVolatilityScore } from '../../src/core/features/volatility';
import { TopColumns } from '../../src/core/market/columns';
import { bookState, TickMeasures } from '../../src/core/market/tick';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { DEFAULT_CONFIG } from '../../src/app/config/config';
import { firstFailedGate } from '../../src/core/strategy/gates';
import { Streak } from '../../src/core/strategy/streak';
import { TickView } from '../../src/core/strategy/tick-view';
import { generator } from './random';

const BOOKS = 1_000;
const LEVELS = 20;

const ROUNDS = 5;

/**
 * Ticks a second from the top 20 levels in memory through measures, features and gates, on this thread: the best of
 * some rounds, since the others tell of the machine's other work.
 */
export function benchPipeline(ticks: number): { pipeline_ticks_per_second: number } {
  const books = walkingBooks();
  const parameters = engineParameters(DEFAULT_CONFIG);
  const measures = new TickMeasures();
  const windows = new FeatureWindows(parameters.features, new WindowVolatilityScore(parameters.features));
  const view = new TickView(measures, windows, new Streak());
  const run = (count: number): void => {
    for (let i = 0; i < count; i++) {
      const top = books[i % BOOKS];
      if (!top || bookState(top) !== 'two_sided') continue;
      measures.measure(top);
      windows.push(measures.doubleMid / 200, measures.imbalance);
      firstFailedGate(view, parameters.strategy);
    }
  };
  run(200_000);
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    run(ticks / ROUNDS);
    best = Math.min(best, performance.now() - started);
  }
  return { pipeline_ticks_per_second: Math.round((ticks / ROUNDS / best) * 1000) };
}

/** Tops of books whose mid wanders by some ticks each. */
function walkingBooks(): TopColumns[] {
  const random = generator(1);
  let mid = 6_183_763;
  return Array.from({ length: BOOKS }, () => {
    mid += random(21) - 10;
    const top = new TopColumns(LEVELS);
    top.bidCount = top.askCount = LEVELS;
    let bid = mid;
    let ask = mid + 1;
    for (let level = 0; level < LEVELS; level++) {
      top.bidPrices[level] = bid;
      top.askPrices[level] = ask;
      top.bidQuantities[level] = 1 + random(100_000);
      top.askQuantities[level] = 1 + random(100_000);
      bid -= 1 + random(20);
      ask += 1 + random(20);
    }
    return top;
  });
}
