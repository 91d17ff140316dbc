import { expect, test } from 'vitest';
import { SAMPLE_SEED, sampleFeeds } from '../../../../scripts/simulator/sample-recording';
import { SAMPLE_END, SAMPLE_START } from '../../../../scripts/simulator/sample-times';
import { DEFAULT_CONFIG } from '../../../../src/app/config/config';
import { engineParameters } from '../../../../src/app/config/engine-parameters';
import { NO_SCHEDULE } from '../../../../src/app/engine/rest-schedule';
import { createEngine } from '../../../../src/app/engine/state';
import { step } from '../../../../src/app/engine/step';
import { BookUpdate } from '../../../../src/core/market/update';
import { DEFAULT_PLACE } from '../../../../src/core/shabbat/place';
import { DEFAULT_RULES } from '../../../../src/core/shabbat/rules';
import { windows } from '../../../../src/core/shabbat/windows';

/** The sample's outcomes under the default configuration, one symbol after the other, as [time, outcome]. */
function outcomes(): [number, string][] {
  const found: [number, string][] = [];
  sampleFeeds(SAMPLE_SEED).forEach((feed) => {
    const parameters = engineParameters(DEFAULT_CONFIG);
    const state = createEngine({ parameters, schedule: NO_SCHEDULE, identity: feed.market.profile.name });
    const { name, scale } = feed.market.profile;
    step(state, { kind: 'symbol', symbol: 0, name, scale });
    const update = new BookUpdate();
    while (feed.time !== null) {
      feed.next(update);
      found.push([update.time, step(state, update).outcome ?? 'none']);
    }
  });
  return found;
}

const [rest] = windows(DEFAULT_PLACE, DEFAULT_RULES, SAMPLE_START, SAMPLE_END);
const all = outcomes();

test.each([
  ['before the rest', SAMPLE_START, rest?.start ?? 0],
  ['after the rest', rest?.end ?? 0, SAMPLE_END],
])('the strategy finds some trades in the sample %s, and not too many', (_name, from, to) => {
  const trades = all.filter(([time, outcome]) => outcome === 'traded' && time >= from && time <= to);
  expect(trades.length).toSatisfy((count: number) => count >= 10 && count <= 60);
});

test.each([
  'spread_too_wide',
  'imbalance_below_threshold',
  'not_persistent',
  'low_confidence',
  'momentum_not_confirmed',
  'imbalance_diverging',
  'crossed_book',
  'one_sided_book',
])('the sample shows the outcome %s', (wanted) => {
  expect(all.some(([, outcome]) => outcome === wanted)).toBe(true);
});
