import type { JSX } from 'preact';
import type { RestView } from '../../../app/view/shabbat-view';
import { words } from '../../words/words';
import { dayClockText, offsetText, zoneCity } from '../zoned-time';

const { rest: WORDS } = words;

/** The rest that holds or comes next, and the two clocks it is told on. */
export interface RestTimesProps {
  readonly rest: RestView;
  /** Short name of the place; null where none is set. */
  readonly place: string | null;
  readonly zone: string;
  readonly deviceZone: string;
}

/** When a rest begins and ends, on the place's clock and on the device's. */
export function RestTimes({ rest, place, zone, deviceZone }: RestTimesProps): JSX.Element {
  return (
    <table class="rest-times">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">{WORDS.clock}</span>
          </th>
          <th scope="col">
            {place ?? zoneCity(zone)} <ZoneOffset time={rest.start} zone={zone} />
          </th>
          <th scope="col">
            {WORDS.device} <ZoneOffset time={rest.start} zone={deviceZone} />
          </th>
        </tr>
      </thead>
      <tbody>
        <Instant label={WORDS.begins} time={rest.start} zones={[zone, deviceZone]} />
        <Instant label={WORDS.ends} time={rest.end} zones={[zone, deviceZone]} />
      </tbody>
    </table>
  );
}

function ZoneOffset({ time, zone }: { readonly time: number; readonly zone: string }): JSX.Element {
  return (
    <span class="zone-offset" title={zone}>
      {offsetText(time, zone)}
    </span>
  );
}

function Instant(props: {
  readonly label: string;
  readonly time: number;
  readonly zones: readonly [string, string];
}): JSX.Element {
  const { label, time, zones } = props;
  const [place, device] = zones;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>
        <time dateTime={new Date(time).toISOString()}>{dayClockText(time, place)}</time>
      </td>
      <td>{dayClockText(time, device)}</td>
    </tr>
  );
}
