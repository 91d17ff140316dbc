import type { JSX } from 'preact';
import type { Models } from '../models/models';
import { words } from '../words/words';
import { FeedChips } from './feed-chips';
import { FeedsTable } from './feeds-table';
import './live.css';
import { LiveForm } from './live-form';
import { LostVenues } from './lost-venues';

/** Live markets: chooses one, and says of each how its book stands. */
export function LiveStrip({ models }: { readonly models: Models }): JSX.Element {
  const { live, still } = models;
  const view = live.view.value;
  return (
    <section class="live" aria-label={words.live.title} data-testid="integrity">
      <div class="live-line">
        <LiveForm live={live} />
        {view !== null && <FeedChips view={view} isStill={still.isStill.value} />}
      </div>
      {view !== null && (
        <>
          <LostVenues live={live} view={view} />
          <details class="live-details">
            <summary data-testid="live-details">{words.live.details}</summary>
            <FeedsTable live={live} view={view} />
          </details>
        </>
      )}
    </section>
  );
}
