import { expect, test } from 'vitest';
import { fileNameOf, nameOfFile } from '../../../../src/app/recordings/file-name';
import {
  DEFAULT_RECORDING_SETTINGS,
  quotaInForce,
  readRecordingSettings,
} from '../../../../src/app/recordings/settings';

test('sessions are recorded unless that was switched off', () => {
  expect(readRecordingSettings(null)).toEqual({ isOn: true, quotaBytes: 524_288_000 });
  expect(readRecordingSettings({ isOn: false, quotaBytes: 20_000_000 })).toEqual({
    isOn: false,
    quotaBytes: 20_000_000,
  });
});

test('a quota that makes no sense is the usual one', () => {
  for (const quotaBytes of ['much', -1, 0, Number.NaN, 1e15])
    expect(readRecordingSettings({ quotaBytes }).quotaBytes).toBe(524_288_000);
});

test('recordings never take more than half of what the browser gives the page', () => {
  expect(quotaInForce(DEFAULT_RECORDING_SETTINGS, null)).toBe(524_288_000);
  expect(quotaInForce(DEFAULT_RECORDING_SETTINGS, 4e9)).toBe(524_288_000);
  expect(quotaInForce(DEFAULT_RECORDING_SETTINGS, 3e8)).toBe(150_000_000);
});

test('a saved file bears the recording’s name, without what file systems refuse', () => {
  expect(fileNameOf('Kraken BTC/USD: monday', false)).toBe('Kraken BTC-USD- monday.rec');
  expect(fileNameOf('monday', true)).toBe('monday.rec.gz');
  expect(['monday.rec.gz', 'x.jsonl', '.rec', 'plain'].map(nameOfFile)).toEqual([
    'monday',
    'x',
    '.rec',
    'plain',
  ]);
});
