import type { JSX, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { ActionButton } from './action-button';
import './name-editor.css';

/** What a name that can be changed needs. */
export interface NameEditorProps {
  readonly name: string;
  /** What pressing the name does, and what its field is called. */
  readonly labels: {
    readonly rename: string;
    readonly field: string;
    readonly save: string;
    readonly cancel: string;
  };
  /** Begins the test ids of its parts. */
  readonly testId: string;
  /** Gives the new name; true where it was taken. */
  readonly onRename: (name: string) => Promise<boolean>;
  /** Lets a call run; what it throws is shown. */
  readonly guard: (call: Promise<unknown>) => void;
}

/** A name that becomes a field when it is pressed. */
export function NameEditor(props: NameEditorProps): JSX.Element {
  const [isChanged, setChanged] = useState(false);
  const { name, labels, testId } = props;
  if (isChanged) return <NameField {...props} onDone={() => setChanged(false)} />;
  return (
    <button
      type="button"
      class="name-editor"
      title={labels.rename}
      aria-label={`${labels.rename}: ${name}`}
      data-testid={`${testId}-rename`}
      onClick={() => setChanged(true)}
    >
      <span dir="auto" data-testid={`${testId}-name`}>
        {name}
      </span>
    </button>
  );
}

function NameField(props: NameEditorProps & { readonly onDone: () => void }): JSX.Element {
  const { name, labels, testId, onRename, guard, onDone } = props;
  const [draft, setDraft] = useState(name);
  const field = useRef<HTMLInputElement>(null);
  // Who pressed the name is where its letters are.
  useLayoutEffect(() => field.current?.select(), []);
  const save = async (): Promise<void> => {
    if (await onRename(draft)) onDone();
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Enter') guard(save());
    if (event.key !== 'Escape') return;
    // The sheet stays open: only the field is given up.
    event.preventDefault();
    onDone();
  };
  return (
    <span class="name-field">
      <input
        ref={field}
        aria-label={`${labels.field}: ${name}`}
        value={draft}
        data-testid={`${testId}-new-name`}
        onInput={({ currentTarget }) => setDraft(currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionButton
        label={labels.save}
        icon="pass"
        compact
        testId={`${testId}-save`}
        onClick={() => guard(save())}
      />
      <ActionButton label={labels.cancel} icon="fail" compact onClick={onDone} />
    </span>
  );
}
