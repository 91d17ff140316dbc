import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { RestView } from '../../../app/view/shabbat-view';
import type { SunArc } from '../../../core/shabbat/sun-arc';
import { useSize } from '../../theme/use-size';
import { words } from '../../words/words';
import { arcWords } from '../words';
import { type DayTick, dayTicks } from './day-ticks';
import {
  altitudeAt,
  altitudeY,
  arcShape,
  type ArcShape,
  type Field,
  restStretches,
  type Stretch,
} from './sun-arc-shape';

/** What the drawing shows. */
export interface SunArcProps {
  readonly arc: SunArc;
  /** Where the time is, 0 to 1; null where no clock has told it. */
  readonly position: number | null;
  /** The rest that holds, whatever the schedule now says. */
  readonly running: RestView | null;
  readonly zone: string;
}

/** Height of the line of hours below the arc. */
const AXIS = 16;

/** The sun's way across the place's day, with the rest on it and the sun where it is. */
export function SunArcChart({ arc, position, running, zone }: SunArcProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const field = useMemo(
    () => ({ width: size.width, height: Math.max(0, size.height - AXIS) }),
    [size.width, size.height],
  );
  const shape = useMemo(() => arcShape(arc, field), [arc, field]);
  const rests = useMemo(() => restStretches(arc, running), [arc, running]);
  const ticks = useMemo(() => dayTicks(arc.from, zone), [arc, zone]);
  return (
    <div class="arc" ref={frame}>
      {field.height > 0 && (
        <svg
          class="arc-drawing"
          viewBox={`0 0 ${size.width} ${size.height}`}
          role="img"
          aria-label={arcWords(arc, rests, zone)}
        >
          <Sky shape={shape} field={field} rests={rests} />
          <Axis arc={arc} field={field} horizon={shape.horizon} ticks={ticks} />
          {position !== null && (
            <circle
              class="arc-sun"
              cx={position * field.width}
              cy={altitudeY(arc, altitudeAt(arc, position), field)}
              r="5"
            />
          )}
        </svg>
      )}
    </div>
  );
}

function Sky(props: {
  readonly shape: ArcShape;
  readonly field: Field;
  readonly rests: readonly Stretch[];
}): JSX.Element {
  const { shape, field, rests } = props;
  return (
    <>
      {rests.map(({ from, to }) => (
        <rect
          key={from}
          class="arc-rest"
          x={from * field.width}
          y="0"
          width={(to - from) * field.width}
          height={field.height}
        />
      ))}
      <path class="arc-day" d={shape.day} />
      <path class="arc-path" d={shape.path} />
      {rests.flatMap(({ from, to }) =>
        [from, to]
          .filter((edge) => edge > 0 && edge < 1)
          .map((edge) => (
            <rect
              key={edge}
              class="arc-edge"
              x={edge * field.width - 0.75}
              y="0"
              width="1.5"
              height={field.height}
            />
          )),
      )}
    </>
  );
}

function Axis(props: {
  readonly arc: SunArc;
  readonly field: Field;
  readonly horizon: number;
  readonly ticks: readonly DayTick[];
}): JSX.Element {
  const { arc, field, horizon, ticks } = props;
  const high = Math.max(...arc.altitudes);
  return (
    <>
      <line class="arc-horizon" x1="0" x2={field.width} y1={horizon} y2={horizon} />
      <text class="arc-label" x="2" y={horizon - 3}>
        0° {words.rest.horizon}
      </text>
      {high > 0 && (
        <text class="arc-label" x="2" y={altitudeY(arc, high, field) + 4}>
          {high.toFixed(0)}°
        </text>
      )}
      {ticks.map(({ position, text }) => (
        <g key={text}>
          <line
            class="arc-tick"
            x1={position * field.width}
            x2={position * field.width}
            y1={field.height}
            y2={field.height + 3}
          />
          <text class="arc-label arc-hour" x={position * field.width} y={field.height + 13}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
}
