import type { VenueId } from '../../../../src/app/live/venue-port';
import { Binance } from './binance';
import { Bitstamp } from './bitstamp';
import { Bybit } from './bybit';
import { Coinbase } from './coinbase';
import { Kraken } from './kraken';
import { Okx } from './okx';
import type { Exchange, VenueProtocol } from './protocol';

/** Every venue's protocol, spoken by one exchange. */
export function allProtocols(exchange: Exchange): ReadonlyMap<VenueId, VenueProtocol> {
  const protocols: readonly VenueProtocol[] = [
    new Binance('binance', exchange),
    new Binance('binance-us', exchange),
    new Kraken(exchange),
    new Bybit(exchange),
    new Okx(exchange),
    new Coinbase(exchange),
    new Bitstamp(exchange),
  ];
  return new Map(protocols.map((protocol) => [protocol.id, protocol]));
}
