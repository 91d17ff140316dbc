import { expect, test } from 'vitest';
import { Exposure } from '../../../../src/core/stats/exposure';
import { epochMs } from '../../../../src/core/time';

test('time with a position and the exposure are weighted by time', () => {
  const exposure = new Exposure(epochMs(0));
  exposure.add(epochMs(100), 500, 1_000);
  exposure.add(epochMs(300), 0, 1_000);
  exposure.finish(epochMs(400));
  expect([exposure.timeInMarket, exposure.average, exposure.greatest]).toEqual([0.5, 0.25, 0.5]);
});

test('of no time there is no share', () => {
  const exposure = new Exposure(epochMs(0));
  exposure.add(epochMs(0), 500, 1_000);
  expect([exposure.timeInMarket, exposure.average, exposure.greatest]).toEqual([null, null, 0.5]);
});

test('without equity there is no exposure to it', () => {
  const exposure = new Exposure(epochMs(0));
  exposure.add(epochMs(0), 500, -1);
  exposure.finish(epochMs(10));
  expect([exposure.timeInMarket, exposure.average]).toEqual([1, 0]);
});
