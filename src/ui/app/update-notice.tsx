import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { update: WORDS } = words.app;

/** Says that a newer version waits. It is used when the person says so, and never by itself. */
export function UpdateNotice({
  models: { app, transport },
}: {
  readonly models: Models;
}): JSX.Element | null {
  const state = app.update.value;
  if (state === 'none' || state === 'later') return null;
  const isPlaying = transport.playback.value?.playing === true;
  return (
    <section class="notice" aria-label={WORDS.ready} data-testid="update-ready">
      <p aria-live="polite">
        <b>{WORDS.meaning}</b>{' '}
        {state === 'open_elsewhere' ? WORDS.elsewhere : isPlaying ? WORDS.duringRun : WORDS.laterMeaning}
      </p>
      <ActionButton
        label={WORDS.later}
        title={WORDS.laterMeaning}
        tone="primary"
        testId="update-later"
        onClick={() => app.updateLater()}
      />
      <ActionButton label={WORDS.now} testId="update-now" onClick={() => app.updateNow()} />
    </section>
  );
}
