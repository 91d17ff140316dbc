import type { GeoPoint } from '../../core/shabbat/place';
import { err, ok, type Result } from '../../core/result';

/** Why the device's position is not to be had; the page has the words. */
export interface GeolocationRefusal {
  readonly code: 'denied' | 'unavailable' | 'timeout' | 'unsupported';
}

/** The part of `navigator.geolocation` that is used. */
export interface PositionSource {
  getCurrentPosition(
    found: (position: { readonly coords: GeoPoint }) => void,
    refused: (error: { readonly code: number }) => void,
    options: { enableHighAccuracy: boolean; timeout: number; maximumAge: number },
  ): void;
}

/** Error codes of the Geolocation API (W3C, 6.1). */
const PERMISSION_DENIED = 1;
const TIMEOUT = 3;

const TIMEOUT_MS = 15_000;
/** A position of the last ten minutes will do. */
const MOST_AGE_MS = 600_000;
/** Thousandths of a degree, about 100 m: a sunset moves by less than half a second, and no house is recorded. */
const PRECISION = 1_000;

/**
 * Asks the device where it is, once. Call it only from the user's own gesture: the browser then asks for permission.
 * The answer is rounded to 100 m and goes nowhere but to the caller.
 */
export function devicePosition(
  source: PositionSource | undefined,
): Promise<Result<GeoPoint, GeolocationRefusal>> {
  if (source === undefined) return Promise.resolve(refusal('unsupported'));
  return new Promise((resolve) => {
    source.getCurrentPosition(
      ({ coords }) =>
        resolve(ok({ latitude: rounded(coords.latitude), longitude: rounded(coords.longitude) })),
      (error) => resolve(refusal(refusalCode(error.code))),
      { enableHighAccuracy: false, timeout: TIMEOUT_MS, maximumAge: MOST_AGE_MS },
    );
  });
}

function refusalCode(code: number): GeolocationRefusal['code'] {
  if (code === PERMISSION_DENIED) return 'denied';
  return code === TIMEOUT ? 'timeout' : 'unavailable';
}

function refusal(code: GeolocationRefusal['code']): Result<GeoPoint, GeolocationRefusal> {
  return err({ code });
}

function rounded(degrees: number): number {
  return Math.round(degrees * PRECISION) / PRECISION;
}
