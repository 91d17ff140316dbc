import type { Quote } from './desk';

/** Quotes of one wave: the market leans and goes one way for half of them, then the other way. */
const WAVE = 80;
const STEP_TICKS = 4;

/** A market that trades under the default settings: it rises and falls in waves, each with its side outweighing. */
export function wavingQuotes(start: number, count: number, everyMs: number): Quote[] {
  return Array.from({ length: count }, (_, i) => {
    const place = i % WAVE;
    const rises = place < WAVE / 2;
    const bid = 100_000 + STEP_TICKS * (rises ? place : WAVE - place);
    const [bidLots, askLots] = rises ? [9_000, 1_000] : [1_000, 9_000];
    return { time: start + i * everyMs, bid, ask: bid + 1, bidLots, askLots };
  });
}
