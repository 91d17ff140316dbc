import type { JSX } from 'preact';
import { clockText, dateText } from '../format/time';
import { secondClockText, zoneCity } from '../shabbat/zoned-time';
import { words } from '../words/words';

/** The market's own time: in UTC, and on the wall clock of the place that the rest goes by. */
export function Clock(props: { readonly time: number | null; readonly zone: string }): JSX.Element {
  const { time, zone } = props;
  return (
    <p class="clock" title={words.frame.eventTime}>
      <span class="unseen">{words.frame.eventTime}: </span>
      <span class="clock-line">
        <time data-testid="clock" dateTime={time === null ? undefined : new Date(time).toISOString()}>
          {clockText(time)}
        </time>{' '}
        <span class="clock-zone">UTC</span>
      </span>
      <span class="clock-line clock-place">
        {time !== null && <bdi class="clock-date">{dateText(time)}</bdi>}{' '}
        <b data-testid="clock-place">{time === null ? '' : secondClockText(time, zone)}</b>{' '}
        <bdi class="clock-zone">{zoneCity(zone)}</bdi>
      </span>
    </p>
  );
}
