import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chartText } from '../format/figures';
import { clockText, dateText } from '../format/time';
import { type Palette, usePalette } from '../theme/palette';
import { type Size, useSize } from '../theme/use-size';
import { useSlow } from '../theme/use-slow';
import type { ChartData } from './chart-data';
import type { LinePainter } from './line-painter';

/** How often the sentence for who cannot see the chart changes. */
const SUMMARY_MS = 2_000;

/** What a line chart shows, and how it is called. */
export interface LineChartProps {
  readonly data: ChartData;
  readonly label: string;
  readonly testId: string;
  /** Decimals of its values. */
  readonly decimals: number;
}

/** A line against event time, with the value under the cursor written above it. */
export function LineChart({ data, label, testId, decimals }: LineChartProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const spoken = useSlow(data, SUMMARY_MS);
  const [point, setPoint] = useState<number | null>(null);
  const painter = usePainter(frame, { data, decimals, size, palette: usePalette() }, setPoint);
  useLayoutEffect(() => painter.current?.show(data), [data]);
  useLayoutEffect(() => {
    if (size.width > 0) painter.current?.resize(size);
  }, [size]);
  return (
    <div class="chart" data-testid={testId} role="img" aria-label={`${label}: ${summary(spoken, decimals)}`}>
      <div class="chart-frame" ref={frame} />
      {point !== null && <output class="chart-point">{pointText(data, point, decimals)}</output>}
    </div>
  );
}

interface PainterSetup {
  readonly data: ChartData;
  readonly decimals: number;
  readonly size: Size;
  readonly palette: Palette;
}

/** A painter in `frame` as soon as its module is there and the frame has a size; made anew when its look changes. */
function usePainter(
  frame: RefObject<HTMLDivElement | null>,
  setup: PainterSetup,
  onPoint: (index: number | null) => void,
): RefObject<LinePainter | null> {
  const painter = useRef<LinePainter>(null);
  const latest = useRef(setup);
  latest.current = setup;
  const { palette, decimals } = setup;
  const laidOut = setup.size.width > 0;
  useEffect(() => {
    let wanted = laidOut;
    void import('./line-painter').then((module) => {
      if (!wanted || !frame.current) return;
      painter.current = new module.LinePainter(frame.current, { palette, decimals }, latest.current, onPoint);
    });
    return () => {
      wanted = false;
      painter.current?.destroy();
      painter.current = null;
    };
  }, [palette, decimals, laidOut]);
  return painter;
}

/** The chart in a sentence, for who cannot see it. */
function summary({ series, marks }: ChartData, decimals: number): string {
  const last = series.values.at(-1);
  const time = series.times.at(-1);
  if (last === undefined || time === undefined) return 'no data yet';
  const low = chartText(Math.min(...series.values), decimals);
  const high = chartText(Math.max(...series.values), decimals);
  const fills = marks.length === 0 ? '' : `, ${marks.length} fills marked`;
  return `${chartText(last, decimals)} at ${clockText(time)} UTC, between ${low} and ${high}${fills}`;
}

function pointText({ series }: ChartData, index: number, decimals: number): string {
  const [time, value] = [series.times[index], series.values[index]];
  if (time === undefined || value === undefined) return '';
  return `${dateText(time)} ${clockText(time)} UTC  ${chartText(value, decimals)}`;
}
