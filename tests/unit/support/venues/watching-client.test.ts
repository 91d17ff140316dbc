import { expect, test } from 'vitest';
import { Stand } from '../../../support/venues/client/stand';

const BINANCE = { id: 'binance', quote: 'USDT', symbols: ['BTCUSDT', 'ETHUSDT'], depth: 1_000 } as const;

test('a client that is told what the market was finds nothing wrong', async () => {
  const { client, world } = await Stand.live(BINANCE);
  await world.pass(10_000);
  expect(client.symbols.map(({ ticks }) => ticks > 90)).toEqual([true, true]);
  expect(client.wrong).toEqual([]);
});

test('a client sees at once that it is told of a quantity that never was, which no protocol without a checksum shows', async () => {
  const stand = await Stand.live(BINANCE);
  stand.inject({ fault: 'corrupt', level: 'quantity' });
  await stand.world.pass(200);
  expect(stand.client.areLive).toBe(true);
  expect(stand.client.wrong[0]).toContain('a book that never was');
});
