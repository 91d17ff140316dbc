import { restSchedule } from '../../src/app/engine/rest';
import { NO_SCHEDULE, type PauseSchedule } from '../../src/app/engine/state';
import { err, ok, type Result } from '../../src/core/result';
import { validPlace } from '../../src/core/shabbat/place';
import { DEFAULT_RULES } from '../../src/core/shabbat/rules';
import { Schedule } from '../../src/core/shabbat/schedule';
import { sunBoundaries } from '../../src/core/shabbat/sun-boundaries';

/** The schedule of `LATITUDE,LONGITUDE,ZONE` under the default rules; none where nothing was asked. */
export function readSchedule(text: string | null): Result<PauseSchedule, string> {
  if (text === null) return ok(NO_SCHEDULE);
  const [latitude, longitude, zone, ...rest] = text.split(',');
  if (!latitude?.trim() || !longitude?.trim() || !zone || rest.length > 0)
    return err('--shabbat must be LATITUDE,LONGITUDE,ZONE, as in -23.5505,-46.6333,America/Sao_Paulo');
  const point = { latitude: Number(latitude), longitude: Number(longitude), zone };
  const place = validPlace({ ...point, name: zone, source: 'coordinates' });
  if (!place.ok) return err(`--shabbat: ${place.error.message}`);
  return ok(restSchedule(new Schedule(sunBoundaries(place.value, DEFAULT_RULES), DEFAULT_RULES.yomTov)));
}
