import { expect, test } from 'vitest';
import type { TickFigures, ViewState } from '../../../../../src/app/view/view-state';
import { DEFAULT_SETTINGS } from '../../../../../src/core/shabbat/settings';
import { epochMs } from '../../../../../src/core/time';
import { modelsWith } from '../../models/set-up';
import { someSymbol } from '../../some-view';
import { END, someRest, viewWith } from '../some-rest';

const TICK: TickFigures = {
  doubleMid: 0,
  spreadBps: 1,
  imbalance: 0,
  weightedImbalance: 0,
  streak: 1,
  volatility: null,
  volatilityZ: null,
  momentum: null,
  imbalanceMomentum: null,
  imbalanceZ: null,
  atr: null,
};

/** A market at a price, before or in a rest. */
function market(doubleMid: number, isResting: boolean, change: Partial<ViewState> = {}): ViewState {
  const outcome = isResting ? 'paused_shabbat' : 'not_persistent';
  const symbols = [someSymbol({ outcome, tick: { ...TICK, doubleMid } })];
  return viewWith({ resting: isResting ? someRest() : null }, { symbols, ticks: doubleMid, ...change });
}

/** Models whose market is on the page. */
async function shownWith(view: ViewState): ReturnType<typeof modelsWith> {
  const made = await modelsWith(view);
  made.models.still.view.subscribe(() => undefined);
  return made;
}

const priceOf = (view: ViewState | null): number | undefined => view?.symbols[0]?.tick?.doubleMid;

test('outside a rest prices move', async () => {
  const { desk, models } = await shownWith(market(10, false));
  desk.send(market(20, false));
  expect(priceOf(models.still.view.value)).toBe(20);
});

test('in a rest prices stand as they were before it', async () => {
  const { desk, models } = await shownWith(market(10, false));
  for (const price of [20, 30]) desk.send(market(price, true));
  expect(priceOf(models.still.view.value)).toBe(10);
  expect(models.still.isStill.value).toBe(true);
});

test('in a rest the reason and the counts go on', async () => {
  const { desk, models } = await shownWith(market(10, false));
  desk.send(market(20, true));
  expect(models.still.view.value).toMatchObject({ ticks: 20, symbols: [{ outcome: 'paused_shabbat' }] });
});

test('in a rest the line of equity does not grow', async () => {
  const equitySeries = { times: [1], values: [10_000] };
  const { desk, models } = await shownWith(market(10, false, { time: epochMs(2), equitySeries }));
  const line = models.charts.equity.value;
  desk.send(market(20, true, { time: epochMs(3), equitySeries }));
  expect(models.charts.equity.value).toBe(line);
});

test('after a rest prices move again', async () => {
  const { desk, models } = await shownWith(market(10, false));
  desk.send(market(20, true));
  desk.send(market(30, false));
  expect(priceOf(models.still.view.value)).toBe(30);
});

test('on a page opened in a rest the first price is the one that stands', async () => {
  const { desk, models } = await shownWith(viewWith({ resting: someRest() }));
  for (const price of [20, 30]) desk.send(market(price, true));
  expect(priceOf(models.still.view.value)).toBe(20);
});

test('prices move in a rest where the settings ask for it', async () => {
  const settings = { ...DEFAULT_SETTINGS, isQuiet: false };
  const { desk, models } = await shownWith(market(10, false));
  const view = market(20, true);
  desk.send({ ...view, shabbat: { ...view.shabbat, settings } });
  expect(priceOf(models.still.view.value)).toBe(20);
});

test('the person may look at prices in a rest, and have them still again', async () => {
  const { desk, models } = await shownWith(market(10, false));
  desk.send(market(20, true));
  models.still.showPrices();
  expect([priceOf(models.still.view.value), models.still.isPeeking.value]).toEqual([20, true]);
  models.still.hidePrices();
  desk.send(market(30, true));
  expect(priceOf(models.still.view.value)).toBe(20);
});

test('a look at one rest is no look at the next', async () => {
  const { desk, models } = await shownWith(market(10, true));
  models.still.showPrices();
  desk.send(viewWith({ resting: someRest({ start: epochMs(END + 1) }) }));
  expect(models.still.isStill.value).toBe(true);
});

test('a market that is played anew in a rest does not keep the prices of the last run', async () => {
  const { desk, models } = await shownWith(market(10, false));
  desk.send(market(5, true));
  expect(priceOf(models.still.view.value)).toBe(5);
});
