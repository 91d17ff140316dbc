import type { JSX } from 'preact';
import { tickTimeText } from '../format/time';
import type { Moment } from '../models/moment-model';
import { words } from '../words/words';
import { ActionButton } from './action-button';

const { why: WORDS } = words;

interface ShownTickProps {
  readonly moment: Moment;
  readonly onBack: () => void;
}

/** Says that not the last tick of a live run is explained but an earlier one, or that it is kept no longer; with the way back. */
export function ShownTick({ moment, onBack }: ShownTickProps): JSX.Element {
  return (
    <p class="shown-tick" aria-live="polite" data-testid="shown-tick" data-kind={moment.kind}>
      <span>{textOf(moment)}</span>
      <ActionButton label={WORDS.toPresent} tone="primary" testId="to-present" onClick={onBack} />
    </p>
  );
}

function textOf(moment: Moment): string {
  if (moment.kind === 'not_kept') return WORDS.notKept(tickTimeText(moment.time));
  return WORDS.earlier(moment.tick.name, tickTimeText(moment.tick.time ?? 0));
}
