import type { JSX } from 'preact';
import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import type { SymbolView } from '../../app/view/view-state';
import { fixedText } from '../format/figures';
import { midText, scaledText } from '../format/scaled';
import { words } from '../words/words';
import { usePalette } from '../theme/palette';
import { useSize } from '../theme/use-size';
import { ladderLayout } from './ladder-layout';
import { ladderOf } from './ladder-rows';
import { type LadderProps, LadderTable } from './ladder-table';
import { paintLadder, prepareLadder, type SpreadWords } from './paint-ladder';

const LEFT_TO_RIGHT = '\u200e';

/** The book as a ladder: asks above, bids below, best levels in the middle, with depth bars. */
export function Ladder({ symbol, step }: LadderProps): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const palette = usePalette();
  const size = useSize(frame);
  const layout = useMemo(() => ladderLayout(size), [size]);
  const prepared = useMemo(() => ({ size, palette }), [size, palette]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context) prepareLadder({ context, ...prepared }, layout);
  }, [prepared, layout]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context || prepared.size.width === 0) return;
    const ladder = ladderOf(symbol, layout.levels, step);
    paintLadder({ context, ...prepared }, ladder, layout, spreadWords(symbol));
  }, [symbol, step, prepared, layout]);
  return (
    <div class="ladder" ref={frame}>
      <canvas ref={canvas}>
        <LadderTable symbol={symbol} step={step} />
      </canvas>
    </div>
  );
}

function spreadWords({ tick, bids, asks, scale }: SymbolView): SpreadWords {
  const [bid, ask] = [bids.prices[0], asks.prices[0]];
  const spread = bid === undefined || ask === undefined ? '' : scaledText(ask - bid, scale.priceDecimals);
  const bps = tick === null ? '' : `${fixedText(tick.spreadBps, 3)} bps`;
  return {
    mid: tick === null ? '' : midText(tick.doubleMid, scale.priceDecimals),
    // The mark keeps numbers after a Hebrew word in their order.
    spread: `${words.market.book.spread}${LEFT_TO_RIGHT} ${spread}  ${bps}`,
  };
}
