import type { JSX, TargetedEvent } from 'preact';
import { Icon } from '../components/icon';
import { words } from '../words/words';

/** Chooses files that become recordings: the browser's own input lies over the label, unseen. */
export function ImportPicker({
  onFiles,
}: {
  readonly onFiles: (files: readonly File[]) => void;
}): JSX.Element {
  const { import: label, importMeaning } = words.recordings.actions;
  const choose = (event: TargetedEvent<HTMLInputElement>): void => {
    const input = event.currentTarget;
    onFiles([...(input.files ?? [])]);
    // The same file may be chosen again.
    input.value = '';
  };
  return (
    <label class="button button-plain picker" title={importMeaning}>
      <Icon name="open" />
      <span>{label}</span>
      <input type="file" multiple data-testid="import-recording" onChange={choose} />
    </label>
  );
}
