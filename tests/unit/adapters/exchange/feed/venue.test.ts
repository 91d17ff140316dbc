import { expect, test } from 'vitest';
import type { Instrument } from '../../../../../src/app/live/venue-port';
import { Scene } from '../../../../support/exchange/scene';
import type { VenueScript } from '../../../../support/exchange/script';
import { BITSTAMP_SCRIPT } from '../../../../support/exchange/scripts/bitstamp';
import { binanceScript } from '../../../../support/exchange/scripts/binance';
import { KRAKEN_SCRIPT } from '../../../../support/exchange/scripts/kraken';

/** Asks for the markets while so much time passes. */
async function marketsOf(scene: Scene, ms: number): Promise<readonly Instrument[]> {
  const venue = await scene.venue();
  const asked = venue.instruments();
  await scene.world.pass(ms);
  const answer = await asked;
  return answer.ok ? answer.value : [];
}

const symbols = (markets: readonly Instrument[]): string[] => markets.map(({ symbol }) => symbol);

test('Kraken tells its markets on a socket that is closed after it', async () => {
  const scene = new Scene(KRAKEN_SCRIPT);
  expect(symbols(await marketsOf(scene, 100))).toEqual(['BTC/USD', 'DOGE/USD']);
  expect([scene.world.openSockets, scene.world.timers]).toEqual([[], 0]);
});

test('what a venue told is not asked again', async () => {
  const scene = new Scene(KRAKEN_SCRIPT);
  const venue = await scene.venue();
  for (let i = 0; i < 2; i += 1) {
    const asked = venue.instruments();
    await scene.world.pass(100);
    expect((await asked).ok).toBe(true);
  }
  expect(scene.world.sockets).toHaveLength(1);
});

test.each<VenueScript>([KRAKEN_SCRIPT, binanceScript('binance', 20_000), BITSTAMP_SCRIPT])(
  'the table answers where $id cannot be asked',
  async (script) => {
    const scene = new Scene(script);
    scene.world.serverOf = () => null;
    const markets = await marketsOf(scene, 120_000);
    expect(markets.length).toBeGreaterThan(0);
    expect(symbols(markets)).toContain(script.symbols[0]);
  },
);
