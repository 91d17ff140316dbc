import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PlaybackView } from '../../app/view/view-state';
import { percentText } from '../format/figures';
import { clockText, dateText } from '../format/time';
import type { Models } from '../models/models';
import { usePalette } from '../theme/palette';
import { useSize } from '../theme/use-size';
import { words } from '../words/words';
import { paintScrub, type ScrubPicture } from './paint-scrub';

const { dvr: WORDS } = words;

/** Steps of the arrow and page keys, as shares of the recording. */
const KEY_STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -0.01,
  ArrowDown: -0.01,
  ArrowRight: 0.01,
  ArrowUp: 0.01,
  PageDown: -0.1,
  PageUp: 0.1,
};

/** The whole recording as a slider: its price, fills, pauses and gaps, and the moment that is shown. */
export function ScrubBar({
  models,
  playback,
}: {
  readonly models: Models;
  readonly playback: PlaybackView;
}): JSX.Element {
  const { dvr, past } = models;
  const { start, end } = playback;
  const view = dvr.dvr.value;
  const time = Math.min(end, Math.max(start, dvr.time.value ?? start));
  const known = view === null || view.updates === 0 ? 1 : view.known / view.updates;
  const runTime = view?.runTime ?? null;
  return (
    <div class="scrub" dir="ltr" title={known < 1 ? WORDS.known(percentText(known, 0)) : undefined}>
      <ScrubCanvas
        outline={dvr.outline.value}
        marks={past.shown.value.store.marks}
        markCount={past.shown.value.store.marks.length}
        start={start}
        end={end}
        runTime={runTime}
      />
      <input
        type="range"
        class="scrub-input"
        data-testid="seek"
        aria-label={WORDS.seek}
        aria-valuetext={`${dateText(time)} ${clockText(time)} UTC`}
        min={start}
        max={Math.max(end, start + 1)}
        step={1}
        value={time}
        onInput={({ currentTarget }) => dvr.seek(Number(currentTarget.value))}
        onKeyDown={(event) => {
          const step = KEY_STEPS[event.key];
          if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          event.stopPropagation();
          dvr.seek(Math.min(end, Math.max(start, time + step * (end - start))));
        }}
      />
      <span class="scrub-start">{`${dateText(start)} ${clockText(start)}`}</span>
      <span class="scrub-end">{`${dateText(end)} ${clockText(end)}`}</span>
    </div>
  );
}

/** Painted anew only when there is something new in it: `markCount` says whether there are more marks. */
function ScrubCanvas(props: ScrubPicture & { readonly markCount: number }): JSX.Element {
  const { outline, marks, markCount, start, end, runTime } = props;
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const size = useSize(frame);
  const palette = usePalette();
  const pixel = (end - start) / Math.max(1, size.width);
  const run = runTime === null ? null : Math.round(runTime / pixel) * pixel;
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || size.width === 0) return;
    context.canvas.width = Math.round(size.width * devicePixelRatio);
    context.canvas.height = Math.round(size.height * devicePixelRatio);
    context.scale(devicePixelRatio, devicePixelRatio);
    if (markCount >= 0) paintScrub(context, size, palette, { outline, marks, start, end, runTime: run });
  }, [size, palette, outline, marks, markCount, start, end, run]);
  return (
    <div class="scrub-canvas" ref={frame}>
      <canvas ref={canvas} aria-hidden="true" />
    </div>
  );
}
