import { normalFrom, randomFrom } from './random';

/** Kinds of markets as endless streams of mids, quote units; each mid is half of a whole number of price ticks. */
const MARKETS = {
  'a walk around 60,000': walk(6_000_000, 2, 10),
  'a calm market that mostly stands still': walk(6_183_763, 2, 0.3),
  'a price of eight decimals': walk(1_234, 8, 3),
  'quiet and wild by turns': regimes(),
  'a jump of a tenth every 150 ticks': jumps(),
};

/** Their names, for `test.each`. */
export const MARKET_NAMES: readonly (keyof typeof MARKETS)[] = [
  'a walk around 60,000',
  'a calm market that mostly stands still',
  'a price of eight decimals',
  'quiet and wild by turns',
  'a jump of a tenth every 150 ticks',
];

/** The first `count` mids of a market. */
export function midsOf(name: keyof typeof MARKETS, count: number): number[] {
  const next = MARKETS[name](randomFrom(name.length));
  return Array.from({ length: count }, next);
}

type Market = (random: () => number) => () => number;

/** A walk from `start` half ticks at so many decimals by normal steps of `stride` half ticks. */
function walk(start: number, decimals: number, stride: number): Market {
  return (random) => {
    let at = start;
    return () => {
      at = Math.max(1, at + Math.round(stride * normalFrom(random)));
      return at / (2 * 10 ** decimals);
    };
  };
}

function regimes(): Market {
  return (random) => {
    let at = 3_000_000;
    let i = 0;
    return () => {
      const stride = Math.floor(i++ / 70) % 2 === 0 ? 1 : 400;
      at += Math.round(stride * normalFrom(random));
      return at / 200;
    };
  };
}

function jumps(): Market {
  return (random) => {
    let at = 10_000_000;
    let i = 0;
    return () => {
      i++;
      if (i % 150 === 0) at = Math.round(at * (i % 300 === 0 ? 1.1 : 0.9));
      at += Math.round(5 * normalFrom(random));
      return at / 200;
    };
  };
}
