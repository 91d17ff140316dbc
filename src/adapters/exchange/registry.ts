import { REAL_VENUES, type VenueBases } from '../../app/live/loopback';
import type { Venue, VenueId, VenueShelf } from '../../app/live/venue-port';
import type { Dialect } from './feed/dialect';
import type { ExchangePorts } from './ports';

interface Listed {
  readonly id: VenueId;
  readonly name: string;
  readonly dialect: () => Promise<{ readonly DIALECT: Dialect }>;
}

/** Every venue, in the order in which they are offered. Its code is loaded when it is first wanted. */
const LISTED: readonly Listed[] = [
  { id: 'binance', name: 'Binance', dialect: () => import('./binance/dialect') },
  { id: 'kraken', name: 'Kraken', dialect: () => import('./kraken/dialect') },
  { id: 'bybit', name: 'Bybit', dialect: () => import('./bybit/dialect') },
  { id: 'okx', name: 'OKX', dialect: () => import('./okx/dialect') },
  { id: 'coinbase', name: 'Coinbase Exchange', dialect: () => import('./coinbase/dialect') },
  { id: 'bitstamp', name: 'Bitstamp', dialect: () => import('./bitstamp/dialect') },
  { id: 'binance-us', name: 'Binance.US', dialect: () => import('./binance-us/dialect') },
];

/** The venues over these ports; `bases` leads all of them to a server on this machine instead. */
export function venueShelf(ports: ExchangePorts, bases: VenueBases = REAL_VENUES): readonly VenueShelf[] {
  return LISTED.map(({ id, name, dialect }) => {
    const load = async (): Promise<Venue> => {
      const [{ DIALECT }, { DialectVenue }] = await Promise.all([dialect(), import('./feed/venue')]);
      return new DialectVenue(DIALECT, ports, bases);
    };
    let loaded: Promise<Venue> | null = null;
    return {
      id,
      name,
      load() {
        const venue = (loaded ??= load());
        // Code that could not be fetched is fetched again the next time.
        venue.catch(() => (loaded = null));
        return venue;
      },
    };
  });
}
