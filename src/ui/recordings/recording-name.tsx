import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import type { RecordingRowProps } from './row-props';

/** A recording's name, and the field in which it is changed. */
export function RecordingName(props: RecordingRowProps): JSX.Element {
  const [isChanged, setChanged] = useState(false);
  const { name } = props.entry;
  const { actions, of } = words.recordings;
  if (isChanged) return <NameForm {...props} onDone={() => setChanged(false)} />;
  return (
    <button
      type="button"
      class="recording-rename"
      title={actions.rename}
      aria-label={of(actions.rename, name)}
      data-testid="recording-rename"
      onClick={() => setChanged(true)}
    >
      <span dir="auto" data-testid="recording-name">
        {name}
      </span>
    </button>
  );
}

function NameForm(props: RecordingRowProps & { readonly onDone: () => void }): JSX.Element {
  const { entry, model, guard, onDone } = props;
  const [draft, setDraft] = useState(entry.name);
  const field = useRef<HTMLInputElement>(null);
  // Who pressed the name is where its letters are.
  useLayoutEffect(() => field.current?.select(), []);
  const { actions, newName, of } = words.recordings;
  const save = async (): Promise<void> => {
    if (await model.rename(entry.id, draft)) onDone();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') guard(save());
    if (event.key !== 'Escape') return;
    // The sheet stays open: only the field is given up.
    event.preventDefault();
    onDone();
  };
  return (
    <div class="recording-form">
      <input
        ref={field}
        class="recording-field"
        aria-label={of(newName, entry.name)}
        value={draft}
        data-testid="recording-new-name"
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionButton
        label={actions.save}
        icon="pass"
        compact
        testId="recording-save"
        onClick={() => guard(save())}
      />
      <ActionButton label={actions.cancel} icon="fail" compact onClick={onDone} />
    </div>
  );
}
