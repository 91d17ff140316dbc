import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chartText } from '../format/figures';
import { clockText, dateText } from '../format/time';
import type { ShownPast } from '../models/past-model';
import { usePalette } from '../theme/palette';
import { useSize } from '../theme/use-size';
import { useSlow } from '../theme/use-slow';
import { words } from '../words/words';
import type { ChartWindow } from './chart-window';
import { rowAt } from './growing-columns';
import type { PanelKind } from './panel';
import { listenToPanel } from './panel-input';
import type { PanelPainter } from './panel-painter';

/** How often the sentence for who cannot see the chart changes. */
const SUMMARY_MS = 2_000;

/** What a panel of the market's charts shows and does. */
export interface TimePanelProps {
  readonly kind: PanelKind;
  /** What it is, for who cannot see it. */
  readonly label: string;
  readonly past: ShownPast;
  readonly window: ChartWindow;
  readonly testId: string;
  /** The moment was clicked. */
  readonly onPick: (time: number) => void;
}

/** Lines against event time, sharing window and cursor with the other panels; figures of the moment stand above. */
export function TimePanel({ kind, label, past, window, testId, onPick }: TimePanelProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const painter = usePainter(frame, kind, window);
  const range = window.range.value;
  useLayoutEffect(() => {
    if (size.width > 0) painter?.resize(size);
  }, [painter, size]);
  useLayoutEffect(() => {
    if (size.width > 0) painter?.show({ past, range });
  }, [painter, past, range, size]);
  useEffect(
    () => (painter === null ? undefined : listenTo(painter, window, onPick)),
    [painter, window, onPick],
  );
  return (
    <figure class="panel" data-testid={testId} aria-label={`${label}: ${useSummary(kind, past)}`}>
      <div class="chart-frame" ref={frame} dir="ltr" />
      <PanelFigures kind={kind} past={past} time={window.cursor.value} />
    </figure>
  );
}

/** A painter in `frame` as soon as its module is there; null until then; another one when its look changes. */
function usePainter(
  frame: RefObject<HTMLDivElement | null>,
  kind: PanelKind,
  window: ChartWindow,
): PanelPainter | null {
  const palette = usePalette();
  const [painter, setPainter] = useState<PanelPainter | null>(null);
  useEffect(() => {
    let made: PanelPainter | null = null;
    let wanted = true;
    void import('./panel-painter').then((module) => {
      if (!wanted || !frame.current) return;
      made = new module.PanelPainter(frame.current, kind, palette, (time) => {
        window.cursor.value = time;
      });
      setPainter(made);
    });
    return () => {
      wanted = false;
      setPainter(null);
      made?.destroy();
    };
  }, [frame, kind, palette, window]);
  return painter;
}

function listenTo(painter: PanelPainter, window: ChartWindow, onPick: (time: number) => void): () => void {
  return listenToPanel(painter.field, {
    onZoom: (factor, left) => window.zoom(factor, painter.timeAt(left)),
    onPan: (pixels) => window.pan(pixels * painter.scale),
    onPick: (left) => onPick(Math.round(painter.timeAt(left))),
    onAll: () => window.all(),
  });
}

/** The values under the cursor, or the newest ones. */
function PanelFigures(props: {
  readonly kind: PanelKind;
  readonly past: ShownPast;
  readonly time: number | null;
}): JSX.Element {
  const { kind, past, time } = props;
  const { ticks } = past.store;
  const row = time === null ? past.ticks - 1 : rowAt(ticks.column('time'), past.ticks, time);
  const at = ticks.column('time')[row];
  return (
    <p class="panel-figures" aria-hidden="true">
      <b>{kind.title}</b>
      {row >= 0 &&
        kind.lines.map(({ column, name, colour, factor = 1 }) => (
          <span key={column} class={`tone-${colour}`}>
            {name} {valueText((ticks.column(column)[row] ?? Number.NaN) * factor, kind)}
          </span>
        ))}
      {time !== null && at !== undefined && row >= 0 && kind.hasMarks && (
        <span>{`${dateText(at)} ${clockText(at)}.${String(at % 1000).padStart(3, '0')}`}</span>
      )}
    </p>
  );
}

function valueText(value: number, { decimals, unit }: PanelKind): string {
  return Number.isNaN(value) ? '–' : `${chartText(value, decimals)}${unit}`;
}

/** The panel in a sentence, for who cannot see it. */
function useSummary(kind: PanelKind, past: ShownPast): string {
  const spoken = useSlow(past, SUMMARY_MS);
  const { ticks } = spoken.store;
  const time = ticks.column('time')[spoken.ticks - 1];
  if (time === undefined) return words.market.chart.empty;
  const values = kind.lines.map(({ column, name, factor = 1 }) => {
    const value = ticks.column(column)[spoken.ticks - 1] ?? Number.NaN;
    return `${name} ${valueText(value * factor, kind)}`;
  });
  return `${clockText(time)} UTC, ${values.join(', ')}`;
}
