import { expect, test } from 'vitest';
import type { Desk } from '../../../../src/app/desk/desk';
import type { ShabbatView } from '../../../../src/app/view/shabbat-view';
import { MINUTE_MS } from '../../../../src/core/time';
import { DeskWorld, opens, type PickedMarket, restingView } from '../../../support/desk-ports';
import { settled } from '../../../support/fake-pace';
import { quotesFrom } from '../../../support/recorded-market';
import { later, SHABBAT, settingsWith } from '../../../support/shabbat';
import { JERUSALEM, KIRITIMATI } from '../../core/shabbat/known-places';

const HOUR_MS = 60 * MINUTE_MS;
/** A market of a quote a minute from an hour before the rest to an hour after it. */
const WEEKEND = { quotes: quotesFrom(SHABBAT.start - HOUR_MS, 26 * 60 + 20, MINUTE_MS) };

/** What the Shabbat card shows once nothing more happens by itself. */
async function card(desk: Desk<PickedMarket>): Promise<ShabbatView> {
  return (await restingView(desk)).shabbat;
}

/** A desk that plays the weekend at a speed under which a real millisecond is a minute of the market. */
async function weekendDesk(settings = settingsWith({})) {
  const world = new DeskWorld(SHABBAT.start);
  const desk = await world.desk(MINUTE_MS);
  await desk.setShabbat(settings);
  await desk.openFiles([opens(WEEKEND)]);
  await settled();
  return { world, desk };
}

test('without a market the card goes by the machine’s clock', async () => {
  const world = new DeskWorld(SHABBAT.start - 1);
  const desk = await world.desk();
  expect(await card(desk)).toMatchObject({
    clock: 'machine',
    now: SHABBAT.start - 1,
    resting: null,
    next: SHABBAT,
  });
  world.clock.wall = SHABBAT.start;
  expect(await card(desk)).toMatchObject({ resting: SHABBAT, next: { names: ['Shabbat'] } });
});

test('in a replay the card goes by event time, whatever the machine’s clock shows', async () => {
  const { desk } = await weekendDesk();
  expect(await card(desk)).toMatchObject({
    clock: 'event',
    now: SHABBAT.start - HOUR_MS,
    resting: null,
    next: SHABBAT,
    clockDisagreementMs: 0,
  });
});

test('the desk rests in the rest of the market, and shows the one after it', async () => {
  const { world, desk } = await weekendDesk();
  await world.pace.pass(60 + 500);
  const view = await desk.state();
  expect(view).toMatchObject({ mode: 'REST', shabbat: { resting: SHABBAT } });
  expect(view.shabbat.next?.start).toBeGreaterThan(SHABBAT.end);
});

test('a rest passes in six seconds at the most, however slow the replay is', async () => {
  const world = new DeskWorld(SHABBAT.start);
  const desk = await world.desk(1);
  await desk.openFiles([opens({ quotes: quotesFrom(SHABBAT.start, 26 * 60, MINUTE_MS) })]);
  await world.pace.pass(5_900);
  expect((await desk.state()).mode).toBe('REST');
  await world.pace.pass(200);
  expect((await desk.state()).mode).toBe('REPLAY');
});

test('the log tells of the rests that were kept', async () => {
  const { world, desk } = await weekendDesk();
  await world.pace.passAll();
  expect(await desk.pauseLog()).toMatchObject([
    { id: 'REST-20240809202900', names: 'Shabbat', left_at: '2024-08-10T20:50:00.000000' },
  ]);
});

test('without a market the log is empty', async () => {
  expect(await (await new DeskWorld(SHABBAT.start).desk()).pauseLog()).toEqual([]);
});

test('a change of settings inside the rest does not end it on the card', async () => {
  const { world, desk } = await weekendDesk();
  await world.pace.pass(60 + 500);
  expect(await desk.setShabbat(settingsWith({ place: KIRITIMATI }))).toEqual([]);
  expect(await desk.state()).toMatchObject({
    mode: 'REST',
    shabbat: { settings: { place: KIRITIMATI }, resting: SHABBAT },
  });
});

