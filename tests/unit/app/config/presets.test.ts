import { expect, test } from 'vitest';
import { DEFAULT_CONFIG, readConfig } from '../../../../src/app/config/config';
import { PRESET_NAMES, PRESETS, presetKeys } from '../../../../src/app/config/presets';

test.each(PRESET_NAMES)('%s may stand in a configuration as it is', (name) => {
  expect(readConfig(Object.fromEntries(presetKeys(name)))).toEqual({
    ok: true,
    value: { ...DEFAULT_CONFIG, ...PRESETS[name] },
  });
});

test('a preset leaves the account, the broker, the market’s data and the service alone', () => {
  const keys = [
    'initial_balance',
    'profile',
    'taker_fee',
    'gap_reset_ms',
    'depth_levels',
    'risk_service_url',
  ] as const;
  expect(PRESET_NAMES.flatMap((name) => keys.filter((key) => presetKeys(name).has(key)))).toEqual([]);
});
