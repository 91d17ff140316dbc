import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import {
  SAMPLE_FILE,
  SAMPLE_NAME,
  SAMPLE_SEED,
  writeSample,
} from '../../../../scripts/simulator/sample-recording';
import { SAMPLE_END, SAMPLE_START } from '../../../../scripts/simulator/sample-times';
import { readFileHeader } from '../../../../src/app/recording/file-header';
import { DEFAULT_PLACE } from '../../../../src/core/shabbat/place';
import { DEFAULT_RULES } from '../../../../src/core/shabbat/rules';
import { windows } from '../../../../src/core/shabbat/windows';
import { type EpochMs, epochMs, MINUTE_MS } from '../../../../src/core/time';

const FILE = join(import.meta.dirname, '../../../..', SAMPLE_FILE);

function sampleBytes(seed: number, until: EpochMs): Buffer {
  const parts: Uint8Array[] = [];
  writeSample((bytes) => parts.push(bytes), seed, until);
  return Buffer.concat(parts);
}

test('the committed sample is what its seed makes, byte for byte', () => {
  expect(gunzipSync(readFileSync(FILE)).equals(sampleBytes(SAMPLE_SEED, SAMPLE_END))).toBe(true);
});

test('the committed sample is under 600 kB', () => {
  expect(existsSync(FILE)).toBe(true);
  expect(statSync(FILE).size).toBeLessThan(600_000);
});

test('it says in its header that it is synthetic', () => {
  const header = readFileHeader(gunzipSync(readFileSync(FILE)));
  expect(header.ok && header.value.info).toEqual({ source: SAMPLE_NAME, synthetic: true });
  expect(SAMPLE_NAME).toMatch(/synthetic/);
});

test('another seed makes another sample', () => {
  const until = epochMs(SAMPLE_START + 2 * MINUTE_MS);
  expect(sampleBytes(2, until).equals(sampleBytes(3, until))).toBe(false);
});

test('it begins an hour before sunset on a Friday in Sao Paulo and ends an hour after sunset on Saturday', () => {
  const [rest, ...others] = windows(DEFAULT_PLACE, DEFAULT_RULES, SAMPLE_START, SAMPLE_END);
  if (!rest) throw new Error('the sample has no rest in it');
  expect(others).toEqual([]);
  const fridaySunset = rest.start + DEFAULT_RULES.bufferMinutes * MINUTE_MS;
  expect(Math.round((fridaySunset - SAMPLE_START) / MINUTE_MS)).toBe(61);
  expect(Math.round((SAMPLE_END - rest.end) / MINUTE_MS)).toBe(60);
});
