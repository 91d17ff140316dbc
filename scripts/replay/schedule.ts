import { guardedSchedule, NO_SCHEDULE, type RestSchedule } from '../../src/app/engine/rest-schedule';
import { err, ok, type Result } from '../../src/core/result';
import { validPlace } from '../../src/core/shabbat/place';
import { RestGuard } from '../../src/core/shabbat/rest-guard';
import { Schedule } from '../../src/core/shabbat/schedule';
import { DEFAULT_SETTINGS } from '../../src/core/shabbat/settings';
import { sunBoundaries } from '../../src/core/shabbat/sun-boundaries';

/** The schedule of `LATITUDE,LONGITUDE,ZONE` under the default settings; none where nothing was asked. */
export function readSchedule(text: string | null): Result<RestSchedule, string> {
  if (text === null) return ok(NO_SCHEDULE);
  const [latitude, longitude, zone, ...rest] = text.split(',');
  if (!latitude?.trim() || !longitude?.trim() || !zone || rest.length > 0)
    return err('--shabbat must be LATITUDE,LONGITUDE,ZONE, as in -23.5505,-46.6333,America/Sao_Paulo');
  const point = { latitude: Number(latitude), longitude: Number(longitude), zone };
  const place = validPlace({ ...point, name: zone, source: 'coordinates' });
  if (!place.ok) return err(`--shabbat: ${place.error.message}`);
  const { rules } = DEFAULT_SETTINGS;
  const schedule = new Schedule(sunBoundaries(place.value, rules), rules.yomTov);
  return ok(
    guardedSchedule({
      guard: new RestGuard(schedule, zone),
      schedule,
      settings: { ...DEFAULT_SETTINGS, place: place.value },
      lastKnown: place.value,
      machineTime: () => null,
    }),
  );
}
