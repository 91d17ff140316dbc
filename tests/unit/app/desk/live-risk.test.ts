import { expect, test } from 'vitest';
import { NOON } from '../../../support/desk';
import { DeskWorld, opens } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import type { FakeFeed } from '../../../support/fake-venue';
import { quotesFrom } from '../../../support/recorded-market';
import { BTC, climb } from './live-world';

/** A live desk whose configuration names a risk service. */
async function askingDesk() {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  await desk.settings.change({ risk_service_url: 'http://localhost:8080/check' }, 'user');
  expect(await desk.live.connect([BTC])).toBe(true);
  const [binance] = world.exchanges;
  if (binance === undefined) throw new Error('the world has a venue');
  binance.feed.whole({ time: NOON });
  return { world, desk, feed: binance.feed };
}

/** Prices that climb, with time for an answer after each. */
async function climbSlowly(feed: FakeFeed, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    climb(feed, i, 1);
    await settled();
  }
}

test('a live run asks the risk service that the settings name, and trades what it lets through', async () => {
  const { world, desk, feed } = await askingDesk();
  await climbSlowly(feed, 60);
  expect(world.riskQuestions[0]).toMatchObject({ symbol: 'BTCUSDT', side: 'buy', position: '0' });
  const { trades } = await desk.state();
  expect(trades).toBeGreaterThan(0);
  const checks = world.ledger.commits.flat().filter(({ table }) => table === 'order_checks');
  expect(checks).toHaveLength(world.riskQuestions.length);
});

test('what the risk service refuses is not traded', async () => {
  const { world, desk, feed } = await askingDesk();
  world.riskAnswer = { kind: 'refused', reason: 'no' };
  await climbSlowly(feed, 60);
  expect([world.riskQuestions.length > 0, (await desk.state()).trades]).toEqual([true, 0]);
});

test('a replay asks nobody', async () => {
  const world = new DeskWorld(NOON);
  const desk = await world.desk();
  await desk.settings.change({ risk_service_url: 'http://localhost:8080/check' }, 'user');
  await desk.openFiles([
    opens({
      quotes: quotesFrom(NOON, 200, 1_000).map((quote, i) => ({
        ...quote,
        bid: 9_990 + i * 2,
        ask: 9_992 + i * 2,
      })),
    }),
  ]);
  await settled();
  expect([world.riskQuestions, (await desk.state()).trades > 0]).toEqual([[], true]);
});
