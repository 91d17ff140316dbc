import type { JSX } from 'preact';
import { speedText } from '../format/figures';
import { words } from '../words/words';

/** What a choice of speeds shows and does. */
export interface SpeedSelectProps {
  /** The speed in force, event seconds per second; null where nothing plays. */
  readonly speed: number | null;
  readonly speeds: readonly number[];
  readonly onChoose: (speed: number) => void;
}

/** The speeds of a replay; the one in force is among them whatever it is. */
export function SpeedSelect({ speed, speeds, onChoose }: SpeedSelectProps): JSX.Element {
  const offered = speed === null || speeds.includes(speed) ? speeds : [speed, ...speeds];
  return (
    <select
      class="speed"
      aria-label={words.replay.speed}
      data-testid="speed"
      disabled={speed === null}
      value={valueOf(speed ?? 1)}
      onChange={({ currentTarget: { value } }) =>
        onChoose(value === 'max' ? Number.POSITIVE_INFINITY : Number(value))
      }
    >
      {offered.map((one) => (
        <option key={one} value={valueOf(one)}>
          {Number.isFinite(one) ? speedText(one) : words.replay.fastest}
        </option>
      ))}
    </select>
  );
}

function valueOf(speed: number): string {
  return Number.isFinite(speed) ? String(speed) : 'max';
}
