import type { JSX } from 'preact';
import { ActionButton } from '../../components/action-button';
import type { Models } from '../../models/models';
import { words } from '../../words/words';
import { namesText } from '../words';
import { dayClockText } from '../zoned-time';

const { veil: WORDS } = words.rest;

/** Lies over the prices while the desk rests: until when, and the way to see them all the same. */
export function RestVeil({ models: { shabbat, still } }: { readonly models: Models }): JSX.Element | null {
  const resting = shabbat.resting.value;
  if (resting === null) return null;
  if (still.isPeeking.value)
    return (
      <div class="veil veil-lifted">
        <ActionButton label={WORDS.hide} testId="hide-prices" onClick={() => still.hidePrices()} />
      </div>
    );
  if (!still.isStill.value) return null;
  return (
    <div class="veil" data-testid="rest-veil">
      <p class="veil-names">{namesText(resting.names)}</p>
      <p>{WORDS.until(dayClockText(resting.end, shabbat.zone.value))}</p>
      <ActionButton label={WORDS.show} testId="show-prices" onClick={() => still.showPrices()} />
    </div>
  );
}
