import type { DigestPort } from '../../src/app/digest';
import { DEFAULT_CONFIG } from '../../src/app/config/config';
import { engineParameters } from '../../src/app/config/engine-parameters';
import { NO_SCHEDULE } from '../../src/app/engine/rest-schedule';
import { Run } from '../../src/app/run/run';
import { BookUpdate } from '../../src/core/market/update';
import { epochMs } from '../../src/core/time';
import { generator } from './random';

const LEVELS = 20;
const MID = 6_000_000;

/** Megabytes by which the heap grew over `ticks` ticks, after a collection on both sides. */
export interface HeapFigures {
  readonly heap_growth_mb: number;
  readonly heap_ticks: number;
}

/**
 * Ticks of one symbol through book, features and gates. Event time stands within one minute, so that what is measured
 * is the tick itself and not the rows of each minute.
 */
export function benchHeap(
  ticks: number,
  tools: { readonly newDigest: () => DigestPort; readonly usedHeap: () => number },
): HeapFigures {
  const run = new Run({
    parameters: engineParameters(DEFAULT_CONFIG),
    schedule: NO_SCHEDULE,
    identity: 'bench',
    digest: tools.newDigest(),
    commit: () => undefined,
  });
  run.take({ kind: 'symbol', symbol: 0, name: 'BTCUSDT', scale: { priceDecimals: 2, qtyDecimals: 5 } });
  const update = new BookUpdate();
  const random = generator(7);
  update.time = epochMs(Date.UTC(2026, 0, 5, 12));
  const play = (count: number): void => {
    for (let i = 0; i < count; i++) {
      changeBook(update, random);
      run.take(update);
    }
  };
  play(200_000);
  const before = tools.usedHeap();
  play(ticks);
  const grown = tools.usedHeap() - before;
  return { heap_growth_mb: Math.round((grown / 2 ** 20) * 100) / 100, heap_ticks: ticks };
}

/** Two changes a side among the nearest prices: the mid moves, the imbalance swings, nothing is traded for long. */
function changeBook(update: BookUpdate, random: (below: number) => number): void {
  update.bidCount = update.askCount = 2;
  for (let i = 0; i < 4; i++) {
    const offset = 1 + random(LEVELS * 2);
    update.prices[i] = i < 2 ? MID - offset : MID + offset;
    update.quantities[i] = random(3) === 0 ? 0 : 1 + random(100_000);
  }
}
