import { expect, test } from 'vitest';
import { META_POLICY } from '../../../../scripts/content-security-policy';
import { venueShelf } from '../../../../src/adapters/exchange/registry';
import { Reach } from '../../../../src/adapters/exchange/reach';
import { REAL_VENUES } from '../../../../src/app/live/loopback';
import { LOOPBACK_HOSTS, VENUE_HOSTS } from '../../../../src/app/venue-hosts';
import { FakeWorld } from '../../../support/exchange/fake-world';

const policy = /connect-src ([^;]*)/.exec(META_POLICY)?.[1]?.split(' ') ?? [];
const binance = new Reach('binance', REAL_VENUES);

/** Every origin that a venue may reach, by trying each that the policy names. */
function reached(venue: keyof typeof VENUE_HOSTS): string[] {
  const reach = new Reach(venue, REAL_VENUES);
  return policy.filter((origin) => {
    try {
      return (origin.startsWith('wss:') ? reach.socket(`${origin}/x`) : reach.rest(`${origin}/x`)) !== '';
    } catch {
      return false;
    }
  });
}

test.each(venueShelf(new FakeWorld()).map(({ id }) => id))(
  '%s may reach what the policy names for it and nothing else',
  (venue) => {
    expect(reached(venue)).toEqual([...VENUE_HOSTS[venue]]);
  },
);

test('the policy names the hosts of all venues, this machine and the page itself', () => {
  expect(policy).toEqual(["'self'", ...Object.values(VENUE_HOSTS).flat(), ...LOOPBACK_HOSTS]);
});

test.each([
  'wss://stream.binance.com:9444/ws',
  'wss://evil.example/ws',
  'wss://data-stream.binance.vision.evil.example/ws',
  'wss://ws.kraken.com/v2',
  'ws://data-stream.binance.vision/ws',
  'https://data-stream.binance.vision/ws',
  'wss://user@evil.example/stream.binance.com',
])('no socket leads to %s', (address) => {
  expect(() => binance.socket(address)).toThrow('binance may not reach');
});

test.each([
  'https://api.binance.com:444/x',
  'https://api.kraken.com/x',
  'http://api.binance.com/x',
  'wss://stream.binance.com/x',
])('nothing is fetched from %s', (address) => {
  expect(() => binance.rest(address)).toThrow('binance may not reach');
});

test('a server on this machine stands in for every host, which it can tell from the path', () => {
  const reach = new Reach('binance', { ws: 'ws://localhost:8123', rest: 'http://127.0.0.1:9000/' });
  expect(reach.socket('wss://stream.binance.com:9443/stream?streams=a/b')).toBe(
    'ws://localhost:8123/binance/stream.binance.com:9443/stream?streams=a/b',
  );
  expect(reach.rest('https://api.binance.com/api/v3/depth?symbol=BTCUSDT&limit=5')).toBe(
    'http://127.0.0.1:9000/binance/api/v3/depth?symbol=BTCUSDT&limit=5',
  );
});

test('an address that is not of this machine does not stand in for anything', () => {
  const reach = new Reach('binance', { ws: 'ws://evil.example:1', rest: 'https://localhost:9000' });
  expect(reach.socket('wss://stream.binance.com/stream')).toBe('wss://stream.binance.com/stream');
  expect(reach.rest('https://api.binance.com/x')).toBe('https://api.binance.com/x');
});
