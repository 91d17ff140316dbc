import { expect, test } from 'vitest';
import { devicePosition, type PositionSource } from '../../../../src/adapters/place/geolocation';

function refusing(code: number): PositionSource {
  return { getCurrentPosition: (_, refused) => refused({ code }) };
}

test('the position is rounded to a thousandth of a degree', async () => {
  const source: PositionSource = {
    getCurrentPosition: (found) => found({ coords: { latitude: -23.550_519_9, longitude: -46.633_309_4 } }),
  };
  expect(await devicePosition(source)).toEqual({
    ok: true,
    value: { latitude: -23.551, longitude: -46.633 },
  });
});

test.each([
  [1, 'denied'],
  [2, 'unavailable'],
  [3, 'timeout'],
] as const)('error %i of the device is a refusal: %s', async (code, refusal) => {
  const position = await devicePosition(refusing(code));
  expect(position).toMatchObject({ ok: false, error: { code: refusal } });
});

test('a browser without geolocation is a refusal', async () => {
  expect(await devicePosition(undefined)).toMatchObject({ ok: false, error: { code: 'unsupported' } });
});
