import type { JSX, TargetedEvent } from 'preact';
import { words } from '../words/words';
import { Icon } from './icon';

/** The browser's own file picker, looking like the other buttons: the input lies over the label, unseen. */
export function FilePicker({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }): JSX.Element {
  const choose = (event: TargetedEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    onFiles([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <label class="button button-plain picker" title={words.replay.openMeaning}>
      <Icon name="open" />
      <span>{words.replay.open}</span>
      <input type="file" multiple data-testid="open-file" onChange={choose} />
    </label>
  );
}
