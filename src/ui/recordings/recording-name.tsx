import type { JSX } from 'preact';
import { NameEditor } from '../components/name-editor';
import { words } from '../words/words';
import type { RecordingRowProps } from './row-props';

/** A recording's name, which becomes a field when it is pressed. */
export function RecordingName({ entry, model, guard }: RecordingRowProps): JSX.Element {
  const { actions, newName } = words.recordings;
  return (
    <NameEditor
      name={entry.name}
      labels={{ rename: actions.rename, field: newName, save: actions.save, cancel: actions.cancel }}
      testId="recording"
      onRename={(name) => model.rename(entry.id, name)}
      guard={guard}
    />
  );
}
