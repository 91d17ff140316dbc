import type { JSX } from 'preact';
import type { LiveView } from '../../app/view/live-view';
import { ActionButton } from '../components/action-button';
import { Icon } from '../components/icon';
import { words } from '../words/words';
import { lostVenues, type LostVenue } from './feed-health';
import type { LiveModel } from './live-model';

/** Venues that cannot be had, each with the others to listen to instead. */
export function LostVenues(props: { readonly live: LiveModel; readonly view: LiveView }): JSX.Element {
  return (
    <>
      {lostVenues(props.view).map((lost) => (
        <LostVenueNotice key={lost.venue} lost={lost} live={props.live} />
      ))}
    </>
  );
}

function LostVenueNotice({
  lost,
  live,
}: {
  readonly lost: LostVenue;
  readonly live: LiveModel;
}): JSX.Element {
  const others = live.venues.value.filter(({ id }) => id !== lost.venue);
  return (
    <div class="trouble" role="alert" data-testid="venue-lost">
      <Icon name="warning" />
      <div class="trouble-text">
        <p class="trouble-what">
          {words.live[lost.why](lost.venueName)} <bdi class="live-said">{lost.detail}</bdi>
        </p>
        <p>
          <b>{words.trouble.safe}:</b> {words.live.safe[lost.why]}
        </p>
        <p class="live-others">
          <b>{words.live.others}</b>
          {others.map((venue) => (
            <ActionButton key={venue.id} label={venue.name} onClick={() => live.goTo(venue, lost.venue)} />
          ))}
        </p>
      </div>
      <div class="trouble-actions">
        <ActionButton label={words.live.leave} onClick={() => live.leave(lost.venue)} testId="leave-venue" />
      </div>
    </div>
  );
}
