import type { JSX } from 'preact';
import { clockText } from '../format/time';
import { words } from '../words/words';

/** A time in a table; a click shows the desk as it was at that tick. */
export function MomentKey({
  time,
  onPick,
}: {
  readonly time: number;
  readonly onPick: () => void;
}): JSX.Element {
  return (
    <button type="button" class="moment-key" title={words.dvr.showTick} onClick={onPick}>
      {clockText(time)}
    </button>
  );
}
