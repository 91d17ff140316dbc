import { expect, test } from 'vitest';
import { readArguments } from '../../../../scripts/windows/arguments';

const GIVEN: Record<string, string> = {
  lat: '-23.5505',
  lon: '-46.6333',
  zone: 'America/Sao_Paulo',
  from: '2026-01-01',
  to: '2026-12-31',
};

/** A command line with some options changed, added or (with null) left out. */
function commandLine(changed: Record<string, string | null> = {}): string[] {
  const options = Object.entries({ ...GIVEN, ...changed });
  return options.flatMap(([name, value]) => (value === null ? [] : [`--${name}`, value]));
}

test('the place, the dates and the default rules', () => {
  const read = readArguments(commandLine());
  expect(read).toMatchObject({
    ok: true,
    value: {
      place: { latitude: -23.5505, longitude: -46.6333, zone: 'America/Sao_Paulo' },
      rules: { bufferMinutes: 18, end: { kind: 'sunset' }, yomTov: 'off' },
      json: false,
    },
  });
});

test('every option of the contract', () => {
  const line = [...commandLine({ end: 'degrees:8.5', buffer: '40', 'yom-tov': 'israel' }), '--json'];
  expect(readArguments(line)).toMatchObject({
    ok: true,
    value: {
      rules: { bufferMinutes: 40, end: { kind: 'degrees', degrees: 8.5 }, yomTov: 'israel' },
      json: true,
    },
  });
});

test.each([
  [{ lat: null }, '--lat missing'],
  [{ lat: '91' }, 'latitude must be'],
  [{ lat: '' }, '--lat must be a number'],
  [{ lon: '1e2' }, '--lon must be a number'],
  [{ zone: '' }, 'no time zone ""'],
  [{ zone: '+03:00' }, 'no time zone "+03:00"'],
  [{ from: '2026-02-30' }, '--from must be a date'],
  [{ to: '0026-01-01' }, '--to must be a date'],
  [{ to: '2025-01-01' }, 'is after --to'],
  [{ end: 'dusk' }, '--end must be'],
  [{ end: 'degrees:99' }, 'Degrees run from 1 to 18'],
  [{ buffer: '-5' }, 'minutes before sunset'],
  [{ 'yom-tov': 'both' }, '--yom-tov must be'],
  [{ colour: 'red' }, "Unknown option '--colour'"],
])('%o is refused in one line that says why', (changed, reason) => {
  const read = readArguments(commandLine(changed));
  expect(read).toMatchObject({ ok: false, error: expect.stringContaining(reason) });
  expect(read.ok || read.error.includes('\n')).toBe(false);
});
