import type { JSX } from 'preact';
import { Icon } from '../components/icon';
import { fixedText, NO_FIGURE } from '../format/figures';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { feedHealth } from './feed-health';

/** In the header: how the feeds stand together; nothing where none is listened to, and no figures while the desk rests. */
export function FeedState({ models: { live, still } }: { readonly models: Models }): JSX.Element | null {
  const view = live.view.value;
  if (view === null) return null;
  const { live: well, all, ageMs, framesPerSecond } = feedHealth(view);
  const age = ageMs === null ? NO_FIGURE : words.live.age(fixedText(ageMs / 1_000, 1));
  return (
    <p
      class={well === all ? 'ledger-state' : 'ledger-state ledger-state-trouble'}
      title={words.live.healthMeaning}
      data-testid="feed-health"
    >
      <Icon name={well === all ? 'pass' : 'warning'} />
      <span>{words.live.health(well, all)}</span>
      {!still.isStill.value && (
        <span class="feed-figures">
          {age}, {words.live.rate(fixedText(framesPerSecond, 0))}
        </span>
      )}
    </p>
  );
}
