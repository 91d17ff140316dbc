import type { ComponentChildren, JSX } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { ActionButton } from '../components/action-button';
import { words } from '../words/words';
import './sheet.css';

/** What a sheet's frame is made of. */
export interface SheetFrameProps {
  readonly name: string;
  readonly title: string;
  /** The person is done with it, by the button or by Escape. */
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** A modal dialog over the desk: the browser keeps the focus in it, closes it on Escape and gives the focus back. */
export function SheetFrame({ name, title, onClose, children }: SheetFrameProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  const isGone = useRef(false);
  const id = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    // Before it leaves the page it is closed, so that the browser gives the focus back.
    return () => {
      isGone.current = true;
      shown?.close();
    };
  }, []);
  // The browser tells of the closing later: by then another sheet may be open in its place.
  const closed = (): void => {
    if (!isGone.current) onClose();
  };
  return (
    <dialog
      class={`sheet sheet-${name}`}
      ref={dialog}
      aria-labelledby={id}
      data-testid={`sheet-${name}`}
      onClose={closed}
    >
      <header class="sheet-head">
        <h2 id={id}>{title}</h2>
        <ActionButton
          label={words.frame.close}
          icon="fail"
          compact
          testId="sheet-close"
          onClick={() => dialog.current?.close()}
        />
      </header>
      {children}
    </dialog>
  );
}
