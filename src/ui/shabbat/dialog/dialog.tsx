import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ActionButton } from '../../components/action-button';
import { words } from '../../words/words';

/** What a dialog is made of. */
export interface DialogProps {
  readonly title: string;
  readonly testId: string;
  /** The person is done with it, by the button or by Escape. */
  readonly onClose: () => void;
  /** What stands at its foot beside the button that closes it. */
  readonly keys?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A modal dialog: the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function Dialog({ title, testId, onClose, keys, children }: DialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog class="dialog" ref={dialog} aria-labelledby={id} data-testid={testId} onClose={onClose}>
      <header class="dialog-head">
        <h2 id={id}>{title}</h2>
        <ActionButton
          label={words.frame.close}
          icon="fail"
          compact
          testId="dialog-close"
          onClick={() => dialog.current?.close()}
        />
      </header>
      <div class="dialog-body">{children}</div>
      {keys && <footer class="dialog-foot">{keys}</footer>}
    </dialog>
  );
}
