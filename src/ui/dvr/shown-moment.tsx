import type { JSX } from 'preact';
import { ActionButton } from '../components/action-button';
import { clockText } from '../format/time';
import type { NotFound } from '../models/dvr-model';
import type { Models } from '../models/models';
import { words } from '../words/words';

const { dvr: WORDS } = words;

/** Says that not the run itself is shown but a moment behind or ahead of it, with the way back; and what was not found. */
export function ShownMoment({ models: { dvr, desk } }: { readonly models: Models }): JSX.Element {
  const view = dvr.dvr.value;
  const shown = clockText(desk.view.value?.time ?? null);
  const run = clockText(view?.runTime ?? null);
  const notFound = dvr.notFound.value;
  return (
    <div class="shown-moment" aria-live="polite">
      {view !== null && view.shown !== 'run' && (
        <p class="looking" data-testid="looking">
          <span>{view.shown === 'behind' ? WORDS.behind(shown, run) : WORDS.ahead(shown, run)}</span>
          <ActionButton label={WORDS.toRun} tone="primary" testId="to-run" onClick={() => dvr.toRun()} />
        </p>
      )}
      {notFound && (
        <p class="looking" data-testid="not-found">
          {notFoundText(notFound)}
        </p>
      )}
    </div>
  );
}

function notFoundText({ target, direction }: NotFound): string {
  return direction === 'back' ? WORDS.noneBack(target) : WORDS.noneForward(target);
}
