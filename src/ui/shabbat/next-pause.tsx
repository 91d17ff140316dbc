import type { JSX } from 'preact';
import { Icon } from '../components/icon';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { namesText } from './words';
import { dayClockText } from './zoned-time';

const { rest: WORDS } = words;

/** In the header: when the next rest begins, or the running one ends. */
export function NextPause({ models: { shabbat } }: { readonly models: Models }): JSX.Element {
  const resting = shabbat.resting.value;
  const rest = resting ?? shabbat.next.value;
  const at = resting ? resting.end : rest?.start;
  return (
    <p class={resting ? 'next-pause next-pause-on' : 'next-pause'} data-testid="next-pause">
      {shabbat.problem.value !== null && <Icon name="warning" />}
      <span class="next-pause-what">{resting ? WORDS.restEnds : WORDS.nextPause}</span>
      {rest && at !== undefined && (
        <>
          <b>{shabbat.countdown.value}</b>
          <span class="next-pause-when" title={namesText(rest.names)}>
            {dayClockText(at, shabbat.zone.value)}
          </span>
        </>
      )}
    </p>
  );
}
