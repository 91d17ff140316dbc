import type { Instrument } from '../../app/live/venue-port';

/** Suggestions offered at once. */
const MOST = 100;

/** Letters and digits alone, so that "btc-usdt" finds "BTC/USDT". */
function bare(text: string): string {
  return text.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

/** The symbols in what was typed: several are parted by commas or blanks. */
export function typedSymbols(text: string): readonly string[] {
  return text.split(/[\s,;]+/).filter((symbol) => symbol !== '');
}

/** The market that was meant by what was typed; null where there is none. */
export function meantMarket(typed: string, markets: readonly Instrument[]): Instrument | null {
  const wanted = bare(typed);
  return markets.find(({ symbol }) => bare(symbol) === wanted) ?? null;
}

/** Markets whose names hold what was typed, those that begin with it first. */
export function suggestions(typed: string, markets: readonly Instrument[]): readonly Instrument[] {
  const wanted = bare(typed);
  const found = markets.filter(({ symbol }) => bare(symbol).includes(wanted));
  const [first, rest] = [true, false].map((begins) =>
    found.filter(({ symbol }) => bare(symbol).startsWith(wanted) === begins),
  );
  return [...(first ?? []), ...(rest ?? [])].slice(0, MOST);
}
