import { expect, test } from 'vitest';
import { ClockLog } from '../../../../src/app/desk/clock-log';
import { ShabbatDesk } from '../../../../src/app/desk/shabbat-desk';
import { epochMs } from '../../../../src/core/time';
import { FakeMachineClock } from '../../../support/fake-machine-clock';
import { MemorySettings } from '../../../support/memory-settings';

const THURSDAY = Date.UTC(2024, 7, 8, 12);

test('jumps outlive the page, newest first', async () => {
  const store = new MemorySettings();
  const before = new ClockLog(store);
  before.note({ at: epochMs(THURSDAY), milliseconds: 10_000 });
  before.note({ at: epochMs(THURSDAY + 1), milliseconds: -60_000 });
  const after = new ClockLog(store);
  await after.load();
  expect(after.jumps.map(({ milliseconds }) => milliseconds)).toEqual([-60_000, 10_000]);
});

test('only the last fifty are kept', () => {
  const log = new ClockLog(new MemorySettings());
  for (let jump = 1; jump <= 60; jump++) log.note({ at: epochMs(THURSDAY), milliseconds: jump * 10_000 });
  expect([log.jumps.length, log.jumps.at(-1)?.milliseconds]).toEqual([50, 110_000]);
});

test.each([null, 'jumps', [1, null, { at: 'noon', milliseconds: 1 }, { at: THURSDAY }]])(
  'what was stored and is no jump is left out: %j',
  async (stored) => {
    const store = new MemorySettings();
    await store.save('clock-jumps', stored);
    const log = new ClockLog(store);
    await log.load();
    expect(log.jumps).toEqual([]);
  },
);

test('a clock that jumps is noted with what it shows then', () => {
  const clock = new FakeMachineClock(THURSDAY);
  const desk = new ShabbatDesk(clock, new MemorySettings());
  desk.look();
  clock.wall += 3_600_000;
  desk.look();
  clock.pass(1_000);
  desk.look();
  expect(desk.clockLog.jumps).toEqual([{ at: THURSDAY + 3_600_000, milliseconds: 3_600_000 }]);
});
