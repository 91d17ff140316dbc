import type { JSX, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { chartText } from '../format/figures';
import { clockText, dateText } from '../format/time';
import { usePalette } from '../theme/palette';
import { useSize } from '../theme/use-size';
import { useSlow } from '../theme/use-slow';
import { words } from '../words/words';
import type { ChartData } from './chart-data';
import type { ChartLook } from './chart-options';
import type { LinePainter } from './line-painter';

/** How often the sentence for who cannot see the chart changes. */
const SUMMARY_MS = 2_000;
/** How often its line follows values that grow. */
const PAINT_MS = 100;
const { chart: WORDS } = words.market;

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
  const palette = usePalette();
  const drawn = useSlow(data, PAINT_MS);
  const spoken = useSlow(data, SUMMARY_MS);
  const [point, setPoint] = useState<number | null>(null);
  const painter = usePainter(frame, { palette, decimals }, setPoint);
  useLayoutEffect(() => {
    if (size.width > 0) painter?.resize(size);
  }, [painter, size]);
  useLayoutEffect(() => painter?.show(drawn), [painter, drawn]);
  return (
    <figure class="chart" data-testid={testId} aria-label={`${label}: ${summary(spoken, decimals)}`}>
      <div class="chart-frame" ref={frame} />
      {point !== null && <output class="chart-point">{pointText(drawn, point, decimals)}</output>}
    </figure>
  );
}

/** A painter in `frame` as soon as its module is there; null until then; another one when its look changes. */
function usePainter(
  frame: RefObject<HTMLDivElement | null>,
  { palette, decimals }: ChartLook,
  onPoint: (index: number | null) => void,
): LinePainter | null {
  const [painter, setPainter] = useState<LinePainter | null>(null);
  useEffect(() => {
    let made: LinePainter | null = null;
    let wanted = true;
    void import('./line-painter').then((module) => {
      if (!wanted || !frame.current) return;
      made = new module.LinePainter(frame.current, { palette, decimals }, onPoint);
      setPainter(made);
    });
    return () => {
      wanted = false;
      setPainter(null);
      made?.destroy();
    };
  }, [frame, palette, decimals, onPoint]);
  return painter;
}

/** The chart in a sentence, for who cannot see it. */
function summary({ series, marks }: ChartData, decimals: number): string {
  const last = series.values.at(-1);
  const time = series.times.at(-1);
  if (last === undefined || time === undefined) return WORDS.empty;
  const low = chartText(Math.min(...series.values), decimals);
  const high = chartText(Math.max(...series.values), decimals);
  const now = WORDS.now(chartText(last, decimals), clockText(time), low, high);
  return marks.length === 0 ? now : `${now}, ${WORDS.fills(marks.length)}`;
}

function pointText({ series }: ChartData, index: number, decimals: number): string {
  const [time, value] = [series.times[index], series.values[index]];
  if (time === undefined || value === undefined) return '';
  return `${dateText(time)} ${clockText(time)} UTC  ${chartText(value, decimals)}`;
}