test('settings that are refused are told, and the run goes on under the old ones', async () => {
  const { desk } = await weekendDesk();
  const mistakes = await desk.setShabbat(settingsWith({ place: { ...JERUSALEM, zone: 'Mars/Olympus' } }));
  expect(mistakes).toHaveLength(1);
  expect(await card(desk)).toMatchObject({ settings: settingsWith({}), next: SHABBAT });
});

test('settings that are changed before the stored ones have been read are not undone by them', async () => {
  const world = new DeskWorld(SHABBAT.start);
  world.settings.values.set('shabbat', settingsWith({ place: KIRITIMATI }));
  const desk = await world.desk();
  await desk.setShabbat(settingsWith({ place: JERUSALEM }));
  expect((await card(desk)).settings.place).toEqual(JERUSALEM);
});

test('settings that were stored are shown as soon as they have been read', async () => {
  const world = new DeskWorld(SHABBAT.start);
  world.settings.values.set('shabbat', settingsWith({ place: JERUSALEM }));
  const desk = await world.desk();
  const places: unknown[] = [];
  await desk.watch(({ shabbat }) => void places.push(shabbat.settings.place?.name));
  await desk.frame();
  await settled();
  expect(places.at(-1)).toBe('Jerusalem');
});

test('where a clock is chosen, a rest begins and ends with it, without a tick', async () => {
  const { world, desk } = await weekendDesk();
  await world.pace.passAll();
  const modes: string[] = [];
  for (const at of [later(SHABBAT.start, -1), SHABBAT.start, SHABBAT.end]) {
    await desk.useClock({ at, rate: 1 });
    modes.push((await desk.state()).mode);
  }
  world.clock.pass(1);
  world.clock.tick();
  modes.push((await desk.state()).mode);
  expect(modes).toEqual(['REPLAY', 'REST', 'REST', 'REPLAY']);
});

test('a chosen clock that is far from event time is said to be', async () => {
  const { desk } = await weekendDesk();
  await desk.useClock({ at: later(SHABBAT.start, -2 * HOUR_MS), rate: 0 });
  expect(await card(desk)).toMatchObject({ clock: 'machine', clockDisagreementMs: -HOUR_MS });
});

test('a jump of the machine’s clock is seen when the page comes back', async () => {
  const world = new DeskWorld(SHABBAT.start);
  const desk = await world.desk();
  await desk.lookAtClock();
  world.clock.wall += HOUR_MS;
  await desk.lookAtClock();
  expect((await card(desk)).clockJumpMs).toBe(HOUR_MS);
});

test('the coming twelve months have every rest, from the one that runs', async () => {
  const desk = await new DeskWorld(SHABBAT.start).desk();
  const rests = await desk.comingRests(12);
  expect(rests[0]).toMatchObject(SHABBAT);
  expect(rests.length).toBeGreaterThanOrEqual(53);
  expect(rests.every((rest, i) => i === 0 || rest.start > (rests[i - 1]?.end ?? 0))).toBe(true);
});

test.each([
  ['ics', 'BEGIN:VEVENT'],
  ['csv', '2024-08-10'],
] as const)('the list is exported as %s with as many rests as it has', async (format, mark) => {
  const desk = await new DeskWorld(SHABBAT.start).desk();
  const text = await desk.exportRests(format, 1);
  expect(text).toContain(mark);
  const rests =
    format === 'ics' ? text.split('BEGIN:VEVENT').length - 1 : text.trim().split('\r\n').length - 1;
  expect(rests).toBe((await desk.comingRests(1)).length);
});

test('the sun’s day is that of the place and the schedule’s clock, with the rest on it', async () => {
  const { desk } = await weekendDesk();
  const arc = await desk.sunDay();
  expect(arc?.from).toBeLessThan(SHABBAT.start);
  expect(arc?.to).toBeGreaterThan(SHABBAT.start);
  expect(arc?.rests).toEqual([{ from: expect.any(Number), to: 1 }]);
});

test('without a place there is no sun, and the card says what to do', async () => {
  const desk = await new DeskWorld(SHABBAT.start).desk();
  await desk.setShabbat(settingsWith({ place: null }));
  expect(await desk.sunDay()).toBeNull();
  expect((await card(desk)).problem).toContain('Set your place.');
});
