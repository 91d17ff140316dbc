import type { LiveSymbolView, LiveView } from '../../app/view/live-view';
import type { VenueId } from '../../app/live/venue-port';

/** How all feeds stand together. */
export interface FeedHealth {
  /** Symbols that may be traded on, of all. */
  readonly live: number;
  readonly all: number;
  /** Milliseconds since the last change of the book that has been still the longest; null before the first. */
  readonly ageMs: number | null;
  readonly framesPerSecond: number;
}

/** The feeds in one line. */
export function feedHealth({ symbols }: LiveView): FeedHealth {
  const ages = symbols.flatMap(({ ageMs }) => (ageMs === null ? [] : [ageMs]));
  return {
    live: symbols.filter(({ state }) => state === 'live').length,
    all: symbols.length,
    ageMs: ages.length === 0 ? null : Math.max(...ages),
    framesPerSecond: symbols.reduce((sum, symbol) => sum + symbol.framesPerSecond, 0),
  };
}

/** How often a symbol was in any trouble after it had first been live. */
export function troubles({ counts }: LiveSymbolView): number {
  const { live: _live, syncing: _syncing, ...others } = counts;
  return Object.values(others).reduce((sum, count) => sum + count, 0);
}

/** A venue that cannot be had, and how it said so. */
export interface LostVenue {
  readonly venue: VenueId;
  readonly venueName: string;
  readonly why: 'unreachable' | 'refused';
  /** The venue's words, or the connection's. */
  readonly detail: string;
}

/** The venues none of whose symbols is live and whose last word was that they cannot be had. */
export function lostVenues({ symbols, notes }: LiveView): readonly LostVenue[] {
  const venues = new Map(symbols.map(({ venue, venueName }) => [venue, venueName]));
  return [...venues].flatMap(([venue, venueName]) => {
    const isLive = symbols.some((symbol) => symbol.venue === venue && symbol.state === 'live');
    const last = notes.find((note) => note.venue === venue && note.code !== 'reconnecting');
    const isLost = last?.code === 'unreachable' || last?.code === 'refused';
    return isLive || !isLost ? [] : [{ venue, venueName, why: last.code, detail: last.detail }];
  });
}
