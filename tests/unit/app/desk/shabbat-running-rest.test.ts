import { expect, test } from 'vitest';
import { ShabbatDesk } from '../../../../src/app/desk/shabbat-desk';
import type { RestSchedule } from '../../../../src/app/engine/rest-schedule';
import { DEFAULT_RULES } from '../../../../src/core/shabbat/rules';
import { FakeMachineClock } from '../../../support/fake-machine-clock';
import { MemorySettings } from '../../../support/memory-settings';
import { later, SHABBAT, settingsWith } from '../../../support/shabbat';
import { KIRITIMATI } from '../../core/shabbat/known-places';

const FRIDAY_NOON = Date.UTC(2024, 7, 9, 12);

/** A desk's rest with its surroundings. */
async function restOf(settings = new MemorySettings(), wall = FRIDAY_NOON) {
  const clock = new FakeMachineClock(wall);
  const desk = new ShabbatDesk(clock, settings);
  await desk.load();
  return { desk, clock, settings };
}

/** Whether a schedule rests at an event. */
function restsAt(schedule: RestSchedule, time: number): boolean {
  const at = later(SHABBAT.start, time - SHABBAT.start);
  return schedule.pauseAt(at, at) !== null;
}

/** The schedule of a replay in the first instant of the rest. */
function restingReplay(desk: ShabbatDesk): RestSchedule {
  const schedule = desk.scheduleForReplay();
  restsAt(schedule, SHABBAT.start);
  return schedule;
}

test('a running rest is not ended by a change to a place where it is over', async () => {
  const { desk } = await restOf();
  const schedule = restingReplay(desk);
  await desk.change(settingsWith({ place: KIRITIMATI }));
  expect(desk.calendar.isPaused(SHABBAT.end)).toBe(false);
  const next = schedule.under(desk.settings);
  expect([restsAt(next, SHABBAT.end), restsAt(next, SHABBAT.end + 1)]).toEqual([true, false]);
});

test('a running rest is lengthened by rules that end later', async () => {
  const { desk } = await restOf();
  const schedule = restingReplay(desk);
  await desk.change(settingsWith({ rules: { ...DEFAULT_RULES, end: { kind: 'minutes', minutes: 72 } } }));
  expect(restsAt(schedule.under(desk.settings), SHABBAT.end + 60_000)).toBe(true);
});

test('a running rest takes over how it is left', async () => {
  const { desk } = await restOf();
  const schedule = restingReplay(desk);
  await desk.change(settingsWith({ resume: 'by_hand' }));
  expect(schedule.under(desk.settings).resumesByHand).toBe(true);
});

test('a running rest of one replay does not reach into the next', async () => {
  const { desk } = await restOf();
  restingReplay(desk);
  const next = desk.scheduleForReplay();
  expect(next.pauseAt(later(SHABBAT.start, -1), SHABBAT.start)).toBeNull();
});

test('a running rest survives a restart, and with it a move to a place where it is over', async () => {
  const { desk, clock, settings } = await restOf();
  desk.useClock({ at: later(SHABBAT.start, 60_000), rate: 1 });
  restingReplay(desk);
  desk.look();
  await desk.change(settingsWith({ place: KIRITIMATI }));
  const again = (await restOf(settings, clock.wall)).desk;
  again.useClock({ at: SHABBAT.end, rate: 1 });
  const schedule = again.scheduleForReplay();
  expect(restsAt(schedule, SHABBAT.end)).toBe(true);
  again.useClock({ at: later(SHABBAT.end, 1), rate: 1 });
  expect(restsAt(schedule, SHABBAT.end + 1)).toBe(false);
});

test('a running rest that is over is stored no longer', async () => {
  const { desk, settings } = await restOf();
  desk.useClock({ at: SHABBAT.start, rate: 1 });
  const schedule = restingReplay(desk);
  desk.look();
  expect(settings.values.get('shabbat-running-rest')).toMatchObject({ ...SHABBAT, place: 'São Paulo' });
  desk.useClock({ at: later(SHABBAT.end, 1), rate: 1 });
  restsAt(schedule, SHABBAT.end + 1);
  desk.look();
  expect(settings.values.get('shabbat-running-rest')).toBeNull();
});

test('a running rest of a replay is not stored', async () => {
  const { desk, settings } = await restOf();
  restingReplay(desk);
  desk.look();
  expect(settings.values.size).toBe(0);
});

test('a running rest of a live run is stored, and goes on in the next one', async () => {
  const { desk, clock, settings } = await restOf();
  restsAt(desk.scheduleForLive(), SHABBAT.start);
  desk.look();
  const again = (await restOf(settings, clock.wall)).desk;
  expect(again.sessionRest().held).toMatchObject({ ...SHABBAT, place: 'São Paulo' });
  expect(restsAt(again.scheduleForLive(), SHABBAT.end)).toBe(true);
});
