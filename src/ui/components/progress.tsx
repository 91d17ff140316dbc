import type { JSX } from 'preact';
import type { ImportView } from '../../app/view/view-state';
import { bytesText } from '../format/figures';
import { countText } from '../format/grouped';
import { words } from '../words/words';
import { ActionButton } from './action-button';

const { replay: WORDS } = words;

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
