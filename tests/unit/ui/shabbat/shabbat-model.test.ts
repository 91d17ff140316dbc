import { expect, test } from 'vitest';
import { DEFAULT_PLACE } from '../../../../src/core/shabbat/place';
import { DEFAULT_SETTINGS } from '../../../../src/core/shabbat/settings';
import { epochMs } from '../../../../src/core/time';
import { modelsWith } from '../models/set-up';
import { END, someRest, START, viewWith } from './some-rest';

const HOUR = 3_600_000;
const before = epochMs(START - HOUR);

test('before a rest the countdown runs to its start', async () => {
  const { models } = await modelsWith(viewWith({ now: before, next: someRest() }));
  expect(models.shabbat.countdown.value).toBe('01:00:00');
});

test('in a rest the countdown runs to its end', async () => {
  const view = viewWith({ now: epochMs(END - 26 * HOUR), resting: someRest(), next: someRest() });
  expect((await modelsWith(view)).models.shabbat.countdown.value).toBe('1d 02:00:00');
});

test('the countdown comes to nothing at the moment itself, not before it', async () => {
  const { desk, models } = await modelsWith(viewWith({ now: epochMs(START - 1), next: someRest() }));
  expect(models.shabbat.countdown.value).toBe('00:00:01');
  desk.send(viewWith({ now: START, next: someRest() }));
  expect(models.shabbat.countdown.value).toBe('00:00:00');
});

test('before the first event there is no countdown', async () => {
  const { models } = await modelsWith(viewWith({ now: null, next: null }));
  expect(models.shabbat.countdown.value).toBeNull();
});

test('the countdown moves with the event time of the views', async () => {
  const { desk, models } = await modelsWith(viewWith({ now: before, next: someRest() }));
  desk.send(viewWith({ now: epochMs(before + 60_000), next: someRest() }));
  expect(models.shabbat.countdown.value).toBe('00:59:00');
});

test('a rest that is the same in the next view is the same object, so that nothing is painted anew', async () => {
  const { desk, models } = await modelsWith(viewWith({ now: before, next: someRest() }));
  const first = models.shabbat.next.value;
  desk.send(viewWith({ now: epochMs(before + 1), next: someRest() }));
  expect(models.shabbat.next.value).toBe(first);
});

test('times are shown in the zone of the place', async () => {
  const { models } = await modelsWith(viewWith({}));
  expect(models.shabbat.zone.value).toBe(DEFAULT_PLACE.zone);
});

test('without a place, times are shown in the zone of the device', async () => {
  const { models } = await modelsWith(viewWith({ settings: { ...DEFAULT_SETTINGS, place: null } }));
  expect(models.shabbat.zone.value).toBe('Europe/London');
});

test("the sun's day is asked for when the place's date becomes another, and only then", async () => {
  const { desk } = await modelsWith(viewWith({ now: before }));
  desk.send(viewWith({ now: epochMs(before + HOUR) }));
  expect(desk.calls).not.toContain('sunDay');
  desk.send(viewWith({ now: epochMs(before + 12 * HOUR) }));
  expect(desk.calls).toContain('sunDay');
});

test("the sun's day is asked for again under other settings", async () => {
  const { desk } = await modelsWith(viewWith({ now: before }));
  const rules = { ...DEFAULT_SETTINGS.rules, bufferMinutes: 40 };
  desk.send(viewWith({ now: before, settings: { ...DEFAULT_SETTINGS, rules } }));
  expect(desk.calls).toContain('sunDay');
});
