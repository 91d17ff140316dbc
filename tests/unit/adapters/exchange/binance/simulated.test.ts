import { expect, test } from 'vitest';
import { Stand } from '../../../../support/venues/client/stand';
import type { SocketRule } from '../../../../support/venues/faults/fault';

const BINANCE = { id: 'binance', quote: 'USDT', symbols: ['BTCUSDT', 'ETHUSDT'], depth: 1_000 } as const;

/** The WebSocket API cannot be had. */
const NO_API: SocketRule = { venue: 'binance', endpoint: 'api', refuseHandshake: 403 };

/** The best levels that partial books have. */
const PARTIAL = { ...BINANCE, depth: 20 };

async function expectRight(stand: Stand): Promise<void> {
  await stand.world.pass(30_000);
  expect(stand.client.areLive).toBe(true);
  expect(stand.client.wrong).toEqual([]);
  expect(await stand.differences()).toEqual([]);
}

test('the snapshots come by the WebSocket API, and REST is not asked', async () => {
  const stand = await Stand.live(BINANCE);
  await expectRight(stand);
  expect(stand.world.simulator.requests).toEqual([]);
});

test('where the WebSocket API is refused, REST is asked', async () => {
  const stand = await Stand.live(BINANCE, { script: { sockets: [NO_API] } });
  await expectRight(stand);
  expect(stand.world.simulator.requests).toContain('binance /api/v3/depth');
});

test('where neither answers, the best twenty levels are used, and it is said', async () => {
  const script = { sockets: [NO_API], rest: [{ venue: 'binance', rest: 451 }] } as const;
  const stand = await Stand.open(PARTIAL, { script });
  expect(await stand.becomesLive(60_000)).toBe(true);
  await expectRight(stand);
  expect(stand.client.notices.map(({ code }) => code)).toContain('fallback');
});

test.each(['hang', 'nonsense', 418, 429, 503] as const)(
  'REST that answers with %s is no harm',
  async (rest) => {
    const script = { sockets: [NO_API], rest: [{ venue: 'binance', rest }] } as const;
    const stand = await Stand.open(PARTIAL, { script });
    expect(await stand.becomesLive(120_000)).toBe(true);
    await expectRight(stand);
  },
);

test('a socket is replaced before the venue ends it, and nothing is missed meanwhile', async () => {
  const stand = await Stand.live(BINANCE, { everyMs: 10_000 });
  await stand.world.pass(24 * 3_600_000);
  expect(stand.client.notices.map(({ code }) => code)).toContain('rotated');
  expect([...stand.client.troubles]).toEqual(['syncing']);
  const [bitcoin] = stand.world.simulator.market.symbols;
  const [held] = stand.client.symbols;
  expect((bitcoin?.updates ?? 0) - (held?.ticks ?? 0)).toBeLessThanOrEqual(2);
});
