import type { VenueId } from '../../../../src/app/live/venue-port';
import { VENUE_HOSTS } from '../../../../src/app/venue-hosts';
import type { Address } from '../protocol/protocol';

/** A venue, and what is asked of it. */
export interface Target {
  readonly venue: VenueId;
  readonly address: Address;
}

/** Every venue with its origins. */
const VENUES: readonly { readonly id: VenueId; readonly origins: readonly string[] }[] = [
  { id: 'binance', origins: VENUE_HOSTS.binance },
  { id: 'binance-us', origins: VENUE_HOSTS['binance-us'] },
  { id: 'kraken', origins: VENUE_HOSTS.kraken },
  { id: 'bybit', origins: VENUE_HOSTS.bybit },
  { id: 'okx', origins: VENUE_HOSTS.okx },
  { id: 'coinbase', origins: VENUE_HOSTS.coinbase },
  { id: 'bitstamp', origins: VENUE_HOSTS.bitstamp },
];

/** The target of a venue's own address, as "wss://ws.kraken.com/v2"; null where no venue has such a host. */
export function addressAt(text: string): Target | null {
  const url = new URL(text);
  const venue = VENUES.find(({ origins }) => origins.includes(url.origin));
  if (!venue) return null;
  const host = url.protocol === 'wss:' ? url.host : '';
  return { venue: venue.id, address: { host, path: url.pathname, query: url.searchParams } };
}

/** The target of a path at the local server: `/<venue>/<host and path>` for a socket, `/<venue>/<path>` for REST. */
export function addressIn(kind: 'socket' | 'rest', text: string): Target | null {
  const url = new URL(text, 'http://localhost');
  const [, id = '', rest = ''] = /^\/([^/]+)(\/.*)$/.exec(url.pathname) ?? [];
  const venue = VENUES.find((one) => one.id === id);
  if (!venue) return null;
  if (kind === 'rest') return { venue: venue.id, address: { host: '', path: rest, query: url.searchParams } };
  const [, host = '', path = '/'] = /^\/([^/]+)(\/.*)?$/.exec(rest) ?? [];
  const isOwn = venue.origins.some((origin) => origin === `wss://${host}`);
  return isOwn ? { venue: venue.id, address: { host, path, query: url.searchParams } } : null;
}
