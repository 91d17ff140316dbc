import type { LastKnown } from '../../../core/shabbat/fail-closed';
import { appliedEnd, appliedStart } from '../../../core/shabbat/window';
import { scheduleFor } from '../../../core/shabbat/schedule-for';
import type { ShabbatSettings } from '../../../core/shabbat/settings';
import type { EpochMs } from '../../../core/time';
import { words } from '../../words/words';
import { namesText } from '../words';
import { dayClockText } from '../zoned-time';
import { standInText } from '../stored-words';

const NOWHERE: LastKnown = { zone: null, longitude: null };

/** The rest that valid settings would have the desk keep next, in a sentence; a picture only, the desk decides. */
export function previewText({ place, rules }: ShabbatSettings, now: EpochMs): string {
  if (place === null) return '';
  const { schedule } = scheduleFor(place, rules, NOWHERE);
  const at = schedule.nextPause(now);
  const window = at === null ? null : schedule.windowAt(at);
  if (window === null) return '';
  const [start, end] = [appliedStart(window), appliedEnd(window)].map((time) =>
    dayClockText(time, place.zone),
  );
  const standIn = window.fallback === null ? '' : ` (${standInText(window.fallback)})`;
  const says = words.restSettings.preview(namesText(window.names), start ?? '', end ?? '');
  return `${says}${standIn}.`;
}
