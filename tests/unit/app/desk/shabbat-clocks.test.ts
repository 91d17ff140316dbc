import { expect, test } from 'vitest';
import { ShabbatDesk } from '../../../../src/app/desk/shabbat-desk';
import { epochMs } from '../../../../src/core/time';
import { FakeMachineClock } from '../../../support/fake-machine-clock';
import { MemorySettings } from '../../../support/memory-settings';
import { later, SHABBAT } from '../../../support/shabbat';

const THURSDAY = epochMs(Date.UTC(2024, 7, 8, 12));

/** A desk's rest on Thursday that has looked at its clocks once. */
function looking() {
  const clock = new FakeMachineClock(THURSDAY);
  const desk = new ShabbatDesk(clock, new MemorySettings());
  desk.look();
  return { clock, desk };
}

test('in a replay the machine’s clock does not count', () => {
  const { clock, desk } = looking();
  clock.wall = SHABBAT.start;
  expect([desk.usesClock, desk.scheduleForReplay().pauseAt(THURSDAY, THURSDAY)]).toEqual([false, null]);
});

test('a clock that was chosen counts in a replay, also one that began before', () => {
  const { desk } = looking();
  const schedule = desk.scheduleForReplay();
  desk.useClock({ at: SHABBAT.start, rate: 0 });
  expect([desk.usesClock, schedule.pauseAt(THURSDAY, THURSDAY)]).toEqual([true, 'paused_shabbat']);
});

test('where both clocks count, the desk rests where either says so', () => {
  const { desk } = looking();
  desk.useClock({ at: THURSDAY, rate: 0 });
  const schedule = desk.scheduleForReplay();
  expect(schedule.pauseAt(later(SHABBAT.start, -1), THURSDAY)).toBeNull();
  expect(schedule.pauseAt(SHABBAT.start, THURSDAY)).toBe('paused_shabbat');
});

test('a clock that is set back inside a rest does not end it', () => {
  const { clock, desk } = looking();
  desk.useClock({ at: SHABBAT.start, rate: 1 });
  const schedule = desk.scheduleForReplay();
  schedule.pauseAt(SHABBAT.start, SHABBAT.start);
  clock.wall = THURSDAY;
  expect(schedule.pauseAt(SHABBAT.end, SHABBAT.end)).toBe('paused_shabbat');
});

test.each([
  ['that both go on together have not jumped', 60_000, 60_000, 0],
  ['that drift apart by 5 s have not jumped', 65_000, 60_000, 0],
  ['of which the wall clock was set ahead have jumped', 65_001, 60_000, 5_001],
  ['of which the wall clock was set back have jumped', -3_600_000, 1_000, -3_601_000],
  ['of a machine that has slept have jumped by its sleep', 28_800_000, 0, 28_800_000],
])('clocks %s', (_what, wall, running, jump) => {
  const { clock, desk } = looking();
  clock.wall += wall;
  clock.running += running;
  desk.look();
  expect(desk.clockJump).toBe(jump);
});

test('a jump is told until the next one', () => {
  const { clock, desk } = looking();
  clock.wall += 10_000;
  desk.look();
  clock.pass(1_000);
  desk.look();
  expect(desk.clockJump).toBe(10_000);
});

test('choosing a clock is no jump, whatever it shows and however fast it runs', () => {
  const { clock, desk } = looking();
  clock.pass(100_000);
  desk.useClock({ at: SHABBAT.start, rate: 60 });
  clock.pass(1_000);
  desk.look();
  expect(desk.clockJump).toBe(0);
});

test('the machine’s clock is said to disagree with event time where it counts and is more than 5 s off', () => {
  const { desk } = looking();
  expect(desk.disagreement(later(THURSDAY, -60_000))).toBe(0);
  desk.useClock({ at: THURSDAY, rate: 0 });
  const events = [later(THURSDAY, -5_001), later(THURSDAY, -5_000), later(THURSDAY, 60_000), null];
  expect(events.map((event) => desk.disagreement(event))).toEqual([5_001, 0, -60_000, 0]);
});

test('live, the machine’s clock counts as the event bears it, wherever it stands now', () => {
  const { clock, desk } = looking();
  const schedule = desk.scheduleForLive();
  clock.wall = SHABBAT.start;
  expect([desk.usesClock, schedule.pauseAt(THURSDAY, THURSDAY)]).toEqual([true, null]);
  expect(schedule.pauseAt(THURSDAY, SHABBAT.start)).toBe('paused_shabbat');
});
