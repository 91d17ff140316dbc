import type { JSX } from 'preact';
import type { ImportView, PlaybackView } from '../../app/view/view-state';
import { bytesText, percentText } from '../format/figures';
import { countText } from '../format/grouped';
import { clockText, dateText } from '../format/time';
import { words } from '../words/words';
import { ActionButton } from './action-button';

const { replay: WORDS } = words;

/** How much of a market has been played; `progress` is from 0 to 1. */
export function PlayedProgress(props: {
  readonly playback: PlaybackView | null;
  readonly progress: number;
}): JSX.Element {
  const { playback, progress } = props;
  return (
    <div class="played">
      <span class="played-end">{playback && `${dateText(playback.start)} ${clockText(playback.start)}`}</span>
      <progress aria-label={WORDS.progress} data-testid="seek" max={1} value={progress} />
      <span class="played-end">{playback && `${dateText(playback.end)} ${clockText(playback.end)}`}</span>
      <span class="played-share">{playback && percentText(progress)}</span>
    </div>
  );
}

/** How much of a file has been read, and the way to stop it. */
export function ImportProgress(props: {
  readonly importing: ImportView;
  readonly onCancel: () => void;
}): JSX.Element {
  const { name, bytesRead, bytesTotal, updates } = props.importing;
  const of = bytesTotal === null ? '' : ` / ${bytesText(bytesTotal)}`;
  const value = bytesTotal === null || bytesTotal === 0 ? undefined : Math.min(1, bytesRead / bytesTotal);
  return (
    <div class="played importing" data-testid="importing">
      <span class="importing-name">{WORDS.importing(name)}</span>
      <progress aria-label={WORDS.importing(name)} max={1} value={value} />
      <span class="played-end">
        {bytesText(bytesRead)}
        {of}, {WORDS.updates(countText(updates))}
      </span>
      <ActionButton label={WORDS.cancel} testId="cancel-import" onClick={props.onCancel} />
    </div>
  );
}
