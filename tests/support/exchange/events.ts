import type { Nonsense, VenueEvent } from '../../../src/adapters/exchange/event';
import type { LevelList } from '../../../src/core/market/level-list';
import type { Result } from '../../../src/core/result';

type Pairs = readonly (readonly [price: number, quantity: number])[];

/** An event as a test compares it: levels as numbers. */
export type PlainEvent = Omit<VenueEvent, 'bids' | 'asks'> & { readonly bids?: Pairs; readonly asks?: Pairs };

/** What a mapper read, or why it read nothing. */
export function plain(read: Result<readonly VenueEvent[], Nonsense>): readonly PlainEvent[] | Nonsense {
  if (!read.ok) return read.error;
  return read.value.map((event) =>
    event.kind === 'book' ? { ...event, bids: pairs(event.bids), asks: pairs(event.asks) } : event,
  );
}

function pairs(list: LevelList): Pairs {
  return Array.from({ length: list.count }, (_, i) => [
    (list.prices[i] ?? 0) / 10 ** (list.priceDecimals[i] ?? 0),
    (list.quantities[i] ?? 0) / 10 ** (list.quantityDecimals[i] ?? 0),
  ]);
}
