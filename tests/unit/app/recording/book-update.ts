import { BookUpdate } from '../../../../src/core/market/update';
import { epochMs } from '../../../../src/core/time';
import type { PlainUpdate } from './events';

/** A plain update as the hot event. */
export function bookUpdate(plain: PlainUpdate): BookUpdate {
  const update = new BookUpdate();
  const { bids, asks, time, received, ...rest } = plain;
  Object.assign(update, rest);
  update.time = epochMs(time);
  update.received = epochMs(received);
  update.reserve(bids.length + asks.length);
  update.bidCount = bids.length;
  update.askCount = asks.length;
  [...bids, ...asks].forEach(([price, quantity], i) => {
    update.prices[i] = price;
    update.quantities[i] = quantity;
  });
  return update;
}
