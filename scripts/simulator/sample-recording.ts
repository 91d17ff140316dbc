import type { RecordingSink } from '../../src/app/recording/source';
import { type RecordingSummary, RecordingWriter } from '../../src/app/recording/writer';
import { BookUpdate } from '../../src/core/market/update';
import type { EpochMs } from '../../src/core/time';
import { SAMPLE_INTERRUPTIONS } from './interruptions';
import { Market } from './market';
import { SAMPLE_START, SAMPLE_STRETCHES } from './sample-times';
import { SymbolFeed } from './symbol-feed';
import { SYMBOL_PROFILES } from './symbol-profile';

/** Where the sample is committed, from the project's root. */
export const SAMPLE_FILE = 'public/sample/sundown-sample.rec.gz';
/** The seed of the committed sample. */
export const SAMPLE_SEED = 1;
/** What the recording says of itself. */
export const SAMPLE_NAME = 'Sundown sample (synthetic market)';

/** The feeds of the sample's symbols, in the order of their indexes. */
export function sampleFeeds(seed: number): SymbolFeed[] {
  const script = { start: SAMPLE_START, stretches: SAMPLE_STRETCHES, interruptions: SAMPLE_INTERRUPTIONS };
  return SYMBOL_PROFILES.map((profile, i) => new SymbolFeed(new Market(profile, seed, i), script, seed + i));
}

/** Writes the sample of a seed, up to and including `until`, and returns what was written. */
export function writeSample(sink: RecordingSink, seed: number, until: EpochMs): RecordingSummary {
  const writer = new RecordingWriter(sink, { source: SAMPLE_NAME, synthetic: true });
  const feeds = sampleFeeds(seed);
  feeds.forEach(({ market }, i) => {
    const declared = writer.declareSymbol(market.profile.name, market.profile.scale);
    if (!declared.ok || declared.value !== i) throw new Error(`${market.profile.name} cannot be recorded`);
  });
  const update = new BookUpdate();
  for (let first = earliest(feeds, until); first !== null; first = earliest(feeds, until)) {
    update.symbol = first.index;
    first.feed.next(update);
    writer.write(update);
  }
  return writer.finish();
}

/** The feed whose next update is the earliest, of two the one declared first; null where none is left by `until`. */
function earliest(feeds: readonly SymbolFeed[], until: EpochMs): { feed: SymbolFeed; index: number } | null {
  let found: { feed: SymbolFeed; index: number } | null = null;
  let time: number = until;
  feeds.forEach((feed, index) => {
    if (feed.time === null || feed.time > time || (found !== null && feed.time === time)) return;
    found = { feed, index };
    time = feed.time;
  });
  return found;
}
