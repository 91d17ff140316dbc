import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { SymbolView } from '../../app/view/view-state';
import { fixedText } from '../format/figures';
import { midText, scaledText } from '../format/scaled';
import { LABELS } from '../words/labels';
import { usePalette } from '../theme/palette';
import { useSize } from '../theme/use-size';
import { ladderLayout } from './ladder-layout';
import { ladderOf } from './ladder-rows';
import { LadderTable } from './ladder-table';
import { paintLadder, type SpreadWords } from './paint-ladder';

/** The book as a ladder: asks above, bids below, best levels in the middle, with depth bars. */
export function Ladder({ symbol }: { readonly symbol: SymbolView }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const size = useSize(frame);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || size.width === 0) return;
    fitToDevice(context, size.width, size.height);
    const layout = ladderLayout(size);
    paintLadder({ context, size, palette }, ladderOf(symbol, layout.levels), layout, spreadWords(symbol));
  }, [symbol, size, palette]);
  return (
    <div class="ladder" ref={frame}>
      <canvas ref={canvas}>
        <LadderTable symbol={symbol} />
      </canvas>
    </div>
  );
}

/** Gives the canvas one pixel for each of the device's, and units of CSS pixels. */
function fitToDevice(context: CanvasRenderingContext2D, width: number, height: number): void {
  const ratio = devicePixelRatio;
  const { canvas } = context;
  const [wide, high] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
}

function spreadWords({ tick, bids, asks, scale }: SymbolView): SpreadWords {
  const [bid, ask] = [bids.prices[0], asks.prices[0]];
  const spread = bid === undefined || ask === undefined ? '' : scaledText(ask - bid, scale.priceDecimals);
  const bps = tick === null ? '' : `${fixedText(tick.spreadBps, 3)} bps`;
  return {
    mid: tick === null ? '' : midText(tick.doubleMid, scale.priceDecimals),
    spread: `${LABELS.book.spread} ${spread}  ${bps}`,
  };
}
