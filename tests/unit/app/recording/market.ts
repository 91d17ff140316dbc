import type { RecordingWriter } from '../../../../src/app/recording/writer';
import { BookUpdate } from '../../../../src/core/market/update';
import { epochMs } from '../../../../src/core/time';
import { randomFrom } from '../../../support/random';
import { declare } from './memory';

const START = 1_723_000_000_000;

/** Writes that many small updates of two symbols, ten a second, around a price that wanders. */
export function busyMarket(
  writer: RecordingWriter,
  updates: number,
  flushEvery = Number.POSITIVE_INFINITY,
): void {
  const random = randomFrom(7);
  const symbols = [declare(writer, 'BTCUSDT', [2, 5]), declare(writer, 'ETHUSDT', [2, 4])];
  const update = new BookUpdate();
  let mid = 6_000_000;
  for (let i = 0; i < updates; i++) {
    mid += Math.round((random() - 0.5) * 20);
    update.symbol = symbols[i % symbols.length] ?? 0;
    update.time = epochMs(START + i * 100);
    update.received = epochMs(update.time + 40);
    update.updateId += 1 + Math.floor(random() * 100);
    update.bidCount = 2;
    update.askCount = 2;
    for (let level = 0; level < 4; level++) {
      const distance = 1 + Math.floor(random() * 50);
      update.prices[level] = level < 2 ? mid - distance : mid + distance;
      update.quantities[level] = random() < 0.5 ? 0 : Math.floor(random() * 1e6);
    }
    writer.write(update);
    if ((i + 1) % flushEvery === 0) writer.flush();
  }
}
